package io.github.dtmbench.datasets.device.file;

import io.github.dtmbench.datasets.device.Device;

/**
 * A device and where it stands in its file.
 *
 * @param file name of the file
 * @param line line of the row
 * @param device the device
 * @param predecessor name of the device of the same class that it followed; blank if none is named
 */
record DeviceRow(String file, long line, Device device, String predecessor) {

  /** Lists round the area of one die to 608, 608.5 or 609 mm². */
  private static final double AREA_TOLERANCE_MM2 = 1;

  /** Whether it is one of the cards that are sold at half the rate of their chip. */
  boolean isGeForce() {
    return device.name().contains("GeForce");
  }

  /** Matrix peak over FP32 vector peak: one number for all devices of a chip and class. */
  double matrixRatio() {
    return device.peaks().matrix16Tflops().orElse(Double.NaN)
        / device.peaks().fp32VectorTflops().orElse(Double.NaN);
  }

  boolean isOfSameChip(DeviceRow other) {
    return device.vendor().equals(other.device.vendor())
        && Math.abs(areaMm2() - other.areaMm2()) <= AREA_TOLERANCE_MM2
        && hasProcessOf(other);
  }

  boolean isOfSameDie(DeviceRow other) {
    return device.family().equals(other.device.family()) && areaMm2() == other.areaMm2();
  }

  boolean hasProcessOf(DeviceRow other) {
    return device.processNm().isEmpty()
        || other.device.processNm().isEmpty()
        || device.processNm().equals(other.device.processNm());
  }

  private double areaMm2() {
    return device.dieAreaMm2().orElse(Double.NaN);
  }
}

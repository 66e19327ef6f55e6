package io.github.dtmbench.datasets.device;

import java.util.List;

/**
 * What a name of hardware stands for: some devices of one kind.
 *
 * @param device the device
 * @param count how many of them: 8 for a cloud instance with eight, 4 for "4 x A100", 0.5 for one
 *     of the two chips of a board
 * @param mayAlsoMean other devices that people call so
 */
public record DeviceGroup(Device device, double count, List<Device> mayAlsoMean) {

  /**
   * Copies the list.
   *
   * @param device the device
   * @param count how many of them
   * @param mayAlsoMean other devices that people call so
   */
  public DeviceGroup {
    mayAlsoMean = List.copyOf(mayAlsoMean);
  }

  /**
   * The same, so many times over.
   *
   * @param times how often
   * @return the group
   */
  DeviceGroup times(double times) {
    return new DeviceGroup(device, count * times, mayAlsoMean);
  }
}

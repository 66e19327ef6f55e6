package io.github.dtmbench.datasets.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.datasets.ShippedData;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The peak that utilization is measured against. A wrong one shifts every utilization. */
public class DeviceTest {

  private static final OptionalDouble NONE = OptionalDouble.empty();

  public static Device device(
      String name, OptionalDouble matrix16, OptionalDouble fp16, OptionalDouble fp32) {
    return new Device(
        name,
        name,
        "maker",
        new Peaks(
            matrix16,
            matrix16.isPresent() ? PeakBasis.DATASHEET : PeakBasis.NONE,
            NONE,
            NONE,
            fp32,
            fp16,
            NONE,
            NONE),
        OptionalDouble.of(300),
        NONE,
        NONE,
        NONE,
        Optional.empty(),
        Optional.empty(),
        1,
        "test");
  }

  @Test
  void peakTflops_matrixUnits_countEvenIfVectorsAreFaster() {
    assertEquals(
        OptionalDouble.of(50),
        device("d", OptionalDouble.of(50), OptionalDouble.of(60), OptionalDouble.of(70))
            .peakTflops());
  }

  @Test
  void peakTflops_vectorsOnly_theLarger() {
    OptionalDouble small = OptionalDouble.of(0.18);
    OptionalDouble large = OptionalDouble.of(11.3);
    assertEquals(large, device("d", NONE, small, large).peakTflops());
    assertEquals(large, device("d", NONE, large, small).peakTflops());
    assertEquals(small, device("d", NONE, small, NONE).peakTflops());
    assertEquals(small, device("d", NONE, NONE, small).peakTflops());
    assertEquals(NONE, device("d", NONE, NONE, NONE).peakTflops());
  }

  @Test
  void peakTflops_matrixUnitsOfUnknownPeak_isNotThatOfTheVectors() {
    OptionalDouble fp32 = OptionalDouble.of(31);
    Peaks peaks = new Peaks(NONE, PeakBasis.UNKNOWN, NONE, NONE, fp32, NONE, NONE, NONE);
    assertEquals(NONE, peaks.conventionalTflops());
  }

  @ParameterizedTest
  @CsvSource({
    "NVIDIA A100, 312",
    "NVIDIA V100, 125",
    "NVIDIA H100, 989.4",
    "Google TPU v3, 123",
    "NVIDIA GeForce GTX 1080 Ti, 11.34",
    "NVIDIA P100, 18.7",
    "AMD Radeon Instinct MI50, 26.5",
    "NVIDIA TITAN RTX, 130.5",
    "NVIDIA GeForce RTX 3090, 71.2",
    "NVIDIA T4, 65",
    "AMD Instinct MI100, 184.6",
    "Cerebras CS-2, 7500"
  })
  void peakTflops_shippedDevices_byTheConvention(String name, double tflops) {
    assertEquals(
        OptionalDouble.of(tflops), ShippedData.load().devices().require(name).peakTflops());
  }

  @Test
  void peakTflops_cardsOfOneChipOrGeneration_areInProportion() {
    DeviceCatalog devices = ShippedData.load().devices();
    double ratio = peak(devices, "RTX 4090") / peak(devices, "RTX 3090");
    assertTrue(ratio > 1.8 && ratio < 2.8, Double.toString(ratio));
    assertEquals(peak(devices, "TITAN RTX"), peak(devices, "Quadro RTX 6000"));
  }

  private static double peak(DeviceCatalog devices, String name) {
    return devices.require(name).peakTflops().orElseThrow();
  }

  @Test
  void constructor_valuesOutOfRange_refusedByName() {
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () -> device("d", OptionalDouble.of(-1), NONE, NONE))
            .getMessage();
    assertEquals("matrix16Tflops is -1.0; it must be positive and finite", message);
    assertThrows(IllegalArgumentException.class, () -> device(" ", NONE, NONE, NONE));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Peaks(NONE, PeakBasis.DATASHEET, NONE, NONE, NONE, NONE, NONE, NONE));
    assertThrows(
        IllegalArgumentException.class,
        () -> new FirstSale(2020, Optional.of(LocalDate.of(2021, 1, 1))));
    assertThrows(IllegalArgumentException.class, () -> new ProductFootprint(164, " "));
  }

  @Test
  void firstSale_yearAlone_countsFromItsMiddle() {
    FirstSale sale = new FirstSale(2020, Optional.empty());
    assertEquals(LocalDate.of(2020, 7, 1), sale.date());
    assertEquals("2020", sale.toString());
  }
}

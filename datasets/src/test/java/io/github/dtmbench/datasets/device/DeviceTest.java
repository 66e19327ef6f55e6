package io.github.dtmbench.datasets.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.dtmbench.datasets.ShippedData;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The peak that utilization is measured against. A wrong one shifts every utilization. */
public class DeviceTest {

  public static Device device(
      String name, OptionalDouble tensor16, OptionalDouble fp16, OptionalDouble fp32) {
    return new Device(
        name,
        name,
        "maker",
        OptionalDouble.of(300),
        tensor16,
        fp16,
        fp32,
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        Optional.empty(),
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
    OptionalDouble none = OptionalDouble.empty();
    OptionalDouble small = OptionalDouble.of(0.18);
    OptionalDouble large = OptionalDouble.of(11.3);
    assertEquals(large, device("d", none, small, large).peakTflops());
    assertEquals(large, device("d", none, large, small).peakTflops());
    assertEquals(small, device("d", none, small, none).peakTflops());
    assertEquals(small, device("d", none, none, small).peakTflops());
    assertEquals(none, device("d", none, none, none).peakTflops());
  }

  @ParameterizedTest
  @CsvSource({
    "NVIDIA A100, 312",
    "NVIDIA V100, 125",
    "NVIDIA H100, 989.4",
    "Google TPU v3, 123",
    "NVIDIA GeForce GTX 1080 Ti, 11.34",
    "NVIDIA P100, 18.7",
    "NVIDIA TITAN RTX, 130.5",
    "Cerebras CS-2, 7500"
  })
  void peakTflops_shippedDevices_asInTheirDatasheets(String name, double tflops) {
    assertEquals(
        OptionalDouble.of(tflops), ShippedData.load().devices().require(name).peakTflops());
  }

  @Test
  void constructor_valuesOutOfRange_refusedByName() {
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () ->
                    device(
                        "d", OptionalDouble.of(-1), OptionalDouble.empty(), OptionalDouble.empty()))
            .getMessage();
    assertEquals("peakTensor16Tflops is -1.0; it must be positive and finite", message);
    assertThrows(
        IllegalArgumentException.class,
        () -> device(" ", OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty()));
  }
}

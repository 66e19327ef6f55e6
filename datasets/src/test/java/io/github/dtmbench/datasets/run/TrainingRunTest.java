package io.github.dtmbench.datasets.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.dtmbench.datasets.device.Device;
import io.github.dtmbench.datasets.device.DeviceTest;
import io.github.dtmbench.datasets.run.emission.Emissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Runs made by code obey the rules of runs read from files. */
class TrainingRunTest {

  private static final Device DEVICE =
      DeviceTest.device(
          "d", OptionalDouble.of(100), OptionalDouble.empty(), OptionalDouble.empty());

  private static Workload workload(double countedFlop) {
    return new Workload(
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        Optional.empty(),
        OptionalDouble.of(countedFlop));
  }

  private static Hardware hardware(List<Device> devices, double hours) {
    return new Hardware(
        devices,
        OptionalInt.empty(),
        OptionalDouble.empty(),
        OptionalDouble.of(hours),
        Optional.empty(),
        OptionalDouble.empty(),
        "",
        "");
  }

  private static TrainingRun run(ThroughputGrade grade, Workload workload, Hardware hardware) {
    return new TrainingRun(
        "m",
        new Origin("o", "g", Optional.empty(), "", ""),
        workload,
        hardware,
        RunKind.PRETRAINING,
        Emissions.unreported(),
        new Grading(grade, "", CarbonGrade.NONE, ""),
        new Citation("s", ""));
  }

  @Test
  void impliedUtilization_countOverWhatTheDeviceCouldDo() {
    // 100 TFLOP/s for an hour are 3.6e17 FLOP.
    TrainingRun run = run(ThroughputGrade.SCORE, workload(1.8e17), hardware(List.of(DEVICE), 1));
    assertEquals(0.5, run.impliedUtilization().orElseThrow(), 1e-15);
  }

  @Test
  void constructor_scoredButTooFast_refusedByColumn() {
    Hardware hour = hardware(List.of(DEVICE), 1);
    assertEquals(
        "m: counted_flop: expected at most what the device can do in its hours; this count is 2.0"
            + " times that",
        assertThrows(
                IllegalArgumentException.class,
                () -> run(ThroughputGrade.SCORE, workload(7.2e17), hour))
            .getMessage());
    assertEquals(
        2, run(ThroughputGrade.EXCLUDE, workload(7.2e17), hour).impliedUtilization().orElseThrow());
  }

  @Test
  void hardware_listOfDevices_copied() {
    List<Device> devices = new ArrayList<>(List.of(DEVICE));
    Hardware hardware = hardware(devices, 1);
    devices.clear();
    assertEquals(List.of(DEVICE), hardware.devices());
  }

  @Test
  void constructors_valuesOutOfRange_refused() {
    assertThrows(IllegalArgumentException.class, () -> workload(0));
    assertThrows(IllegalArgumentException.class, () -> workload(Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> hardware(List.of(), 1));
    assertThrows(IllegalArgumentException.class, () -> hardware(List.of(DEVICE), -1));
    assertThrows(
        IllegalArgumentException.class, () -> new Origin("o", " ", Optional.empty(), "", ""));
    assertThrows(IllegalArgumentException.class, () -> new Citation("", ""));
  }
}

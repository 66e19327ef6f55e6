package io.github.dtmbench.datasets.run;

import io.github.dtmbench.datasets.device.Device;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What a run must have before an estimator may be scored on it: a count that owes nothing to the
 * hours, the hours, and one kind of device, fast enough to have done the work.
 */
public final class ScoringRule {

  private static final double SECONDS_PER_HOUR = 3600;
  private static final double FLOP_PER_TFLOP = 1e12;

  private ScoringRule() {}

  /**
   * What is wrong, by the column of the file that holds it.
   *
   * @param column the column
   * @param expected what may stand there
   */
  public record Breach(String column, String expected) {

    String message() {
      return column + ": expected " + expected;
    }
  }

  /**
   * What keeps a record from the grade it is given.
   *
   * @param grade its grade
   * @param workload its compute
   * @param hardware its devices and hours
   * @return every breach; none if the grade may stand
   */
  public static List<Breach> breaches(ThroughputGrade grade, Workload workload, Hardware hardware) {
    List<Breach> breaches = new ArrayList<>();
    if (grade == ThroughputGrade.EXCLUDE) {
      return breaches;
    }
    if (workload.countedFlop().isEmpty()) {
      breaches.add(new Breach("counted_flop", "a count of FLOP" + because(grade)));
    }
    if (hardware.deviceHours().isEmpty()) {
      breaches.add(new Breach("device_hours", "a number of hours" + because(grade)));
    }
    if (hardware.soleDevice().isEmpty()) {
      breaches.add(new Breach("device", "one device, not a list" + because(grade)));
    } else if (hardware.soleDevice().orElseThrow().peakTflops().isEmpty()) {
      breaches.add(new Breach("device", "a device whose peak is known" + because(grade)));
    }
    OptionalDouble utilization = impliedUtilization(workload, hardware);
    if (utilization.isPresent() && utilization.getAsDouble() > 1) {
      breaches.add(
          new Breach(
              "counted_flop",
              "at most what the device can do in its hours; this count is "
                  + (float) utilization.getAsDouble()
                  + " times that"));
    }
    return breaches;
  }

  private static String because(ThroughputGrade grade) {
    return ", because throughput_grade is " + grade.label();
  }

  static OptionalDouble impliedUtilization(Workload workload, Hardware hardware) {
    OptionalDouble peakTflops =
        hardware.soleDevice().map(Device::peakTflops).orElse(OptionalDouble.empty());
    if (workload.countedFlop().isEmpty()
        || hardware.deviceHours().isEmpty()
        || peakTflops.isEmpty()) {
      return OptionalDouble.empty();
    }
    double deviceSeconds = hardware.deviceHours().getAsDouble() * SECONDS_PER_HOUR;
    double tflop = workload.countedFlop().getAsDouble() / FLOP_PER_TFLOP;
    return OptionalDouble.of(tflop / deviceSeconds / peakTflops.getAsDouble());
  }
}

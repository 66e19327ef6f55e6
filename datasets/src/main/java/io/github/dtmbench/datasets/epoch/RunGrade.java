package io.github.dtmbench.datasets.epoch;

import io.github.dtmbench.datasets.device.Device;
import io.github.dtmbench.datasets.epoch.row.Flag;
import io.github.dtmbench.datasets.epoch.row.ImportFlag;
import io.github.dtmbench.datasets.epoch.row.RunTime;
import io.github.dtmbench.datasets.epoch.row.Utilization;
import io.github.dtmbench.datasets.run.CarbonGrade;
import io.github.dtmbench.datasets.run.FlopBasis;
import io.github.dtmbench.datasets.run.Grading;
import io.github.dtmbench.datasets.run.RunKind;
import io.github.dtmbench.datasets.run.ThroughputGrade;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Grades an imported run. None is better than {@code caution}: whether count and hours are stated
 * by the developers or rounded by somebody only a reader of the source can tell.
 */
final class RunGrade {

  private static final Set<ImportFlag> DAMNING =
      EnumSet.of(
          ImportFlag.CHIP_OR_CORE,
          ImportFlag.DEVICE_HOURS,
          ImportFlag.HOURS_FROM_FLOP,
          ImportFlag.LOW_UTILIZATION);

  private RunGrade() {}

  static Grading of(
      RunKind kind, List<Device> devices, RunTime time, OwnWork work, List<Flag> flags) {
    Optional<String> reason = exclusion(kind, devices, time, work, flags);
    return new Grading(
        reason.isPresent() ? ThroughputGrade.EXCLUDE : ThroughputGrade.CAUTION,
        reason.orElse("imported from Epoch AI, source not read"),
        CarbonGrade.NONE,
        "");
  }

  private static Optional<String> exclusion(
      RunKind kind, List<Device> devices, RunTime time, OwnWork work, List<Flag> flags) {
    if (kind != RunKind.PRETRAINING) {
      return Optional.of("not a pretraining run");
    }
    if (devices.size() > 1) {
      return Optional.of("several devices");
    }
    if (devices.get(0).peakTflops().isEmpty()) {
      return Optional.of("device without a floating-point peak");
    }
    if (work.countedFlop().isEmpty()) {
      return Optional.of(noCount(work.basis()));
    }
    if (time.deviceHours().isEmpty()) {
      return Optional.of("no hours");
    }
    if (Utilization.implied(work.countedFlop(), time.deviceHours(), devices).orElse(0) > 1) {
      return Optional.of("count exceeds the device peak");
    }
    return flags.stream()
        .map(Flag::kind)
        .filter(DAMNING::contains)
        .findFirst()
        .map(
            flag ->
                switch (flag) {
                  case CHIP_OR_CORE -> "number of devices may be of cores";
                  case DEVICE_HOURS -> "hours may be summed over the devices";
                  case HOURS_FROM_FLOP -> "hours may be computed from the FLOP";
                  default -> "implied utilization implausible for the device";
                });
  }

  private static String noCount(FlopBasis basis) {
    return switch (basis) {
      case HARDWARE -> "FLOP computed from the hours (circular)";
      case MIXED -> "FLOP computed in part from the hours";
      case THIRD_PARTY -> "FLOP of a third party, method not told";
      default -> "no operation count";
    };
  }
}

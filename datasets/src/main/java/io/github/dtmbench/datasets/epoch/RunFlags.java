package io.github.dtmbench.datasets.epoch;

import io.github.dtmbench.datasets.device.Device;
import io.github.dtmbench.datasets.epoch.row.CellNumber;
import io.github.dtmbench.datasets.epoch.row.CoreCount;
import io.github.dtmbench.datasets.epoch.row.EpochColumn;
import io.github.dtmbench.datasets.epoch.row.EpochRow;
import io.github.dtmbench.datasets.epoch.row.Flag;
import io.github.dtmbench.datasets.epoch.row.ImportFlag;
import io.github.dtmbench.datasets.epoch.row.NoteWords;
import io.github.dtmbench.datasets.epoch.row.Quote;
import io.github.dtmbench.datasets.epoch.row.RunTime;
import io.github.dtmbench.datasets.epoch.row.Utilization;
import io.github.dtmbench.datasets.run.FlopBasis;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;

/** Collects what is doubtful about a run. */
final class RunFlags {

  /** Below this, a count leaves work out or hours are not the run's. */
  private static final double LOW = 0.01;

  /** Above this, hours that were taken for the clock's make sense as sums. */
  private static final double SENSIBLE = 0.05;

  private static final double DIFFERING = 0.25;

  private final EpochRow row;
  private final List<Flag> flags = new ArrayList<>();

  private RunFlags(EpochRow row) {
    this.row = row;
  }

  static List<Flag> of(
      EpochRow row, List<Device> devices, RunTime time, OwnWork work, OptionalDouble utilization) {
    RunFlags found = new RunFlags(row);
    if (time.quantity().isPresent()) {
      CoreCount.flag(row, devices, time.quantity().getAsDouble()).ifPresent(found.flags::add);
    }
    found.flags.addAll(time.flags());
    if (utilization.isPresent()) {
      found.utilization(utilization.getAsDouble(), time, work);
    }
    if (time.deviceHours().isPresent() && NoteWords.tellOfFlop(row.text(EpochColumn.HOURS_NOTES))) {
      found.add(
          ImportFlag.HOURS_FROM_FLOP, EpochColumn.HOURS_NOTES, row.text(EpochColumn.HOURS_NOTES));
    }
    found.rest(devices);
    found.unreadable(EpochColumn.PARAMETERS, CellNumber::plain);
    found.unreadable(EpochColumn.DATASET_SIZE, CellNumber::plain);
    found.unreadable(EpochColumn.EPOCHS, CellNumber::plain);
    found.unreadable(EpochColumn.CHIP_HOURS, CellNumber::hours);
    found.unreadable(EpochColumn.UTILIZATION, CellNumber::fraction);
    found.unreadable(EpochColumn.FINETUNE_COMPUTE, CellNumber::plain);
    return found.flags;
  }

  private void utilization(double implied, RunTime time, OwnWork work) {
    String shown = String.format(Locale.ROOT, "implied utilization %.3g", implied);
    if (work.basis() == FlopBasis.HARDWARE && Utilization.isRound(OptionalDouble.of(implied))) {
      add(ImportFlag.CIRCULAR, EpochColumn.COMPUTE, shown);
    }
    if (implied < LOW) {
      double ifSummed = implied * time.quantity().orElse(1);
      boolean summed = time.wallHours().isPresent() && ifSummed >= SENSIBLE && ifSummed <= 1;
      if (summed) {
        add(
            ImportFlag.DEVICE_HOURS,
            EpochColumn.HOURS,
            shown + String.format(Locale.ROOT, ", %.3g if the hours are device-hours", ifSummed));
      } else {
        add(ImportFlag.LOW_UTILIZATION, EpochColumn.COMPUTE, shown);
      }
    }
    OptionalDouble listed = CellNumber.fraction(row.text(EpochColumn.UTILIZATION));
    if (listed.isPresent() && Math.abs(implied / listed.getAsDouble() - 1) > DIFFERING) {
      add(
          ImportFlag.UTILIZATION_DIFFERS,
          EpochColumn.UTILIZATION,
          shown + ", listed " + row.line(EpochColumn.UTILIZATION));
    }
  }

  private void rest(List<Device> devices) {
    if (devices.size() > 1) {
      add(ImportFlag.SEVERAL_DEVICES, EpochColumn.HARDWARE, row.line(EpochColumn.HARDWARE));
    }
    if (OwnWork.startsFromModel(row)) {
      add(ImportFlag.BASE_MODEL, EpochColumn.BASE_MODEL, row.line(EpochColumn.BASE_MODEL));
    }
    if (row.text(EpochColumn.CONFIDENCE).equals("Speculative")) {
      add(ImportFlag.SPECULATIVE, EpochColumn.CONFIDENCE, row.text(EpochColumn.CONFIDENCE));
    }
  }

  private void unreadable(EpochColumn column, Function<String, OptionalDouble> reader) {
    String text = row.text(column);
    if (!text.isEmpty() && reader.apply(text).isEmpty()) {
      add(ImportFlag.UNREADABLE, column, text);
    }
  }

  private void add(ImportFlag kind, EpochColumn column, String evidence) {
    flags.add(new Flag(kind, row.name(column), Quote.of(evidence)));
  }
}

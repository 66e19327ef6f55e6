package io.github.dtmbench.datasets.epoch;

import io.github.dtmbench.datasets.csv.Day;
import io.github.dtmbench.datasets.device.Device;
import io.github.dtmbench.datasets.device.DeviceCatalog;
import io.github.dtmbench.datasets.epoch.row.EpochColumn;
import io.github.dtmbench.datasets.epoch.row.EpochRow;
import io.github.dtmbench.datasets.epoch.row.Flag;
import io.github.dtmbench.datasets.epoch.row.FlopEvidence;
import io.github.dtmbench.datasets.epoch.row.RunTime;
import io.github.dtmbench.datasets.epoch.row.Utilization;
import io.github.dtmbench.datasets.run.Citation;
import io.github.dtmbench.datasets.run.FlopBasis;
import io.github.dtmbench.datasets.run.Hardware;
import io.github.dtmbench.datasets.run.Origin;
import io.github.dtmbench.datasets.run.RunKind;
import io.github.dtmbench.datasets.run.TrainingRun;
import io.github.dtmbench.datasets.run.Workload;
import io.github.dtmbench.datasets.run.emission.Emissions;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Makes a record of a row, or says why there is none. */
final class RowReader {

  private static final String EPOCH = "Epoch AI, Data on AI Models";

  private final DeviceCatalog catalog;
  private final RowScreen screen;
  private final Organizations organizations;

  RowReader(DeviceCatalog catalog, List<TrainingRun> known) {
    this.catalog = catalog;
    this.screen = new RowScreen(catalog);
    this.organizations = new Organizations(known);
  }

  RowOutcome read(EpochRow row) {
    Optional<DroppedRow> fault = screen.fault(row);
    if (fault.isPresent()) {
      return fault.get();
    }
    List<Device> devices =
        row.parts(EpochColumn.HARDWARE).stream().map(catalog::require).distinct().toList();
    RunTime time = RunTime.of(row);
    OwnWork listed = OwnWork.of(row);
    OptionalDouble utilization = Utilization.implied(listed.flop(), time.deviceHours(), devices);
    if (utilization.orElse(0) > 1) {
      return DroppedRow.of(
          row,
          DropReason.ABOVE_PEAK,
          EpochColumn.COMPUTE,
          String.format(Locale.ROOT, "%.3g of the peak", utilization.getAsDouble()));
    }
    OwnWork work = judged(row, listed, utilization);
    List<Flag> flags = RunFlags.of(row, devices, time, work, utilization);
    TrainingRun run =
        new TrainingRun(
            row.line(EpochColumn.MODEL),
            origin(row),
            workload(row, work),
            hardware(row, devices, time),
            kind(row),
            Emissions.unreported(),
            RunGrade.of(kind(row), devices, time, work, flags),
            citation(row, work.evidence()));
    return new ImportedRun(row.line(), run, work.evidence(), utilization, flags);
  }

  /** A FLOP that nobody explains, and that is hours × peak × a round number, explains itself. */
  private static OwnWork judged(EpochRow row, OwnWork work, OptionalDouble utilization) {
    if (work.basis() != FlopBasis.UNKNOWN
        || OwnWork.startsFromModel(row)
        || !Utilization.isRound(utilization)) {
      return work;
    }
    return work.withEvidence(
        new FlopEvidence(
            FlopBasis.HARDWARE,
            row.name(EpochColumn.COMPUTE),
            String.format(Locale.ROOT, "implied utilization is %.3f", utilization.getAsDouble())));
  }

  private Origin origin(EpochRow row) {
    String organization = organizations.organization(row);
    return new Origin(
        organization,
        organizations.group(organization),
        Day.parse(row.line(EpochColumn.PUBLICATION_DATE)),
        row.first(EpochColumn.DOMAIN),
        row.first(EpochColumn.COUNTRY));
  }

  private static Workload workload(EpochRow row, OwnWork work) {
    return new Workload(
        OwnWork.positive(row, EpochColumn.PARAMETERS),
        work.tokens(),
        OptionalDouble.of(work.listedFlop()),
        Optional.of(work.evidence().basis()),
        work.countedFlop());
  }

  /** The listed utilization is left out: Epoch AI works out many of them from FLOP and hours. */
  private static Hardware hardware(EpochRow row, List<Device> devices, RunTime time) {
    return new Hardware(
        devices,
        time.quantity().isPresent()
            ? OptionalInt.of((int) time.quantity().getAsDouble())
            : OptionalInt.empty(),
        time.wallHours(),
        time.deviceHours(),
        Optional.empty(),
        OptionalDouble.empty(),
        row.line(EpochColumn.NUMERICAL_FORMAT),
        "");
  }

  private static RunKind kind(EpochRow row) {
    if (OwnWork.startsFromModel(row)) {
      return RunKind.FINETUNE;
    }
    boolean games = row.first(EpochColumn.DOMAIN).equals("Games");
    boolean reinforcement = row.text(EpochColumn.APPROACH).contains("Reinforcement");
    return games || reinforcement ? RunKind.REINFORCEMENT : RunKind.PRETRAINING;
  }

  private static Citation citation(EpochRow row, FlopEvidence evidence) {
    String link = row.line(EpochColumn.LINK);
    String locator =
        evidence.column().isEmpty()
            ? EPOCH
            : EPOCH + ", " + evidence.column() + ": " + evidence.quote();
    return new Citation(link.isEmpty() ? EPOCH : link, locator);
  }
}

package io.github.dtmbench.datasets.run.file;

import io.github.dtmbench.datasets.csv.Labelled;
import io.github.dtmbench.datasets.device.Device;
import io.github.dtmbench.datasets.run.Grading;
import io.github.dtmbench.datasets.run.Hardware;
import io.github.dtmbench.datasets.run.Origin;
import io.github.dtmbench.datasets.run.TrainingRun;
import io.github.dtmbench.datasets.run.Workload;
import io.github.dtmbench.datasets.run.emission.Emissions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;

/** Writes runs the way {@link TrainingRunReader} reads them. */
final class TrainingRunText {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();

  /** From here on a whole number of digits only is harder to read than one with an exponent. */
  private static final double FIRST_WITH_EXPONENT = 1e12;

  private TrainingRunText() {}

  /** The texts of a run in the order of {@link TrainingRunFile#columns()}. */
  static List<String> cells(TrainingRun run) {
    Origin origin = run.origin();
    Workload workload = run.workload();
    Hardware hardware = run.hardware();
    Emissions emissions = run.emissions();
    Grading grading = run.grading();
    return List.of(
        run.model(),
        origin.organization(),
        origin.organizationGroup(),
        origin.publicationDate().map(Object::toString).orElse(""),
        origin.domain(),
        origin.country(),
        number(workload.parameters()),
        number(workload.trainingTokens()),
        number(workload.trainingFlop()),
        label(workload.flopBasis()),
        number(workload.countedFlop()),
        hardware.devices().stream().map(Device::name).collect(Collectors.joining("; ")),
        count(hardware.deviceCount()),
        number(hardware.wallHours()),
        number(hardware.deviceHours()),
        label(hardware.hoursKind()),
        number(hardware.reportedUtilization()),
        hardware.precision(),
        hardware.framework(),
        run.kind().label(),
        number(emissions.devicePowerWatts()),
        number(emissions.pue()),
        number(emissions.gramsCo2ePerKwh()),
        number(emissions.energyMegawattHours()),
        label(emissions.energyIncludesPue()),
        number(emissions.tonnesCo2e()),
        label(emissions.scope()),
        label(emissions.basis()),
        grading.throughput().label(),
        grading.throughputReason(),
        grading.carbon().label(),
        grading.carbonReason(),
        run.citation().source(),
        run.citation().locator());
  }

  /** A header and the rows below it. */
  static String of(List<List<String>> rows) {
    StringBuilder text = new StringBuilder();
    try {
      FORMAT.printRecord(text, TrainingRunFile.COLUMNS.toArray());
      for (List<String> row : rows) {
        FORMAT.printRecord(text, row.toArray());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static String number(OptionalDouble value) {
    if (value.isEmpty()) {
      return "";
    }
    double number = value.getAsDouble();
    return number == Math.rint(number) && number < FIRST_WITH_EXPONENT
        ? Long.toString((long) number)
        : Double.toString(number);
  }

  private static String count(OptionalInt value) {
    return value.isPresent() ? Integer.toString(value.getAsInt()) : "";
  }

  private static String label(Optional<? extends Labelled> value) {
    return value.map(Labelled::label).orElse("");
  }
}

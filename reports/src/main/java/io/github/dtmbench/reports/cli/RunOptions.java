package io.github.dtmbench.reports.cli;

import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.check.InputException;
import io.github.dtmbench.datasets.device.Device;
import io.github.dtmbench.datasets.run.TrainingRun;
import io.github.dtmbench.estimators.RunFeatures;
import io.github.dtmbench.estimators.Units;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/**
 * The options that say on what a run is done, by whom, when and for what. A bad value is refused
 * with an {@link InputException}.
 */
final class RunOptions {

  private static final int MOST_DEVICES = 10_000_000;
  private static final LocalDate FIRST_DAY = LocalDate.of(2010, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(2049, 12, 31);

  @Option(
      names = "--device",
      required = true,
      paramLabel = "NAME",
      description = "Kind of device, such as H100 or \"TPU v4\"; see list devices.")
  private String device;

  @Option(
      names = "--devices",
      paramLabel = "N",
      description = "How many devices; needed for days by the clock.")
  private Integer devices;

  @Option(
      names = "--date",
      paramLabel = "DATE",
      description = "Day on which the model is to be published, such as 2026-05-31.")
  private LocalDate date;

  @Option(
      names = "--organization",
      paramLabel = "NAME",
      description = "Who trains it; matters where the records know the organization.")
  private String organization;

  @Option(
      names = "--precision",
      paramLabel = "NAME",
      description = "Number format of the matrix products, such as BF16.")
  private String precision;

  @Option(
      names = "--domain",
      paramLabel = "NAME",
      description = "Field of application, such as Language or Vision.")
  private String domain;

  /** The device alone, so that a wrong name is told before anything else is looked at. */
  Device device(ShippedData data) {
    return data.devices().require(device);
  }

  RunFeatures features(ShippedData data, double flop, ComputeOptions compute) {
    return new RunFeatures(
        flop / Units.FLOP_PER_TFLOP,
        device(data),
        compute.parameters(),
        compute.tokens(),
        deviceCount(),
        publicationDate(),
        known("--domain", domain, data.runs(), run -> run.origin().domain()),
        known("--precision", precision, data.runs(), run -> run.hardware().precision()),
        organizationGroup(data.runs()));
  }

  private OptionalInt deviceCount() {
    if (devices == null) {
      return OptionalInt.empty();
    }
    if (devices < 1 || devices > MOST_DEVICES) {
      throw new InputException(
          "--devices is " + devices + ", must be in [1, " + MOST_DEVICES + "]");
    }
    return OptionalInt.of(devices);
  }

  private Optional<LocalDate> publicationDate() {
    if (date != null && (date.isBefore(FIRST_DAY) || date.isAfter(LAST_DAY))) {
      throw new InputException(
          "--date is " + date + ", must be in [" + FIRST_DAY + ", " + LAST_DAY + "]");
    }
    return Optional.ofNullable(date);
  }

  /** The spelling of the records; a word they do not know would tell an estimator nothing. */
  private static String known(
      String option, String value, List<TrainingRun> runs, Function<TrainingRun, String> word) {
    if (value == null) {
      return "";
    }
    TreeSet<String> words = runs.stream().map(word).collect(Collectors.toCollection(TreeSet::new));
    words.remove("");
    return words.stream()
        .filter(value.strip()::equalsIgnoreCase)
        .findFirst()
        .orElseThrow(
            () ->
                new InputException(
                    option + " is '" + value + "'; known: " + String.join(", ", words)));
  }

  /** An organization that the records do not know shares people and machines with none of them. */
  private String organizationGroup(List<TrainingRun> runs) {
    if (organization == null) {
      return "";
    }
    String name = organization.strip();
    return runs.stream()
        .map(TrainingRun::origin)
        .filter(
            origin ->
                origin.organizationGroup().equalsIgnoreCase(name)
                    || origin.organization().equalsIgnoreCase(name))
        .map(origin -> origin.organizationGroup())
        .findFirst()
        .orElse(name);
  }
}

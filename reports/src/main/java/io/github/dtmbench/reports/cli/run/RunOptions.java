package io.github.dtmbench.reports.cli.run;

import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.check.InputException;
import io.github.dtmbench.datasets.device.Device;
import io.github.dtmbench.datasets.run.TrainingRun;
import io.github.dtmbench.estimators.RunFeatures;
import io.github.dtmbench.estimators.Units;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * The options that say on what a run is done, by whom, when and for what. A bad value is refused
 * with an {@link InputException}.
 */
public final class RunOptions {

  private static final LocalDate FIRST_DAY = LocalDate.of(2010, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(2049, 12, 31);

  @Mixin private DeviceOptions hardware;

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
      description =
          "Number format of the matrix products, such as BF16; FP8 or FP4 where the device has it.")
  private String precision;

  @Option(
      names = "--domain",
      paramLabel = "NAME",
      description = "Field of application, such as Language or Vision.")
  private String domain;

  /**
   * The devices alone, so that a wrong name is told before anything else is looked at.
   *
   * @param data the shipped data
   * @return the choices, in the order given
   */
  public List<DeviceOptions.Choice> choices(ShippedData data) {
    return hardware.choices(data);
  }

  /**
   * The run as an estimator sees it.
   *
   * @param data the shipped data
   * @param choice the devices
   * @param flop FLOP of the run
   * @param compute how the FLOP were given
   * @return its features
   */
  public RunFeatures features(
      ShippedData data, DeviceOptions.Choice choice, double flop, ComputeOptions compute) {
    return new RunFeatures(
        flop / Units.FLOP_PER_TFLOP,
        choice.device(),
        compute.parameters(),
        compute.tokens(),
        choice.count(),
        publicationDate(),
        known("--domain", domain, data.runs(), run -> run.origin().domain()),
        precision(data, choice.device()),
        organizationGroup(data.runs()));
  }

  /** A format that a device has no peak for is a slip, whatever the records know. */
  private String precision(ShippedData data, Device device) {
    if (precision == null) {
      return "";
    }
    String wanted = precision.strip().toUpperCase(Locale.ROOT);
    OptionalDouble peak =
        switch (wanted) {
          case "FP8" -> device.peaks().fp8Tflops();
          case "FP4" -> device.peaks().fp4Tflops();
          case "TF32" -> device.peaks().tf32Tflops();
          default -> OptionalDouble.of(1);
        };
    if (peak.isEmpty()) {
      throw new InputException(
          "--precision is " + wanted + ", of which no peak of " + device.name() + " is on record");
    }
    return List.of("FP8", "FP4", "TF32").contains(wanted)
        ? wanted
        : known("--precision", precision, data.runs(), run -> run.hardware().precision());
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

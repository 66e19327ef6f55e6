package io.github.dtmbench.benchmarks.exchange;

import io.github.dtmbench.estimators.Feature;
import io.github.dtmbench.estimators.RunFeatures;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/**
 * What a program is told of a run, one column each: the features of {@link RunFeatures}, which
 * cannot hold the label. A column of a feature that is not allowed stays, empty, so that a program
 * finds the same columns at every tier.
 */
public enum RunColumn {
  /** Training compute, TFLOP (10<sup>12</sup> operations), counted, not derived from hours. */
  COMPUTE_TFLOP(run -> Double.toString(run.computeTflop())),
  /** Name of the device. */
  DEVICE(run -> run.device().name()),
  /** Devices that differ in memory or board. */
  DEVICE_FAMILY(run -> run.device().family()),
  /** Who sells the device. */
  DEVICE_VENDOR(run -> run.device().vendor()),
  /** Peak that utilization is measured against, TFLOP/s, dense. */
  DEVICE_PEAK_TFLOPS(run -> number(run.device().peakTflops())),
  /** Thermal design power of the device, watts. */
  DEVICE_TDP_WATTS(run -> number(run.device().tdpWatts())),
  /** First sale of the device, ISO 8601. */
  DEVICE_RELEASE_DATE(run -> date(run.device().releaseDate())),
  /** Trainable parameters; of a mixture of experts, those active for one token. */
  PARAMETERS(Feature.PARAMETERS, run -> number(run.parameters())),
  /** Tokens (or samples) seen in training. */
  TRAINING_TOKENS(Feature.TRAINING_TOKENS, run -> number(run.trainingTokens())),
  /** Devices in the run. */
  DEVICE_COUNT(Feature.DEVICE_COUNT, run -> count(run.deviceCount())),
  /** When the model was published, ISO 8601. */
  PUBLICATION_DATE(Feature.PUBLICATION_DATE, run -> date(run.publicationDate())),
  /** Field of application. */
  DOMAIN(Feature.DOMAIN, RunFeatures::domain),
  /** Number format of the matrix products. */
  PRECISION(Feature.PRECISION, RunFeatures::precision),
  /** Who trains it; a fold holds whole groups out. */
  ORGANIZATION_GROUP(Feature.ORGANIZATION_GROUP, RunFeatures::organizationGroup);

  private final Optional<Feature> feature;

  @SuppressWarnings("ImmutableEnumChecker") // functions without state
  private final Function<RunFeatures, String> text;

  RunColumn(Function<RunFeatures, String> text) {
    this.feature = Optional.empty();
    this.text = text;
  }

  RunColumn(Feature feature, Function<RunFeatures, String> text) {
    this.feature = Optional.of(feature);
    this.text = text;
  }

  /**
   * The name in the header.
   *
   * @return lower-case words joined by underscores, the unit last
   */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The cell of a run.
   *
   * @param run the run
   * @param allowed the features that may be told
   * @return the text; empty if unknown or not allowed
   */
  public String cell(RunFeatures run, Set<Feature> allowed) {
    return feature.isEmpty() || allowed.contains(feature.get()) ? text.apply(run) : "";
  }

  private static String number(OptionalDouble value) {
    return value.isPresent() ? Double.toString(value.getAsDouble()) : "";
  }

  private static String count(OptionalInt value) {
    return value.isPresent() ? Integer.toString(value.getAsInt()) : "";
  }

  private static String date(Optional<LocalDate> value) {
    return value.map(LocalDate::toString).orElse("");
  }
}

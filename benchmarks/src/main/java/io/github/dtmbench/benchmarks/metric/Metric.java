package io.github.dtmbench.benchmarks.metric;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * What is measured of predictions. A metric is one constant here, and every table of scores has it:
 * those for readers and for programs, the groups, the sections of {@code tables}, the report and
 * the tables of Tablesaw. The relative error of a prediction is (predicted − actual) / actual.
 */
@SuppressWarnings("ImmutableEnumChecker") // Its functions are lambdas without state.
public enum Metric {
  /** exp(mean |ln(predicted/actual)|), at least 1: twice too much and half as much are alike. */
  GEOMETRIC_ERROR(
      "geometric_error",
      "Geom. error",
      "geometric error",
      "exp of the mean |ln(predicted/actual)| over the records the estimator answered; here and"
          + " in all columns but the next every organization counts once, however many records it"
          + " has",
      Unit.FACTOR,
      Prominence.MAIN,
      Basis.ANSWERED,
      Weighting.ORGANIZATIONS,
      Statistic.MEAN_OF_LOGARITHMS,
      outcome -> Math.abs(outcome.logRatio())),
  /** The same where every record counts once, and most say is with who published most. */
  GEOMETRIC_ERROR_BY_RECORD(
      "geometric_error_by_record",
      "By record",
      "geometric error by record",
      "the same with every record counting once",
      Unit.FACTOR,
      Prominence.MAIN,
      Basis.ANSWERED,
      Weighting.RECORDS,
      Statistic.MEAN_OF_LOGARITHMS,
      outcome -> Math.abs(outcome.logRatio())),
  /** The geometric error on the records that every estimator answered. */
  COMMON_GEOMETRIC_ERROR(
      "common_geometric_error",
      "Common",
      "geometric error on common records",
      "the geometric error over the records that all answered",
      Unit.FACTOR,
      Prominence.MAIN,
      Basis.ANSWERED_BY_ALL,
      Weighting.ORGANIZATIONS,
      Statistic.MEAN_OF_LOGARITHMS,
      outcome -> Math.abs(outcome.logRatio())),
  /** Median of |relative error|. */
  MEDIAN_APE(
      "median_ape_pct",
      "Median APE",
      "median absolute percentage error",
      "median of |predicted − actual| / actual",
      Unit.PERCENTAGE,
      Prominence.MAIN,
      Basis.ANSWERED,
      Weighting.ORGANIZATIONS,
      Statistic.MEDIAN,
      ScoredOutcome::absoluteRelativeError),
  /** Mean of |relative error|; one prediction far too long outweighs all others. */
  MEAN_APE(
      "mean_ape_pct",
      "Mean APE",
      "mean absolute percentage error",
      "mean of the same",
      Unit.PERCENTAGE,
      Prominence.FURTHER,
      Basis.ANSWERED,
      Weighting.ORGANIZATIONS,
      Statistic.MEAN,
      ScoredOutcome::absoluteRelativeError),
  /** exp(mean ln(predicted/actual)): above 1 is too long on the whole. */
  BIAS_FACTOR(
      "bias_factor",
      "Bias",
      "bias factor",
      "exp of the mean ln(predicted/actual), above 1 if too much on the whole",
      Unit.FACTOR,
      Prominence.MAIN,
      Basis.ANSWERED,
      Weighting.ORGANIZATIONS,
      Statistic.MEAN_OF_LOGARITHMS,
      ScoredOutcome::logRatio),
  /** Share of predictions between half and twice the actual value, ends included. */
  WITHIN_2X(
      "within_2x",
      "Within 2×",
      "share within 2x",
      "share of predictions between half and twice the actual value",
      Unit.SHARE,
      Prominence.MAIN,
      Basis.ANSWERED,
      Weighting.ORGANIZATIONS,
      Statistic.MEAN,
      outcome -> outcome.withinFactor2() ? 1 : 0),
  /** Share of the prediction intervals that hold the actual value. */
  COVERAGE(
      "coverage",
      "In {level}",
      "coverage",
      "share of outcomes inside the prediction interval",
      Unit.SHARE,
      Prominence.MAIN,
      Basis.WITH_INTERVAL,
      Weighting.ORGANIZATIONS,
      Statistic.MEAN,
      outcome -> outcome.interval().orElseThrow().contains(outcome.actual()) ? 1 : 0),
  /** Median of √(upper/lower). */
  MEDIAN_INTERVAL_FACTOR(
      "median_interval_factor",
      "Interval",
      "median interval factor",
      "it reaches from the prediction divided by this factor to the prediction times it, in the"
          + " median",
      Unit.FACTOR,
      Prominence.MAIN,
      Basis.WITH_INTERVAL,
      Weighting.ORGANIZATIONS,
      Statistic.MEDIAN,
      outcome ->
          Math.sqrt(
              outcome.interval().orElseThrow().high() / outcome.interval().orElseThrow().low()));

  /** What a value is, and what a program gets of it. */
  public enum Unit {
    /** A ratio. */
    FACTOR,
    /** A fraction, which people read as percent. */
    SHARE,
    /** A fraction, which people read as percent and programs get in percent: {@code _pct}. */
    PERCENTAGE
  }

  /** Whether the main table for people, which is as wide as a terminal, has a metric. */
  public enum Prominence {
    /** It does. */
    MAIN,
    /** The other tables have it, and all that programs read. */
    FURTHER
  }

  /** Which predictions a metric looks at, and so in which tables it can stand. */
  @SuppressWarnings("ImmutableEnumChecker") // Its functions are lambdas without state.
  public enum Basis {
    /** All that are no refusals. */
    ANSWERED(outcome -> true),
    /** Those of records that every estimator answered; only where estimators are compared. */
    ANSWERED_BY_ALL(ScoredOutcome::answeredByAll),
    /** Those with an interval; only where intervals were asked for. */
    WITH_INTERVAL(outcome -> outcome.interval().isPresent());

    private final Predicate<ScoredOutcome> counts;

    Basis(Predicate<ScoredOutcome> counts) {
      this.counts = counts;
    }
  }

  /** What is made of the values of single predictions. */
  private enum Statistic {
    MEAN {
      @Override
      OptionalDouble of(WeightedSample sample) {
        return sample.mean();
      }
    },
    MEDIAN {
      @Override
      OptionalDouble of(WeightedSample sample) {
        return sample.median();
      }
    },
    MEAN_OF_LOGARITHMS {
      @Override
      OptionalDouble of(WeightedSample sample) {
        OptionalDouble mean = sample.mean();
        return mean.isPresent() ? OptionalDouble.of(Math.exp(mean.getAsDouble())) : mean;
      }
    };

    abstract OptionalDouble of(WeightedSample sample);
  }

  private static final double PERCENT = 100;

  private final String key;
  private final String heading;
  private final String words;
  private final String explanation;
  private final Unit unit;
  private final Prominence prominence;
  private final Basis basis;
  private final Weighting weighting;
  private final Statistic statistic;
  private final ToDoubleFunction<ScoredOutcome> value;

  Metric(
      String key,
      String heading,
      String words,
      String explanation,
      Unit unit,
      Prominence prominence,
      Basis basis,
      Weighting weighting,
      Statistic statistic,
      ToDoubleFunction<ScoredOutcome> value) {
    this.key = key;
    this.heading = heading;
    this.words = words;
    this.explanation = explanation;
    this.unit = unit;
    this.prominence = prominence;
    this.basis = basis;
    this.weighting = weighting;
    this.statistic = statistic;
    this.value = value;
  }

  /**
   * The metrics that only need some predictions to be answered.
   *
   * @return in the order of columns
   */
  public static List<Metric> ofAnswers() {
    return Arrays.stream(values()).filter(metric -> metric.basis == Basis.ANSWERED).toList();
  }

  /**
   * The metrics of the main table for people.
   *
   * @return in the order of columns
   */
  public static List<Metric> main() {
    return Arrays.stream(values()).filter(m -> m.prominence == Prominence.MAIN).toList();
  }

  /**
   * Measures predictions.
   *
   * @param outcomes predictions beside what happened, in any order
   * @return the value: a ratio or a fraction; empty if nothing counts for this metric
   */
  public OptionalDouble of(List<ScoredOutcome> outcomes) {
    return statistic.of(WeightedSample.of(outcomes, weighting, basis.counts, value));
  }

  /**
   * The name for programs.
   *
   * @return in snake case; a percentage ends in {@code _pct}
   */
  public String key() {
    return key;
  }

  /**
   * The words above a column.
   *
   * @param level level of the prediction intervals as people read it, such as {@code 95 %}
   * @return a few words
   */
  public String heading(String level) {
    return heading.replace("{level}", level);
  }

  /**
   * The name in a sentence.
   *
   * @return lower-case words
   */
  public String words() {
    return words;
  }

  /**
   * What it is, for the note under a table.
   *
   * @return a clause without a full stop
   */
  public String explanation() {
    return explanation;
  }

  /**
   * What its values are.
   *
   * @return the unit
   */
  public Unit unit() {
    return unit;
  }

  /**
   * Which predictions it looks at.
   *
   * @return the basis
   */
  public Basis basis() {
    return basis;
  }

  /**
   * A value as programs get it.
   *
   * @param value what {@link #of} gave
   * @return the same, or 100 times as much where the key ends in {@code _pct}
   */
  public double forPrograms(double value) {
    return unit == Unit.PERCENTAGE ? PERCENT * value : value;
  }
}

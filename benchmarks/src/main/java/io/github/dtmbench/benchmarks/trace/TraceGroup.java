package io.github.dtmbench.benchmarks.trace;

import io.github.dtmbench.benchmarks.trace.TraceAnalysis.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * Traces taken together.
 *
 * @param name what they have in common
 * @param analyses the traces
 */
public record TraceGroup(String name, List<TraceAnalysis> analyses) {

  /** Level of every interval. */
  public static final double LEVEL = 0.95;

  /** Copies the list. */
  public TraceGroup {
    analyses = List.copyOf(analyses);
  }

  /** The traces that meet a condition, as a group. */
  TraceGroup where(String what, Predicate<TraceAnalysis> condition) {
    return new TraceGroup(what, analyses.stream().filter(condition).toList());
  }

  /**
   * How many independent sources there are at most.
   *
   * @return clusters of repository, organization and model
   */
  public long clusters() {
    return TraceAnalysis.clusters(analyses);
  }

  /**
   * The median relative slope after the warm-up.
   *
   * @return with its interval; empty without a trace that has one
   */
  public Optional<ClusteredMedian> slope() {
    return median(a -> a.afterWarmUp().isPresent(), a -> a.afterWarmUp().orElseThrow().value());
  }

  /**
   * The median relative slope over the whole run, start included.
   *
   * @return with its interval
   */
  public Optional<ClusteredMedian> wholeSlope() {
    return median(a -> true, a -> a.whole().value());
  }

  /**
   * The median of what the formula predicts.
   *
   * @param reading of the formula
   * @return over the traces that have a ratio; empty without any
   */
  public OptionalDouble paperSlope(PaperReading reading) {
    return quantile(
        analyses.stream()
            .filter(a -> a.ratioToPaper(reading).isPresent())
            .mapToDouble(a -> a.paper().slope(reading).orElseThrow())
            .toArray(),
        0.5);
  }

  /**
   * The median of measured over predicted slope: 1 for the premise, 0 for a constant.
   *
   * @param reading of the formula
   * @return with its interval
   */
  public Optional<ClusteredMedian> ratio(PaperReading reading) {
    return median(
        a -> a.ratioToPaper(reading).isPresent(), a -> a.ratioToPaper(reading).orElseThrow());
  }

  private Optional<ClusteredMedian> median(
      Predicate<TraceAnalysis> known, ToDoubleFunction<TraceAnalysis> value) {
    List<TraceAnalysis> with = analyses.stream().filter(known).toList();
    return with.isEmpty()
        ? Optional.empty()
        : Optional.of(
            ClusteredMedian.of(
                with.stream().mapToDouble(value).toArray(),
                with.stream().map(a -> a.trace().cluster()).toList(),
                LEVEL));
  }

  /**
   * The share of traces whose slope lies so beside the formula's.
   *
   * @param reading of the formula
   * @param verdict below, above or not told apart
   * @return of those that have a verdict; empty if none has
   */
  public OptionalDouble share(PaperReading reading, Verdict verdict) {
    return analyses.stream()
        .flatMap(a -> a.verdict(reading, LEVEL).stream())
        .mapToDouble(v -> v == verdict ? 1 : 0)
        .average();
  }

  /**
   * The share of traces that a curve describes best by Schwarz's criterion.
   *
   * @param curve the curve
   * @return a fraction
   */
  public double shareBest(TraceCurve curve) {
    return analyses.stream().mapToDouble(a -> a.best() == curve ? 1 : 0).average().orElse(0);
  }

  /**
   * A quantile of the part of the active time that the warm-up cost.
   *
   * @param level of the quantile, in [0, 1]
   * @return a fraction; empty without traces
   */
  public OptionalDouble warmUpShare(double level) {
    return quantile(analyses.stream().mapToDouble(a -> a.warmUp().shareLost()).toArray(), level);
  }

  /**
   * The median of |ln| of predicted over actual time of the rest of the run, as a factor, on the
   * traces that every curve answered.
   *
   * @param errors those from the first third or the first half
   * @param curve the curve
   * @return 1 or more; empty without traces
   */
  public OptionalDouble restError(
      Function<TraceAnalysis, Map<TraceCurve, Double>> errors, TraceCurve curve) {
    OptionalDouble median = quantile(restErrors(errors, curve), 0.5);
    return median.isPresent() ? OptionalDouble.of(Math.exp(median.getAsDouble())) : median;
  }

  double[] restErrors(Function<TraceAnalysis, Map<TraceCurve, Double>> errors, TraceCurve curve) {
    return analyses.stream()
        .map(errors)
        .filter(e -> e.size() == TraceCurve.values().length)
        .mapToDouble(e -> Math.abs(e.get(curve)))
        .toArray();
  }

  static OptionalDouble quantile(double[] values, double level) {
    if (values.length == 0) {
      return OptionalDouble.empty();
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return OptionalDouble.of(sorted[(int) Math.round(level * (sorted.length - 1))]);
  }
}

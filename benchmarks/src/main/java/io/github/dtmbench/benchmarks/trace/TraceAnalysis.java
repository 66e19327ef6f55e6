package io.github.dtmbench.benchmarks.trace;

import io.github.dtmbench.benchmarks.inference.Interval;
import io.github.dtmbench.datasets.trace.ThroughputTrace;
import io.github.dtmbench.estimators.dynamic.AlphaBand;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Everything that is asked of one trace.
 *
 * @param trace the trace
 * @param activeSeconds time spent on training
 * @param whole relative slope over the whole run, start included
 * @param afterWarmUp relative slope after the warm-up; empty with fewer than six intervals left
 * @param warmUp the start before it is at speed
 * @param variation standard deviation of ln f after the warm-up, weighted by seconds
 * @param paper what the formula predicts
 * @param bic Schwarz's criterion of every curve, fitted to the whole run
 * @param best the curve with the least of them
 * @param fromThird ln of predicted over actual time of the rest of the run, curves fitted to the
 *     first third of the active time; a curve that never gets there is absent
 * @param fromHalf the same from the first half
 */
public record TraceAnalysis(
    ThroughputTrace trace,
    double activeSeconds,
    LogSlope whole,
    Optional<LogSlope> afterWarmUp,
    WarmUp warmUp,
    double variation,
    PaperSlope paper,
    Map<TraceCurve, Double> bic,
    TraceCurve best,
    Map<TraceCurve, Double> fromThird,
    Map<TraceCurve, Double> fromHalf) {

  private static final double THIRD = 1.0 / 3;
  private static final double HALF = 0.5;

  /** Two stages have three parameters. */
  private static final int FEWEST_FITTED = 4;

  /** Copies the maps. */
  public TraceAnalysis {
    bic = Map.copyOf(bic);
    fromThird = Map.copyOf(fromThird);
    fromHalf = Map.copyOf(fromHalf);
  }

  /**
   * Looks at a trace.
   *
   * @param trace a trace of at least six intervals
   * @param bands the bands of α that the paper prints, by device family
   * @return what was found
   */
  public static TraceAnalysis of(ThroughputTrace trace, Map<String, AlphaBand> bands) {
    Observations seen = Observations.of(trace);
    WarmUp warmUp = WarmUp.of(seen);
    Observations after = seen.from(warmUp.intervals());
    Map<TraceCurve, Double> bic = new EnumMap<>(TraceCurve.class);
    for (TraceCurve curve : TraceCurve.values()) {
      bic.put(curve, CurveFit.of(curve, seen).bic());
    }
    return new TraceAnalysis(
        trace,
        seen.totalSeconds(),
        LogSlope.of(seen),
        after.size() >= LogSlope.FEWEST_INTERVALS
            ? Optional.of(LogSlope.of(after))
            : Optional.empty(),
        warmUp,
        variation(after),
        PaperSlope.of(trace, bands),
        bic,
        best(bic),
        restErrors(seen, THIRD),
        restErrors(seen, HALF));
  }

  private static TraceCurve best(Map<TraceCurve, Double> bic) {
    return bic.entrySet().stream()
        .min(Comparator.comparingDouble(Map.Entry::getValue))
        .orElseThrow()
        .getKey();
  }

  private static double variation(Observations seen) {
    double mean = CurveFit.meanLogRate(seen);
    double squares = 0;
    double weights = 0;
    for (int i = 0; i < seen.size(); i++) {
      squares += seen.seconds(i) * Math.pow(seen.logRate(i) - mean, 2);
      weights += seen.seconds(i);
    }
    return Math.sqrt(squares / weights);
  }

  /** How far off each curve, fitted to the first part, is from the time that the rest took. */
  private static Map<TraceCurve, Double> restErrors(Observations seen, double share) {
    Map<TraceCurve, Double> errors = new EnumMap<>(TraceCurve.class);
    for (TraceCurve curve : TraceCurve.values()) {
      restError(curve, seen, share).ifPresent(error -> errors.put(curve, error));
    }
    return errors;
  }

  /**
   * ln of predicted over actual time of the rest; empty if the first part is too short, or the
   * curve never gets to the end.
   */
  static OptionalDouble restError(TraceCurve curve, Observations seen, double share) {
    int cut = seen.within(share);
    if (cut < FEWEST_FITTED || cut == seen.size()) {
      return OptionalDouble.empty();
    }
    Observations rest = seen.from(cut);
    double from = rest.start(0);
    double predicted = CurveFit.of(curve, seen.before(cut)).secondsFor(from, rest.totalProgress());
    return predicted > 0 && Double.isFinite(predicted)
        ? OptionalDouble.of(Math.log(predicted / (seen.totalSeconds() - from)))
        : OptionalDouble.empty();
  }

  /**
   * Where the slope after warm-up lies beside the formula's.
   *
   * @param reading of the formula
   * @param level of the confidence interval of the slope
   * @return below, above or not told apart; empty if either is not known
   */
  public Optional<Verdict> verdict(PaperReading reading, double level) {
    OptionalDouble predicted = paper.slope(reading);
    if (afterWarmUp.isEmpty() || predicted.isEmpty()) {
      return Optional.empty();
    }
    Interval interval = afterWarmUp.get().interval(level);
    if (interval.high() < predicted.getAsDouble()) {
      return Optional.of(Verdict.BELOW);
    }
    return Optional.of(
        interval.low() > predicted.getAsDouble() ? Verdict.ABOVE : Verdict.NOT_TOLD_APART);
  }

  /**
   * Measured slope after warm-up over the formula's.
   *
   * @param reading of the formula
   * @return 1 where the premise holds, 0 for a constant throughput; empty if either is not known
   */
  public OptionalDouble ratioToPaper(PaperReading reading) {
    OptionalDouble predicted = paper.slope(reading);
    return afterWarmUp.isPresent() && predicted.isPresent()
        ? OptionalDouble.of(afterWarmUp.get().value() / predicted.getAsDouble())
        : OptionalDouble.empty();
  }

  /**
   * What is drawn of a trace.
   *
   * @return an entry per interval, in order of time
   */
  public List<RelativeRate> relativeRates() {
    Observations seen = Observations.of(trace);
    List<RelativeRate> rates = new ArrayList<>();
    for (int i = 0; i < seen.size(); i++) {
      rates.add(
          new RelativeRate(
              Math.exp(seen.meanLogTime(i)) / seen.totalSeconds(),
              seen.rate(i) / warmUp.plateau()));
    }
    return rates;
  }

  /**
   * The rate of an interval.
   *
   * @param share geometric mean of its time, as a share of the active time of the run
   * @param ofPlateau its rate as a multiple of the plateau
   */
  public record RelativeRate(double share, double ofPlateau) {}

  /** A slope beside the formula's. */
  public enum Verdict {
    /** The whole confidence interval lies below it. */
    BELOW,
    /** The whole confidence interval lies above it. */
    ABOVE,
    /** The interval holds it. */
    NOT_TOLD_APART
  }

  /**
   * All analyses of one cluster are kept together in resampling.
   *
   * @param analyses some analyses
   * @return the number of clusters among them
   */
  static long clusters(List<TraceAnalysis> analyses) {
    return analyses.stream().map(a -> a.trace().cluster()).distinct().count();
  }
}

package io.github.dtmbench.benchmarks.trace;

import io.github.dtmbench.benchmarks.inference.ConformalQuantile;
import io.github.dtmbench.benchmarks.inference.GroupNumbers;
import io.github.dtmbench.benchmarks.inference.Interval;
import io.github.dtmbench.datasets.trace.ThroughputTrace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * When a run that is under way will end, from its own beginning: two stages are fitted to what
 * there is, and the second goes on. Of the curves it is the one that comes nearest to the rest of
 * the shipped traces, see {@link TraceGroup#restError}. The interval comes from the errors of this
 * very procedure on them, cut at half of each, or at a third where more is left to do than is done:
 * split conformal prediction, exact for a run exchangeable with them. They are benchmarks of
 * minutes to days.
 *
 * @param seconds active seconds to the end
 * @param interval of the same; empty if the shipped traces do not support the level
 * @param traces how many the interval rests on
 */
public record TraceForecast(double seconds, Optional<Interval> interval, int traces) {

  private static final double HALF = 0.5;
  private static final double THIRD = 1.0 / 3;
  private static final TraceCurve CURVE = TraceCurve.TWO_STAGES;

  /**
   * Forecasts.
   *
   * @param trace the run so far
   * @param rest progress that is left to its end, positive
   * @param shipped the shipped traces
   * @param level of the interval, in (0, 1)
   * @return the forecast
   */
  public static TraceForecast of(
      ThroughputTrace trace, double rest, List<ThroughputTrace> shipped, double level) {
    Observations seen = Observations.of(trace);
    double seconds = CurveFit.of(CURVE, seen).secondsFor(seen.totalSeconds(), rest);
    double cut = seen.totalProgress() >= rest ? HALF : THIRD;
    List<Double> errors = new ArrayList<>();
    List<String> clusters = new ArrayList<>();
    for (ThroughputTrace other : shipped) {
      OptionalDouble error = TraceAnalysis.restError(CURVE, Observations.of(other), cut);
      if (other.constantWork() && error.isPresent()) {
        errors.add(Math.abs(error.getAsDouble()));
        clusters.add(other.cluster());
      }
    }
    OptionalDouble quantile =
        ConformalQuantile.of(
                errors.stream().mapToDouble(Double::doubleValue).toArray(),
                GroupNumbers.of(clusters))
            .at(level);
    return new TraceForecast(
        seconds,
        quantile.isPresent()
            ? Optional.of(
                new Interval(
                    seconds * Math.exp(-quantile.getAsDouble()),
                    seconds * Math.exp(quantile.getAsDouble())))
            : Optional.empty(),
        errors.size());
  }
}

package io.github.dtmbench.benchmarks.trace;

import io.github.dtmbench.estimators.throughput.ClosedFormCurve;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;
import org.apache.commons.math3.optim.univariate.UnivariatePointValuePair;

/**
 * A curve fitted to a trace by weighted least squares on ln f: the mean rate of every interval
 * against the curve's own mean over it, weighted by seconds. The scale follows from the weighted
 * mean of the differences; the shape parameter is searched for, over a grid and then by Brent's
 * method between the neighbours of the best.
 *
 * @param kind which curve
 * @param shape the curve at scale 1, over time in units of {@code unitSeconds}
 * @param logScale ln of what turns it into progress per second
 * @param unitSeconds what its time counts
 * @param weightedSquares weighted sum of squared residuals
 * @param logLikelihood of a normal model with variances in inverse proportion to the weights
 * @param intervals how many were fitted
 */
record CurveFit(
    TraceCurve kind,
    ClosedFormCurve shape,
    double logScale,
    double unitSeconds,
    double weightedSquares,
    double logLikelihood,
    int intervals) {

  private static final int GRID = 24;
  private static final int MOST_EVALUATIONS = 60;

  /** Fits a curve. */
  static CurveFit of(TraceCurve kind, Observations seen) {
    double unit = seen.end(seen.size() - 1);
    if (kind == TraceCurve.TWO_STAGES) {
      return twoStages(seen, unit);
    }
    if (kind == TraceCurve.CONSTANT) {
      return at(kind, kind.shape(0), seen, unit);
    }
    DoubleUnaryOperator squares = q -> at(kind, kind.shape(q), seen, unit).weightedSquares;
    double step = (kind.most() - kind.least()) / GRID;
    int best = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i <= GRID; i++) {
      double value = squares.applyAsDouble(kind.least() + i * step);
      if (value < least) {
        least = value;
        best = i;
      }
    }
    double low = kind.least() + Math.max(0, best - 1) * step;
    double high = kind.least() + Math.min(GRID, best + 1) * step;
    UnivariatePointValuePair found =
        new BrentOptimizer(1e-7, 1e-9)
            .optimize(
                new MaxEval(MOST_EVALUATIONS * 10),
                new UnivariateObjectiveFunction(squares::applyAsDouble),
                GoalType.MINIMIZE,
                new SearchInterval(low, high));
    double parameter = found.getValue() <= least ? found.getPoint() : kind.least() + best * step;
    return at(kind, kind.shape(parameter), seen, unit);
  }

  /** Every break between two intervals is tried; the share of the first stage follows. */
  private static CurveFit twoStages(Observations seen, double unit) {
    CurveFit best = null;
    for (int i = 1; i < seen.size(); i++) {
      double share = Math.exp(meanLogRate(seen.before(i)) - meanLogRate(seen.from(i)));
      CurveFit fit =
          at(TraceCurve.TWO_STAGES, TraceCurve.twoStages(share, seen.start(i) / unit), seen, unit);
      if (best == null || fit.weightedSquares < best.weightedSquares) {
        best = fit;
      }
    }
    return best;
  }

  static double meanLogRate(Observations seen) {
    double sum = 0;
    double weights = 0;
    for (int i = 0; i < seen.size(); i++) {
      sum += seen.seconds(i) * seen.logRate(i);
      weights += seen.seconds(i);
    }
    return sum / weights;
  }

  private static CurveFit at(
      TraceCurve kind, ClosedFormCurve shape, Observations seen, double unit) {
    int n = seen.size();
    double[] differences = new double[n];
    double sum = 0;
    double weights = 0;
    double logWeights = 0;
    for (int i = 0; i < n; i++) {
      double mean =
          (work(shape, seen.end(i) / unit) - work(shape, seen.start(i) / unit))
              / ((seen.end(i) - seen.start(i)) / unit);
      differences[i] = seen.logRate(i) - Math.log(mean);
      sum += seen.seconds(i) * differences[i];
      weights += seen.seconds(i);
      logWeights += Math.log(seen.seconds(i));
    }
    double logScale = sum / weights;
    double squares = 0;
    for (int i = 0; i < n; i++) {
      squares += seen.seconds(i) * (differences[i] - logScale) * (differences[i] - logScale);
    }
    // A log of rounded rates has no exact fits; without a floor a made-up one would be infinite.
    double likelihood =
        -n / 2.0 * (Math.log(2 * Math.PI * Math.max(squares, 1e-300) / n) + 1) + logWeights / 2;
    return new CurveFit(kind, shape, logScale, unit, squares, likelihood, n);
  }

  private static double work(ClosedFormCurve shape, double time) {
    return time > 0 ? shape.workTflop(time) : 0;
  }

  /**
   * Schwarz's criterion; less is better.
   *
   * @return −2 ln L + k ln n, k the parameters of the mean, as statsmodels has it
   */
  double bic() {
    return -2 * logLikelihood + kind.parameters() * Math.log(intervals);
  }

  /**
   * When the curve has done some more progress.
   *
   * @param fromSeconds from when, active seconds since the start
   * @param progress how much more, positive
   * @return active seconds it takes; NaN if it never gets there
   */
  double secondsFor(double fromSeconds, double progress) {
    double done = work(shape, fromSeconds / unitSeconds);
    double more = progress / (Math.exp(logScale) * unitSeconds);
    double end = shape.deviceSeconds(done + more) * unitSeconds;
    return end - fromSeconds;
  }
}

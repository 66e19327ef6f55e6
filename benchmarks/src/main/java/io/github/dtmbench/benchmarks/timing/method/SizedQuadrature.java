package io.github.dtmbench.benchmarks.timing.method;

import io.github.dtmbench.estimators.quadrature.NumericResult;
import io.github.dtmbench.estimators.quadrature.Quadrature;
import io.github.dtmbench.estimators.throughput.LogarithmicCurve;
import java.util.Optional;

/**
 * A quadrature at the smallest size with which it reaches some digits on given runs.
 *
 * @param quadrature method and size
 * @param relativeError the largest over the runs, against the closed form
 */
public record SizedQuadrature(Quadrature quadrature, double relativeError) {

  /**
   * Finds the size.
   *
   * @param method what may be tried
   * @param digits how many are to be right on every run
   * @param inputs the runs
   * @return the cheapest that gets there; empty if none does within {@link
   *     IntegrateMethod#MAX_EVALUATIONS} evaluations of the curve
   */
  public static Optional<SizedQuadrature> smallest(
      IntegrateMethod method, int digits, CurveInputs inputs) {
    CurveInputs runs = inputs.distinct();
    double accuracy = Math.pow(10, -digits);
    int hardest = 0;
    for (Quadrature candidate : (Iterable<Quadrature>) method.sizes(accuracy)::iterator) {
      double worst = 0;
      int tried = 0;
      // Where the last size failed this one most likely does, too: that run comes first.
      while (tried < runs.size() && worst <= accuracy) {
        int run = (hardest + tried) % runs.size();
        double error = error(candidate, runs, run);
        if (error <= accuracy) {
          tried++;
        } else {
          hardest = run;
        }
        worst = Math.max(worst, error);
      }
      if (tried == runs.size()) {
        return Optional.of(new SizedQuadrature(candidate, worst));
      }
    }
    return Optional.empty();
  }

  /** Relative; infinite where the method gives up. */
  private static double error(Quadrature candidate, CurveInputs runs, int run) {
    LogarithmicCurve curve = new LogarithmicCurve(runs.log10AlphaPerSecond()[run]);
    double seconds = runs.deviceSeconds()[run];
    if (!(candidate.workTflop(curve, seconds) instanceof NumericResult.Value found)) {
      return Double.POSITIVE_INFINITY;
    }
    double error = Math.abs(found.value() / curve.workTflop(seconds) - 1);
    return Double.isNaN(error) ? Double.POSITIVE_INFINITY : error;
  }
}

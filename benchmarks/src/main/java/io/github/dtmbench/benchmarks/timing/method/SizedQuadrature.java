package io.github.dtmbench.benchmarks.timing.method;

import io.github.dtmbench.estimators.quadrature.NumericResult;
import io.github.dtmbench.estimators.quadrature.Quadrature;
import io.github.dtmbench.estimators.throughput.LogarithmicCurve;
import java.util.Optional;
import java.util.OptionalDouble;

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
   * @param runs the runs
   * @return the cheapest that gets there; empty if none does within {@link
   *     IntegrateMethod#MAX_EVALUATIONS} evaluations of the curve
   */
  public static Optional<SizedQuadrature> smallest(
      IntegrateMethod method, int digits, CurveInputs runs) {
    double accuracy = Math.pow(10, -digits);
    return method
        .sizes(accuracy)
        .flatMap(
            candidate ->
                errorWithin(accuracy, candidate, runs).stream()
                    .mapToObj(error -> new SizedQuadrature(candidate, error)))
        .findFirst();
  }

  private static OptionalDouble errorWithin(
      double accuracy, Quadrature candidate, CurveInputs runs) {
    double worst = 0;
    for (int i = 0; i < runs.size(); i++) {
      LogarithmicCurve curve = new LogarithmicCurve(runs.log10AlphaPerSecond()[i]);
      double seconds = runs.deviceSeconds()[i];
      if (!(candidate.workTflop(curve, seconds) instanceof NumericResult.Value found)) {
        return OptionalDouble.empty();
      }
      double error = Math.abs(found.value() / curve.workTflop(seconds) - 1);
      if (!(error <= accuracy)) {
        return OptionalDouble.empty();
      }
      worst = Math.max(worst, error);
    }
    return OptionalDouble.of(worst);
  }
}

package io.github.dtmbench.estimators.quadrature;

import io.github.dtmbench.estimators.throughput.ThroughputCurve;
import org.apache.commons.math3.analysis.integration.BaseAbstractUnivariateIntegrator;
import org.apache.commons.math3.analysis.integration.IterativeLegendreGaussIntegrator;
import org.apache.commons.math3.analysis.integration.RombergIntegrator;
import org.apache.commons.math3.analysis.integration.SimpsonIntegrator;
import org.apache.commons.math3.analysis.integration.TrapezoidIntegrator;
import org.apache.commons.math3.analysis.integration.UnivariateIntegrator;
import org.apache.commons.math3.exception.MaxCountExceededException;

/**
 * The adaptive integrators of commons-math3 as they come, on (0, T) and with a limit to what they
 * may cost. They stop when two successive estimates agree, which is no proof that either is right.
 *
 * @param method which of them
 * @param relativeAccuracy what two successive estimates have to agree to, in (0, 1)
 * @param maxEvaluations evaluations of the curve after which it gives up, at least 1
 */
public record CommonsMathQuadrature(Method method, double relativeAccuracy, int maxEvaluations)
    implements Quadrature {

  /** The integrators of commons-math3 3.6.1 that refine until they converge. */
  public enum Method {
    /** Trapezoidal rule, steps halved. */
    TRAPEZOID("trapezoid"),
    /** Simpson's rule from halved trapezoids. */
    SIMPSON("simpson"),
    /** Richardson extrapolation of halved trapezoids. */
    ROMBERG("romberg"),
    /** Gauss–Legendre with {@value #GAUSS_POINTS} points on a growing number of equal panels. */
    LEGENDRE_GAUSS("legendre-gauss");

    /** The number that the documentation of commons-math3 uses in its example and tests. */
    static final int GAUSS_POINTS = 5;

    private final String label;

    Method(String label) {
      this.label = label;
    }

    private BaseAbstractUnivariateIntegrator integrator(double relativeAccuracy) {
      // The absolute test, 1e-15 by default, would pass at once where the work is small.
      double absolute = Double.MIN_NORMAL;
      int minimum = BaseAbstractUnivariateIntegrator.DEFAULT_MIN_ITERATIONS_COUNT;
      return switch (this) {
        case TRAPEZOID ->
            new TrapezoidIntegrator(
                relativeAccuracy,
                absolute,
                minimum,
                TrapezoidIntegrator.TRAPEZOID_MAX_ITERATIONS_COUNT);
        case SIMPSON ->
            new SimpsonIntegrator(
                relativeAccuracy,
                absolute,
                minimum,
                SimpsonIntegrator.SIMPSON_MAX_ITERATIONS_COUNT);
        case ROMBERG ->
            new RombergIntegrator(
                relativeAccuracy,
                absolute,
                minimum,
                RombergIntegrator.ROMBERG_MAX_ITERATIONS_COUNT);
        case LEGENDRE_GAUSS ->
            new IterativeLegendreGaussIntegrator(GAUSS_POINTS, relativeAccuracy, absolute);
      };
    }
  }

  /** Refuses an accuracy or a limit outside its interval. */
  public CommonsMathQuadrature {
    if (!(relativeAccuracy > 0 && relativeAccuracy < 1)) {
      throw new IllegalArgumentException(
          "relativeAccuracy = " + relativeAccuracy + ", outside (0, 1)");
    }
    if (maxEvaluations < 1) {
      throw new IllegalArgumentException(
          "maxEvaluations = " + maxEvaluations + ", outside [1, " + Integer.MAX_VALUE + "]");
    }
  }

  @Override
  public String name() {
    return "commons-math3 " + method.label + " " + relativeAccuracy;
  }

  @Override
  public NumericResult workTflop(ThroughputCurve curve, double deviceSeconds) {
    double t = Arguments.positive(deviceSeconds, "deviceSeconds", "s");
    UnivariateIntegrator integrator = method.integrator(relativeAccuracy);
    try {
      double work = integrator.integrate(maxEvaluations, curve::throughputTflopPerSecond, 0, t);
      return NumericResult.of(work, integrator.getEvaluations());
    } catch (MaxCountExceededException e) {
      // TooManyEvaluationsException among them; the other is the limit of refinements.
      return new NumericResult.GaveUp(e.getMessage(), integrator.getEvaluations());
    }
  }
}

package io.github.dtmbench.benchmarks.timing.method;

import io.github.dtmbench.estimators.quadrature.CommonsMathQuadrature;
import io.github.dtmbench.estimators.quadrature.Quadrature;
import io.github.dtmbench.estimators.quadrature.RationalGauss;
import io.github.dtmbench.estimators.throughput.LogarithmicCurve;
import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.solvers.BrentSolver;

/**
 * Time and α by searching for them with a quadrature, as one does who knows neither the integral of
 * ln(1 + αt) nor its inverse: a bracket that is widened until it holds the root, then Brent's
 * method of commons-math3. Integral and root are asked for nine digits.
 */
public enum QuadratureInversion {
  /** Gauss–Legendre of commons-math3. */
  COMMONS_MATH_LEGENDRE_GAUSS,
  /** Simpson's rule of commons-math3. */
  COMMONS_MATH_SIMPSON,
  /** Romberg's method of commons-math3. */
  COMMONS_MATH_ROMBERG,
  /** The trapezoidal rule of commons-math3. */
  COMMONS_MATH_TRAPEZOID,
  /** A rule of 14 fixed nodes that is made for the wall at the start. */
  RATIONAL_GAUSS;

  private static final int RATIONAL_GAUSS_NODES = 14;

  /** What integrals and roots are asked for. */
  public static final double RELATIVE_ACCURACY = 1e-9;

  /** For one integral: a fifth of a second. */
  private static final int MAX_EVALUATIONS = 1 << 22;

  /** Roots are sought in ln T and log10 α, where only the absolute accuracy matters. */
  private static final double ROOT_RELATIVE_ACCURACY = 1e-15;

  private static final int MAX_ROOT_EVALUATIONS = 1000;

  private Quadrature quadrature() {
    return switch (this) {
      case COMMONS_MATH_LEGENDRE_GAUSS -> commonsMath(CommonsMathQuadrature.Method.LEGENDRE_GAUSS);
      case COMMONS_MATH_SIMPSON -> commonsMath(CommonsMathQuadrature.Method.SIMPSON);
      case COMMONS_MATH_ROMBERG -> commonsMath(CommonsMathQuadrature.Method.ROMBERG);
      case COMMONS_MATH_TRAPEZOID -> commonsMath(CommonsMathQuadrature.Method.TRAPEZOID);
      case RATIONAL_GAUSS -> RationalGauss.ofOrder(RATIONAL_GAUSS_NODES);
    };
  }

  private static Quadrature commonsMath(CommonsMathQuadrature.Method method) {
    return new CommonsMathQuadrature(method, RELATIVE_ACCURACY, MAX_EVALUATIONS);
  }

  /**
   * The time in which a device does a work.
   *
   * @param log10AlphaPerSecond log10 of α in 1/s
   * @param computeTflop C in TFLOP
   * @return T in device-seconds
   * @throws ArithmeticException if the quadrature gives up
   */
  public double deviceSeconds(double log10AlphaPerSecond, double computeTflop) {
    Quadrature quadrature = quadrature();
    LogarithmicCurve curve = new LogarithmicCurve(log10AlphaPerSecond);
    return Math.exp(
        root(
            lnT ->
                Math.log(quadrature.workTflop(curve, Math.exp(lnT)).orElseThrow() / computeTflop),
            Math.log(computeTflop),
            1));
  }

  /**
   * The α with which a work takes a time.
   *
   * @param computeTflop C in TFLOP
   * @param deviceSeconds T in device-seconds
   * @return log10 of α in 1/s
   * @throws ArithmeticException if the quadrature gives up
   */
  public double log10AlphaPerSecond(double computeTflop, double deviceSeconds) {
    Quadrature quadrature = quadrature();
    return root(
        log10Alpha ->
            Math.log(
                quadrature.workTflop(new LogarithmicCurve(log10Alpha), deviceSeconds).orElseThrow()
                    / computeTflop),
        -Math.log10(deviceSeconds),
        2);
  }

  /**
   * The root of a rising function, from a bracket that walks away from the start in steps that grow
   * by a factor.
   */
  private static double root(UnivariateFunction rising, double start, double growth) {
    double direction = rising.value(start) < 0 ? 1 : -1;
    double near = start;
    double step = direction;
    while (direction * rising.value(near + step) < 0) {
      near += step;
      step *= growth;
    }
    return new BrentSolver(ROOT_RELATIVE_ACCURACY, RELATIVE_ACCURACY)
        .solve(
            MAX_ROOT_EVALUATIONS, rising, Math.min(near, near + step), Math.max(near, near + step));
  }
}

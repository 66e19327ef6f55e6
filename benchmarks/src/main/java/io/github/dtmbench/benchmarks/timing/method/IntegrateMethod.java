package io.github.dtmbench.benchmarks.timing.method;

import io.github.dtmbench.estimators.quadrature.CommonsMathQuadrature;
import io.github.dtmbench.estimators.quadrature.CompositeSimpson;
import io.github.dtmbench.estimators.quadrature.GaussLegendre;
import io.github.dtmbench.estimators.quadrature.PanelSum;
import io.github.dtmbench.estimators.quadrature.Quadrature;
import io.github.dtmbench.estimators.quadrature.RationalGauss;
import io.github.dtmbench.estimators.quadrature.TanhSinh;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The contestants of {@code IntegrateBenchmark}, each in sizes of ascending cost. */
public enum IntegrateMethod {
  /** Fixed rules for a wall at the start, without α or T. */
  RATIONAL_GAUSS,
  /** Gauss–Legendre in time. */
  GAUSS_LEGENDRE,
  /** The double-exponential rule. */
  TANH_SINH,
  /** Little's law on equal parts. */
  PANEL_SUM,
  /** Simpson's rule on equal panels. */
  COMPOSITE_SIMPSON,
  /** commons-math3, halved trapezoids. */
  COMMONS_MATH_TRAPEZOID,
  /** commons-math3, Simpson's rule from halved trapezoids. */
  COMMONS_MATH_SIMPSON,
  /** commons-math3, Romberg. */
  COMMONS_MATH_ROMBERG,
  /** commons-math3, Gauss–Legendre on a growing number of panels. */
  COMMONS_MATH_LEGENDRE_GAUSS;

  /** Nobody may evaluate the curve more often than this. */
  public static final int MAX_EVALUATIONS = 1 << 20;

  /**
   * What may be tried to reach an accuracy. An adaptive integrator is asked for the accuracy
   * itself, then for a tenth of it and so on to 1e-15, because its own test of convergence may pass
   * too soon.
   *
   * @param relativeAccuracy the accuracy to reach
   * @return quadratures, the cheapest first
   */
  Stream<Quadrature> sizes(double relativeAccuracy) {
    return switch (this) {
      case RATIONAL_GAUSS -> RationalGauss.orders().stream().map(RationalGauss::ofOrder);
      case GAUSS_LEGENDRE -> sizes(1, GaussLegendre.MAX_ORDER, GaussLegendre::ofOrder);
      case TANH_SINH -> sizes(1, TanhSinh.MAX_NODES / 2, n -> TanhSinh.ofNodes(2 * n + 1));
      case PANEL_SUM -> doublings(MAX_EVALUATIONS, PanelSum::new);
      case COMPOSITE_SIMPSON -> doublings(MAX_EVALUATIONS / 2, CompositeSimpson::new);
      case COMMONS_MATH_TRAPEZOID ->
          asked(relativeAccuracy, CommonsMathQuadrature.Method.TRAPEZOID);
      case COMMONS_MATH_SIMPSON -> asked(relativeAccuracy, CommonsMathQuadrature.Method.SIMPSON);
      case COMMONS_MATH_ROMBERG -> asked(relativeAccuracy, CommonsMathQuadrature.Method.ROMBERG);
      case COMMONS_MATH_LEGENDRE_GAUSS ->
          asked(relativeAccuracy, CommonsMathQuadrature.Method.LEGENDRE_GAUSS);
    };
  }

  private static Stream<Quadrature> sizes(int first, int last, IntFunction<Quadrature> make) {
    return IntStream.rangeClosed(first, last).mapToObj(make);
  }

  private static Stream<Quadrature> doublings(int last, IntFunction<Quadrature> make) {
    return IntStream.iterate(1, n -> n <= last, n -> 2 * n).mapToObj(make);
  }

  private static Stream<Quadrature> asked(
      double relativeAccuracy, CommonsMathQuadrature.Method method) {
    return Stream.iterate(relativeAccuracy, asked -> asked > 0.5e-15, asked -> asked / 10)
        .map(asked -> new CommonsMathQuadrature(method, asked, MAX_EVALUATIONS));
  }
}

package io.github.dtmbench.estimators.quadrature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The accuracy of the quadratures as a table, each number from references of 36 digits: without it
 * a comparison of costs would compare methods that do not solve the same problem.
 *
 * <p>Columns are kinds of curves. Smooth: ln(1 + αt) with αT up to 1. Wall: with αT from 1e-12 to
 * 1e24, all that double arithmetic can tell from the next. Beyond: αT from 1e24 to 10^5012. Rising:
 * t^p with 0 &lt; p &lt; 1. Flat: 1 − e^(−t/τ) with T up to 10^6 τ. Falling: t^p with −1/2 &lt; p
 * &lt; 0.
 */
class QuadratureReferenceTest {

  /** A method with the largest relative error allowed for each kind of curve. */
  record Accuracy(Quadrature quadrature, List<Double> limits) {
    static Accuracy of(Quadrature quadrature, double... limits) {
      return new Accuracy(quadrature, DoubleStream.of(limits).boxed().toList());
    }

    @Override
    public String toString() {
      return quadrature.name();
    }
  }

  private static final double GIVES_UP = Double.POSITIVE_INFINITY;

  private static final List<Accuracy> TABLE =
      List.of(
          Accuracy.of(RationalGauss.ofOrder(6), 1.5e-6, 1.5e-6, 3.5e-7, 6.5e-7, 4.5e-4, 3.5e-3),
          Accuracy.of(RationalGauss.ofOrder(8), 9e-8, 1.1e-7, 3e-8, 4.5e-8, 1.1e-4, 9e-4),
          Accuracy.of(RationalGauss.ofOrder(10), 1.1e-8, 1.1e-8, 3e-9, 4e-9, 4e-5, 3e-4),
          Accuracy.of(RationalGauss.ofOrder(12), 1.2e-9, 1.2e-9, 4e-10, 5e-10, 1.2e-5, 1.1e-4),
          Accuracy.of(RationalGauss.ofOrder(14), 1.9e-10, 1.9e-10, 6e-11, 6.5e-11, 4.5e-6, 4.5e-5),
          Accuracy.of(RationalGauss.ofOrder(16), 3e-11, 3e-11, 1.2e-11, 1.2e-11, 1.8e-6, 1.9e-5),
          Accuracy.of(RationalGauss.ofOrder(18), 6e-12, 6e-12, 1.5e-12, 1.5e-12, 8e-7, 7e-6),
          Accuracy.of(RationalGauss.ofOrder(20), 1.3e-12, 1.3e-12, 5e-13, 4.5e-13, 3.5e-7, 4e-6),
          Accuracy.of(RationalGauss.ofOrder(22), 3.5e-13, 3.5e-13, 6e-14, 5e-14, 1.9e-7, 1.3e-6),
          Accuracy.of(RationalGauss.ofOrder(24), 8e-14, 8.5e-14, 1.8e-14, 1.3e-14, 9e-8, 8e-7),
          Accuracy.of(RationalGauss.ofOrder(26), 2e-14, 2.1e-14, 5e-15, 4e-15, 4.5e-8, 4e-7),
          Accuracy.of(RationalGauss.ofOrder(28), 5e-15, 6.5e-15, 2e-15, 2e-15, 2.5e-8, 2.5e-7),
          Accuracy.of(GaussLegendre.ofOrder(4), 2e-7, 5e-3, 5e-4, 3e-3, 1.5e-2, 1e-1),
          Accuracy.of(GaussLegendre.ofOrder(6), 9e-11, 2.1e-3, 2.5e-4, 1.2e-3, 7.5e-3, 7e-2),
          Accuracy.of(GaussLegendre.ofOrder(8), 4e-14, 1.1e-3, 1.4e-4, 6.5e-4, 4.5e-3, 5e-2),
          Accuracy.of(GaussLegendre.ofOrder(64), 2e-15, 1.2e-5, 2.4e-6, 6e-6, 7.5e-5, 6.5e-3),
          Accuracy.of(GaussLegendre.ofOrder(256), 3e-15, 6.5e-7, 1.6e-7, 3e-7, 5e-6, 1.7e-3),
          Accuracy.of(TanhSinh.ofNodes(21), 3.5e-9, 4.5e-7, 1e-11, 8e-10, 1.3e-4, 1.5e-10),
          Accuracy.of(TanhSinh.ofNodes(41), 2e-15, 2e-10, 2e-15, 2e-15, 7.5e-7, 5e-10),
          Accuracy.of(TanhSinh.ofNodes(65), 2e-15, 2.1e-13, 2e-15, 2e-15, 9e-9, 1.2e-9),
          Accuracy.of(TanhSinh.ofNodes(81), 2e-15, 7e-15, 2e-15, 2e-15, 7.5e-10, 1.6e-9),
          Accuracy.of(new PanelSum(100), 5e-6, 4e-4, 5.5e-5, 2.2e-4, 1.2e-3, 3e-2),
          Accuracy.of(new PanelSum(10_000), 5e-10, 2.5e-6, 5.5e-7, 1.3e-6, 1.2e-5, 3e-3),
          Accuracy.of(new CompositeSimpson(100), 1.2e-11, 1.5e-3, 1.7e-3, 1.6e-3, 1.7e-3, GIVES_UP),
          Accuracy.of(
              new CompositeSimpson(10_000), 1e-14, 1.4e-5, 1.7e-5, 1.5e-5, 1.6e-5, GIVES_UP));

  static List<Accuracy> table() {
    return TABLE;
  }

  private static final List<List<ReferenceCase>> COLUMNS =
      List.of(
          ReferenceCase.of("logarithmic", "smooth"),
          ReferenceCase.of("logarithmic", "wall"),
          ReferenceCase.of("logarithmic", "beyond"),
          ReferenceCase.of("power", "wall"),
          ReferenceCase.of("saturating", "flat"),
          ReferenceCase.of("power", "falling"));

  @ParameterizedTest
  @MethodSource("table")
  void workTflop_everyKindOfCurve_isWithinItsLimit(Accuracy accuracy) {
    for (int column = 0; column < COLUMNS.size(); column++) {
      List<ReferenceCase> cases = COLUMNS.get(column);
      assertTrue(cases.size() >= 90, () -> cases.size() + " references");
      double worst = ReferenceCase.worst(accuracy.quadrature(), cases);
      double limit = accuracy.limits().get(column);
      String found = String.format(Locale.ROOT, "%s, column %d: %.3g", accuracy, column, worst);
      assertTrue(worst <= limit, found);
      // A limit far above the error would hide a loss of digits, except where rounding is all.
      assertTrue(worst >= limit / 2 || limit <= 1e-14, found);
    }
  }

  /** A polynomial of degree at most one is exact by construction, in every rule. */
  @ParameterizedTest
  @MethodSource("table")
  void workTflop_constantOrLinearCurve_isExact(Accuracy accuracy) {
    for (double seconds : new double[] {1e-300, 1, 1e12}) {
      double constant = accuracy.quadrature().workTflop(t -> 3, seconds).orElseThrow();
      assertEquals(3 * seconds, constant, 2e-13 * constant);
      double linear = accuracy.quadrature().workTflop(t -> t, 1e3).orElseThrow();
      assertEquals(5e5, linear, 2e-13 * linear);
    }
  }

  @Test
  void orders_ofTheRationalRules_areAllJudged() {
    assertEquals(
        RationalGauss.orders().stream().map(n -> "rational-gauss " + n).toList(),
        TABLE.stream()
            .map(accuracy -> accuracy.quadrature().name())
            .filter(name -> name.startsWith("rational"))
            .toList());
  }

  @Test
  void references_everyRegime_isJudgedHereOrInClosedForm() {
    Set<String> regimes =
        ReferenceCase.ALL.stream()
            .map(row -> row.name() + " " + row.regime())
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(
        Set.of(
            "logarithmic beyond",
            "logarithmic smooth",
            "logarithmic wall",
            "power falling",
            "power wall",
            "saturating flat",
            "saturating smooth",
            "two-stage jump",
            "two-stage smooth"),
        regimes);
  }
}

package io.github.dtmbench.estimators.quadrature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.estimators.throughput.ConstantCurve;
import io.github.dtmbench.estimators.throughput.PowerLawCurve;
import io.github.dtmbench.estimators.throughput.ReferenceTable;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nodes, weights and arguments of the fixed rules. */
class RuleTest {

  private static final List<Quadrature> ALL =
      List.of(
          RationalGauss.ofOrder(24),
          GaussLegendre.ofOrder(24),
          TanhSinh.ofNodes(65),
          new PanelSum(100),
          new CompositeSimpson(100),
          new CommonsMathQuadrature(CommonsMathQuadrature.Method.ROMBERG, 1e-9, 1000));

  static List<Quadrature> all() {
    return ALL;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 24, 63, 256})
  void gaussLegendre_nodesAndWeights_areThoseOfMpmath(int order) {
    List<List<String>> rows =
        ReferenceTable.read(RuleTest.class, "legendre.csv").rowsOf(String.valueOf(order)).toList();
    FixedRule rule = GaussLegendre.rule(order);
    assertEquals(order, rows.size());
    for (int i = 0; i < order; i++) {
      double node = new BigDecimal(rows.get(i).get(1)).doubleValue();
      double weight = new BigDecimal(rows.get(i).get(2)).doubleValue();
      assertEquals(node, rule.nodes()[i], 0x1p-52);
      // The rounding of a node next to the end is n² times as large beside its distance from it.
      assertEquals(weight, rule.weights()[i], (4 + order * order) * 0x1p-53 * weight);
    }
  }

  @Test
  void rationalGauss_everyOrder_isPositiveAndSpreadsTowardsTheWall() {
    for (int order : RationalGauss.orders()) {
      FixedRule rule = RationalGauss.rule(order);
      double sum = 0;
      double last = 0;
      for (int i = 0; i < order; i++) {
        assertTrue(rule.weights()[i] > 0 && rule.nodes()[i] > last && rule.nodes()[i] < 1);
        last = rule.nodes()[i];
        sum += rule.weights()[i];
      }
      assertEquals(1, sum, 0x1p-51);
      assertTrue(rule.nodes()[0] < Math.pow(10, -order / 3.0), rule.name());
    }
  }

  @Test
  void rationalGauss_arrays_cannotBeChangedFromOutside() {
    RationalGauss.rule(8).nodes()[0] = 5;
    RationalGauss.rule(8).weights()[0] = 5;
    assertEquals(
        1, RationalGauss.ofOrder(8).workTflop(new ConstantCurve(1), 1).orElseThrow(), 1e-15);
  }

  @ParameterizedTest
  @MethodSource("all")
  void workTflop_badTime_isRefused(Quadrature quadrature) {
    for (double time : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
      String message = messageOf(() -> quadrature.workTflop(new ConstantCurve(1), time));
      assertEquals(
          "deviceSeconds = " + time + ", outside (0.0, 1.7976931348623157E308] s", message);
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void workTflop_beyondDoubles_isGivenUp(Quadrature quadrature) {
    NumericResult result = quadrature.workTflop(new ConstantCurve(1e200), 1e200);
    assertTrue(result instanceof NumericResult.GaveUp, result.toString());
    assertThrows(ArithmeticException.class, result::orElseThrow);
    assertTrue(result.evaluations() > 0);
  }

  /** A rule that evaluates the ends meets the infinity of a falling power law at the start. */
  @Test
  void workTflop_infiniteAtTheStart_isGivenUpOrFinite() {
    for (Quadrature quadrature : ALL) {
      NumericResult result = quadrature.workTflop(new PowerLawCurve(1, -0.3), 1);
      boolean open = !quadrature.name().matches("simpson .*|commons-math3 .*");
      assertEquals(open, result instanceof NumericResult.Value, quadrature + " " + result);
    }
  }

  @Test
  void factories_badSizes_areRefusedWithTheInterval() {
    assertEquals("panels = 0, outside [1, 2147483647]", messageOf(() -> new PanelSum(0)));
    assertEquals("panels = -3, outside [1, 536870912]", messageOf(() -> new CompositeSimpson(-3)));
    assertEquals("order = 257, outside [1, 256]", messageOf(() -> GaussLegendre.ofOrder(257)));
    assertEquals(
        "nodes = 10, must be an odd number in [3, 1025]", messageOf(() -> TanhSinh.ofNodes(10)));
    assertEquals(
        "order = 9, not one of [6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28]",
        messageOf(() -> RationalGauss.ofOrder(9)));
    CommonsMathQuadrature.Method romberg = CommonsMathQuadrature.Method.ROMBERG;
    assertEquals(
        "relativeAccuracy = NaN, outside (0, 1)",
        messageOf(() -> new CommonsMathQuadrature(romberg, Double.NaN, 10)));
    assertEquals(
        "maxEvaluations = 0, outside [1, 2147483647]",
        messageOf(() -> new CommonsMathQuadrature(romberg, 1e-6, 0)));
  }

  private static String messageOf(Supplier<?> supplier) {
    return assertThrows(IllegalArgumentException.class, supplier::get).getMessage();
  }
}

package io.github.dtmbench.estimators.quadrature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.estimators.throughput.ConstantCurve;
import io.github.dtmbench.estimators.throughput.PowerLawCurve;
import io.github.dtmbench.estimators.throughput.ReferenceTable;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nodes, weights and arguments of the fixed rules. */
class RuleTest {

  static List<Quadrature> all() {
    return List.of(
        RationalGauss.ofOrder(24),
        GaussLegendre.ofOrder(24),
        TanhSinh.ofNodes(65),
        new PanelSum(100),
        new CompositeSimpson(100),
        new CommonsMathQuadrature(CommonsMathQuadrature.Method.ROMBERG, 1e-9, 1000));
  }

  @Test
  void names_sayRuleAndSize() {
    assertEquals(
        List.of(
            "rational-gauss 24",
            "gauss-legendre 24",
            "tanh-sinh 65",
            "panel-sum 100",
            "simpson 100",
            "commons-math3 romberg 1.0E-9"),
        all().stream().map(Quadrature::name).toList());
  }

  /** 2 + 3t over 4 s is 32 TFLOP by any rule; each says how often it asked. */
  @ParameterizedTest
  @MethodSource("all")
  void workTflop_straightLine_isExactAndCounted(Quadrature quadrature) {
    AtomicInteger asked = new AtomicInteger();
    NumericResult result =
        quadrature.workTflop(
            t -> {
              asked.incrementAndGet();
              return 2 + 3 * t;
            },
            4);
    assertEquals(32, result.orElseThrow(), quadrature.name().startsWith("r") ? 1e-6 : 1e-12);
    assertEquals(asked.get(), result.evaluations(), quadrature.name());
  }

  /** Simpson's rule is exact for cubics: t³ over 2 s is 4, and with one panel t⁴ is 20/3. */
  @Test
  void simpson_powers_areThoseOfTheRule() {
    for (int panels : new int[] {1, 2, 7}) {
      Quadrature simpson = new CompositeSimpson(panels);
      assertEquals(4, simpson.workTflop(t -> t * t * t, 2).orElseThrow(), 1e-14, simpson.name());
    }
    // 2/6 (0 + 4 · 1 + 16)
    assertEquals(
        20 / 3.0, new CompositeSimpson(1).workTflop(t -> t * t * t * t, 2).orElseThrow(), 1e-14);
  }

  /**
   * The substitution in its own name: u = (1 + tanh(π/2 sinh s))/2 at equal steps of s from −3.2 to
   * 3.2, weighted by the derivative du/ds and scaled to the sum 1.
   */
  @ParameterizedTest
  @ValueSource(ints = {3, 9, 65, 1025})
  void tanhSinh_nodesAndWeights_areThoseOfTheSubstitution(int nodes) {
    FixedRule rule = TanhSinh.rule(nodes);
    double[] derivative = new double[nodes];
    for (int i = 0; i < nodes; i++) {
      double s = -3.2 + 6.4 * i / (nodes - 1);
      double inner = Math.PI / 2 * Math.sinh(s);
      derivative[i] = Math.cosh(s) / (Math.cosh(inner) * Math.cosh(inner));
      assertEquals((1 + Math.tanh(inner)) / 2, rule.nodes()[i], 4e-16, "node " + i);
    }
    double total = Arrays.stream(derivative).sum();
    for (int i = 0; i < nodes; i++) {
      double weight = derivative[i] / total;
      assertEquals(weight, rule.weights()[i], 1e-12 * weight, "weight " + i);
    }
  }

  /** √t over 4 s is 16/3, a wall at the start and all: the rule is made for it. */
  @Test
  void tanhSinh_squareRoot_isIntegrated() {
    assertEquals(
        16 / 3.0,
        TanhSinh.ofNodes(65).workTflop(new PowerLawCurve(1, 0.5), 4).orElseThrow(),
        1e-12);
  }

  /** The least and the largest of each size are offered. */
  @Test
  void factories_endsOfTheirIntervals_areTaken() {
    assertEquals(6, new PanelSum(1).workTflop(t -> 2 + t, 2).orElseThrow());
    assertEquals("simpson 536870912", new CompositeSimpson(1 << 29).name());
    assertEquals(6, GaussLegendre.ofOrder(1).workTflop(t -> 2 + t, 2).orElseThrow(), 1e-14);
    assertEquals("gauss-legendre 256", GaussLegendre.ofOrder(256).name());
    assertEquals(6, TanhSinh.ofNodes(3).workTflop(t -> 2 + t, 2).orElseThrow(), 1e-14);
    assertEquals("tanh-sinh 1025", TanhSinh.ofNodes(1025).name());
    NumericResult one =
        new CommonsMathQuadrature(CommonsMathQuadrature.Method.TRAPEZOID, 0.5, 1)
            .workTflop(new ConstantCurve(1), 1);
    assertEquals(NumericResult.GaveUp.class, one.getClass(), "one evaluation is a limit, too low");
  }

  /** Work is positive and finite: nothing at all is no result, the largest double is one. */
  @Test
  void workTflop_endsOfTheDoubles_areTold() {
    Quadrature sum = new PanelSum(1);
    assertEquals(
        new NumericResult.GaveUp("the result is 0.0, outside (0, infinity)", 1),
        sum.workTflop(t -> 0, 1));
    assertEquals(
        new NumericResult.GaveUp("the result is -1.0, outside (0, infinity)", 1),
        sum.workTflop(t -> -1, 1));
    assertEquals(
        new NumericResult.Value(Double.MAX_VALUE, 1), sum.workTflop(t -> Double.MAX_VALUE, 1));
    assertEquals(
        new NumericResult.Value(Double.MAX_VALUE, 1), sum.workTflop(t -> 1, Double.MAX_VALUE));
    assertEquals(
        "value = 0.0, outside (0, infinity)", messageOf(() -> new NumericResult.Value(0, 1)));
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
    for (Quadrature quadrature : all()) {
      NumericResult result = quadrature.workTflop(new PowerLawCurve(1, -0.3), 1);
      boolean open = !quadrature.name().matches("simpson .*|commons-math3 .*");
      assertEquals(open, result instanceof NumericResult.Value, quadrature + " " + result);
    }
  }

  @Test
  void factories_badSizes_areRefusedWithTheInterval() {
    assertEquals("panels = 0, outside [1, 2147483647]", messageOf(() -> new PanelSum(0)));
    assertEquals("panels = -3, outside [1, 536870912]", messageOf(() -> new CompositeSimpson(-3)));
    assertEquals(
        "panels = 536870913, outside [1, 536870912]",
        messageOf(() -> new CompositeSimpson((1 << 29) + 1)));
    assertEquals("panels = 0, outside [1, 536870912]", messageOf(() -> new CompositeSimpson(0)));
    assertEquals("order = 257, outside [1, 256]", messageOf(() -> GaussLegendre.ofOrder(257)));
    assertEquals("order = 0, outside [1, 256]", messageOf(() -> GaussLegendre.ofOrder(0)));
    for (int nodes : new int[] {1, 2, 1027}) {
      assertEquals(
          "nodes = " + nodes + ", must be an odd number in [3, 1025]",
          messageOf(() -> TanhSinh.ofNodes(nodes)));
    }
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
        "relativeAccuracy = 0.0, outside (0, 1)",
        messageOf(() -> new CommonsMathQuadrature(romberg, 0, 10)));
    assertEquals(
        "relativeAccuracy = 1.0, outside (0, 1)",
        messageOf(() -> new CommonsMathQuadrature(romberg, 1, 10)));
    assertEquals(
        "maxEvaluations = 0, outside [1, 2147483647]",
        messageOf(() -> new CommonsMathQuadrature(romberg, 1e-6, 0)));
  }

  private static String messageOf(Supplier<?> supplier) {
    return assertThrows(IllegalArgumentException.class, supplier::get).getMessage();
  }
}

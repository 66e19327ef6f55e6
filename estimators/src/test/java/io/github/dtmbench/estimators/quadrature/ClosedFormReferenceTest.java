package io.github.dtmbench.estimators.quadrature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.estimators.throughput.ClosedFormCurve;
import io.github.dtmbench.estimators.throughput.ConstantCurve;
import io.github.dtmbench.estimators.throughput.LogarithmicCurve;
import io.github.dtmbench.estimators.throughput.PowerLawCurve;
import io.github.dtmbench.estimators.throughput.ReferenceTable;
import io.github.dtmbench.estimators.throughput.SaturatingExponentialCurve;
import io.github.dtmbench.estimators.throughput.TwoStageCurve;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The curves themselves: throughput, work and time against 36 digits, and what they refuse. */
class ClosedFormReferenceTest {

  private static final List<ClosedFormCurve> CURVES =
      List.of(
          new LogarithmicCurve(105),
          new ConstantCurve(2),
          new PowerLawCurve(2, 0.1),
          new TwoStageCurve(1, 100, 2),
          new SaturatingExponentialCurve(2, 100));

  static List<ClosedFormCurve> curves() {
    return CURVES;
  }

  /**
   * Relative errors of work, and of the time that is found for the work rounded to a double. A
   * power law takes logarithms of T up to 28 inside {@code Math.pow} with a rounded exponent.
   */
  @ParameterizedTest
  @CsvSource({
    "logarithmic, 4e-16, 5e-16",
    "saturating, 4e-16, 5e-16",
    "two-stage, 3e-16, 5e-16",
    "power, 4e-16, 4e-15",
  })
  void workAndTime_everyCurve_matchReferences(String curve, double workLimit, double timeLimit) {
    List<ReferenceCase> cases =
        ReferenceCase.ALL.stream().filter(row -> row.name().equals(curve)).toList();
    assertTrue(cases.size() >= 150, () -> cases.size() + " references");
    for (ReferenceCase row : cases) {
      double work = row.curve().workTflop(row.deviceSeconds());
      assertTrue(row.relativeError(work) <= workLimit, () -> row + " gives " + work);
      double seconds = row.curve().deviceSeconds(row.workTflop().doubleValue());
      assertEquals(row.deviceSeconds(), seconds, timeLimit * row.deviceSeconds(), row.toString());
    }
  }

  /** From k = C/(Pτ) = 1e-50 to 1e25, through every branch. */
  @Test
  void deviceSeconds_saturatingExponential_matchesReferences() {
    List<List<String>> rows =
        ReferenceTable.read(ClosedFormReferenceTest.class, "seconds.csv").rows();
    assertTrue(rows.size() >= 300, () -> rows.size() + " references");
    for (List<String> row : rows) {
      ClosedFormCurve curve = ReferenceCase.curve(row.get(0), row.subList(1, 3));
      double actual = curve.deviceSeconds(Double.parseDouble(row.get(3)));
      double error = ReferenceTable.ulpError(actual, new BigDecimal(row.get(4)), 0);
      assertTrue(Math.abs(error) <= 3, () -> row + " gives " + actual + ", off by ulp " + error);
    }
  }

  /** Where α is a double, where it overflows or underflows, and where αt does. */
  @Test
  void throughput_logarithm_matchesReferences() {
    List<List<String>> rows =
        ReferenceTable.read(ClosedFormReferenceTest.class, "moments.csv").rows();
    assertTrue(rows.size() >= 350, () -> rows.size() + " references");
    for (List<String> row : rows) {
      double actual =
          new LogarithmicCurve(Double.parseDouble(row.get(0)))
              .throughputTflopPerSecond(Double.parseDouble(row.get(1)));
      double error = ReferenceTable.ulpError(actual, new BigDecimal(row.get(2)), 0);
      assertTrue(Math.abs(error) <= 3.5, () -> row + " gives " + actual + ", off by ulp " + error);
    }
  }

  @ParameterizedTest
  @MethodSource("curves")
  void everyFunction_badArguments_areRefused(ClosedFormCurve curve) {
    for (double bad : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThrows(IllegalArgumentException.class, () -> curve.throughputTflopPerSecond(bad));
      assertThrows(IllegalArgumentException.class, () -> curve.workTflop(bad));
      assertThrows(IllegalArgumentException.class, () -> curve.deviceSeconds(bad));
    }
    assertThrows(IllegalArgumentException.class, () -> curve.workTflop(0));
    assertThrows(IllegalArgumentException.class, () -> curve.deviceSeconds(0));
    assertTrue(curve.throughputTflopPerSecond(0) >= 0);
  }

  @ParameterizedTest
  @MethodSource("curves")
  void workTflop_beyondDoubles_isRefused(ClosedFormCurve curve) {
    String message =
        assertThrows(ArithmeticException.class, () -> curve.workTflop(Double.MAX_VALUE))
            .getMessage();
    assertTrue(message.startsWith("workTflop = "), message);
  }

  @Test
  void curves_badParameters_areRefusedWithTheInterval() {
    assertEquals("exponent = -1.0, outside (-1, 1]", messageOf(() -> new PowerLawCurve(1, -1)));
    assertEquals("exponent = 1.5, outside (-1, 1]", messageOf(() -> new PowerLawCurve(1, 1.5)));
    assertEquals(
        "startupSeconds = 0.0, outside (0.0, 1.7976931348623157E308] s",
        messageOf(() -> new SaturatingExponentialCurve(1, 0)));
    assertEquals(
        "coldSeconds = NaN, outside (0.0, 1.7976931348623157E308] s",
        messageOf(() -> new TwoStageCurve(1, Double.NaN, 1)));
    assertEquals(
        "tflopPerSecond = -2.0, outside (0.0, 1.7976931348623157E308] TFLOP/s",
        messageOf(() -> new ConstantCurve(-2)));
    assertEquals(
        "log10AlphaPerSecond = 1.0E16, outside [-1.0E15, 1.0E15] (log10 of 1/s)",
        messageOf(() -> new LogarithmicCurve(1e16)));
  }

  private static String messageOf(Supplier<?> supplier) {
    return assertThrows(IllegalArgumentException.class, supplier::get).getMessage();
  }
}

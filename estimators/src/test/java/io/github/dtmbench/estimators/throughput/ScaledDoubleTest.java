package io.github.dtmbench.estimators.throughput;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The arithmetic beneath {@link LogThroughput}: an error here would show there as a few lost digits
 * in some exponents only.
 */
class ScaledDoubleTest {

  @ParameterizedTest
  @ValueSource(
      doubles = {Double.MIN_VALUE, 3e-310, Double.MIN_NORMAL, 0.7, 1, 1.5, 1e200, Double.MAX_VALUE})
  void of_anyPositiveDouble_keepsIt(double value) {
    ScaledDouble scaled = ScaledDouble.of(value);
    assertEquals(value, scaled.doubleValue());
    assertSignificandInRange(scaled);
  }

  @Test
  void tenToThe_wholePowers_matchDecimal() {
    for (int power = -307; power <= 308; power++) {
      double actual = ScaledDouble.tenToThe(power).doubleValue();
      double error = ReferenceTable.ulpError(actual, new BigDecimal("1e" + power), 0);
      assertTrue(Math.abs(error) <= 1.5, power + ": " + error + " ulp");
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1e3, 28_583, 1.1e6, 1e12, 1e15 - 10, 10 - 1e15})
  void tenToThe_tenMore_isTenBillionTimesMore(double power) {
    ScaledDouble ratio = ScaledDouble.tenToThe(power + 10).dividedBy(ScaledDouble.tenToThe(power));
    assertEquals(1e10, ratio.doubleValue(), 4 * Math.ulp(1e10));
  }

  @Test
  void arithmetic_randomDoubles_agreesWithDoubles() {
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < 10_000; i++) {
      double a = Math.pow(10, random.nextDouble(-100, 100));
      double b = Math.pow(10, random.nextDouble(-100, 100));
      ScaledDouble scaledA = ScaledDouble.of(a);
      ScaledDouble scaledB = ScaledDouble.of(b);
      assertSignificandInRange(scaledA.times(scaledB));
      assertSignificandInRange(scaledA.dividedBy(scaledB));
      assertSignificandInRange(scaledA.sqrt());
      assertEquals(a * b, scaledA.times(scaledB).doubleValue());
      assertEquals(a / b, scaledA.dividedBy(scaledB).doubleValue());
      assertEquals(Math.sqrt(a), scaledA.sqrt().doubleValue());
      assertEquals(Math.log(a), scaledA.ln(), Math.ulp(Math.log(a)));
      assertEquals(Math.log10(a), scaledA.log10(), 2 * Math.ulp(Math.log10(a)));
    }
  }

  @Test
  void ln_nearOne_keepsDigits() {
    assertEquals(Math.log(Math.nextDown(1.0)), ScaledDouble.of(Math.nextDown(1.0)).ln());
    assertEquals(0, ScaledDouble.of(1).ln());
    assertEquals(Math.log(Math.nextUp(1.0)), ScaledDouble.of(Math.nextUp(1.0)).ln());
  }

  @Test
  void products_beyondDoubles_keepDigits() {
    ScaledDouble huge = ScaledDouble.of(1e300).times(ScaledDouble.of(1e300));
    assertEquals(Double.POSITIVE_INFINITY, huge.doubleValue());
    assertEquals(1e300, huge.sqrt().doubleValue());
    ScaledDouble minute = ScaledDouble.of(1e-300).dividedBy(ScaledDouble.of(1e300));
    assertEquals(0, minute.doubleValue());
    assertEquals(1, minute.times(huge).doubleValue(), Math.ulp(1.0));
  }

  private static void assertSignificandInRange(ScaledDouble scaled) {
    double significand = scaled.significand();
    assertTrue(
        significand >= Math.sqrt(0.5) && significand < Math.sqrt(2), () -> scaled.toString());
  }
}

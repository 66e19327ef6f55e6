package io.github.dtmbench.reports.table.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.reports.table.Cell;
import io.github.dtmbench.reports.table.MachineNumber;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A digit that the short way writes and big numbers do not is a wrong number in a file. */
class SignificantDigitsTest {

  /** Against BigDecimal, over all sizes, near powers of ten and near halves of the last digit. */
  @Test
  void of_isWhatBigDecimalWrites() {
    Random random = new Random(20261127);
    int answered = 0;
    int asked = 0;
    for (int i = 0; i < 400_000; i++) {
      double value =
          switch (i % 4) {
            case 0 -> Math.pow(10, 40 * random.nextDouble() - 8) * (random.nextBoolean() ? 1 : -1);
            case 1 -> Double.longBitsToDouble(random.nextLong());
            case 2 -> near(Math.pow(10, random.nextInt(40) - 7), random);
            default ->
                near(
                    (random.nextInt(1_000_000_000) + 1_000_000_000L + 0.5)
                        * Math.pow(10, random.nextInt(29) - 8),
                    random);
          };
      if (!Double.isFinite(value)) {
        assertEquals(Optional.empty(), SignificantDigits.of(value));
        continue;
      }
      asked++;
      Optional<String> digits = SignificantDigits.of(value);
      if (digits.isPresent()) {
        answered++;
        assertEquals(TenDigits.of(value), digits.get(), () -> Double.toHexString(value));
      }
    }
    assertTrue(answered > asked / 2, answered + " of " + asked);
  }

  /** Neighbours within two units of the last place. */
  private static double near(double value, Random random) {
    double near = value;
    for (int steps = random.nextInt(3); steps > 0; steps--) {
      near = random.nextBoolean() ? Math.nextUp(near) : Math.nextDown(near);
    }
    return near;
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1",
    "-1, -1",
    "10, 10",
    "999999999.95, 1000000000",
    "9999999999.6, 10000000000",
    "0.00099999999999, 0.001",
    "123456789012345, 123456789000000",
    "0.000001234567890123, 0.00000123456789",
    "131.21920791, 131.2192079",
    "1e14, 100000000000000",
    "999999999999999.9, 1E+15",
    "-6.3e24, -6.3E+24",
    "1e30, 1E+30"
  })
  void of_examples(double value, String expected) {
    assertEquals(Optional.of(expected), SignificantDigits.of(value));
  }

  /** 2^-k has a last digit of 5, so some are exactly between two roundings. */
  @Test
  void of_exactHalf_isLeftToBigNumbers() {
    assertEquals(Optional.empty(), SignificantDigits.of(1_000_000_000.5));
    assertEquals("1000000001", MachineNumber.format((Cell.Numeric) Cell.value(1_000_000_000.5)));
  }

  @ParameterizedTest
  @ValueSource(
      doubles = {
        0,
        -0.0,
        1e31,
        9.99e-7,
        Double.MIN_VALUE,
        Double.MAX_VALUE,
        Double.NaN,
        Double.POSITIVE_INFINITY
      })
  void of_beyondItsRange_hasNoAnswer(double value) {
    assertEquals(Optional.empty(), SignificantDigits.of(value));
  }
}

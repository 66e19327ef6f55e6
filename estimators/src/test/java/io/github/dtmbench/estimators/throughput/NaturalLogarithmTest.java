package io.github.dtmbench.estimators.throughput;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.estimators.throughput.polynomial.SplitSum;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/**
 * Logarithms beyond double precision: what they lose is lost in every time and every α, most where
 * ln α and ln C cancel.
 */
class NaturalLogarithmTest {

  /** Of the sum of head and tail. */
  private static final double ABSOLUTE_LIMIT = 0x1p-59;

  private static double error(SplitSum found, BigDecimal reference) {
    return new BigDecimal(found.head())
        .add(new BigDecimal(found.tail()))
        .subtract(reference)
        .doubleValue();
  }

  @Test
  void of_wholeRange_matchesReference() {
    for (var row : ReferenceTable.read("natural_logarithms.csv").rowsOf("VALUE").toList()) {
      double value = Double.parseDouble(row.get(1));
      double error = error(NaturalLogarithm.of(value), new BigDecimal(row.get(2)));
      assertTrue(Math.abs(error) <= ABSOLUTE_LIMIT, value + ": " + error);
    }
  }

  /** At log10 = 1e15 the two doubles of ln 10 are used up: 2⁻⁵³. */
  @Test
  void ofPowerOfTen_wholeRange_matchesReference() {
    for (var row : ReferenceTable.read("natural_logarithms.csv").rowsOf("POWER").toList()) {
      double log10 = Double.parseDouble(row.get(1));
      double error = error(NaturalLogarithm.ofPowerOfTen(log10), new BigDecimal(row.get(2)));
      double limit = Math.max(ABSOLUTE_LIMIT, Math.abs(log10) * 0x1p-103);
      assertTrue(Math.abs(error) <= limit, log10 + ": " + error);
    }
  }

  @Test
  void ofProduct_thatCancels_keepsItsDigits() {
    // The double next to 10^-15 is off by what no sum of rounded logarithms would show.
    double value = 1e-15;
    double exact =
        new BigDecimal(value)
            .multiply(new BigDecimal("1e15"))
            .subtract(BigDecimal.ONE)
            .doubleValue();
    SplitSum sum = NaturalLogarithm.ofProduct(15, value);
    assertEquals(exact, sum.value(), ABSOLUTE_LIMIT);
  }
}

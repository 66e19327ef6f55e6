package io.github.dtmbench.estimators.throughput.polynomial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** The tables are read once, into constants; here they are read again, where it can be watched. */
class KernelTableTest {

  @Test
  void read_oneRow_isItsNumbers() {
    double[] row = KernelTable.read("small_mean.csv", 12);
    assertEquals(12, row.length);
    assertEquals(0, row[0], 0);
    // x = 2Θ(1 + 2Θ/3 + …), for Θ = x/2 − x²/6 + …
    assertEquals(2.0 / 3, row[2], 1e-15);
  }

  @Test
  void read_manyRows_areAllThere() {
    // 72 lines below the two of comment and the header.
    assertEquals(72 * 12, KernelTable.read("mean_of_ln_time.csv", 12).length);
  }

  @Test
  void read_otherColumns_isRefused() {
    assertEquals(
        "small_mean.csv holds 12 numbers",
        assertThrows(IllegalStateException.class, () -> KernelTable.read("small_mean.csv", 5))
            .getMessage());
  }

  @Test
  void polynomial_givesTheFunction() {
    // x = 0.01: Θ = 101 ln 1.01 − 1 = 0.00498341616997637, ln(x/(2Θ)) = 0.00332227866593816.
    assertEquals(
        0.00332227866593816, Polynomial.read("small_mean.csv").at(0.00498341616997637), 1e-16);
  }

  @Test
  void pieces_giveTheFunction() {
    // ln x = 0: Θ = 2 ln 2 − 1.
    assertEquals(
        2 * Math.log(2) - 1,
        PiecewisePolynomial.read("mean_of_ln_time.csv", 6, 2, 46).at(0, 0),
        1e-15);
  }
}

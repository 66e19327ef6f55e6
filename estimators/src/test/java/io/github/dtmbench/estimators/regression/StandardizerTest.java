package io.github.dtmbench.estimators.regression;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * Without it a division by n − 1 or by a rounding error would shift every kernel width a little.
 */
class StandardizerTest {

  @Test
  void fit_knownColumns_givesMeanAndPopulationDeviation() {
    Standardizer standardizer =
        Standardizer.fit(new double[][] {{1, -10}, {2, 10}, {3, -10}, {6, 10}});
    assertArrayEquals(new double[] {3, 0}, standardizer.means());
    assertArrayEquals(new double[] {Math.sqrt(3.5), 10}, standardizer.scales());
    assertArrayEquals(
        new double[] {(7 - 3) / Math.sqrt(3.5), 0.5}, standardizer.transform(new double[] {7, 5}));
  }

  /** The sum of three times 0.1 is not 0.3, so a plain mean would miss the constant. */
  @Test
  void transform_constantColumn_isZeroExactly() {
    Standardizer standardizer = Standardizer.fit(new double[][] {{0.1}, {0.1}, {0.1}});
    assertArrayEquals(new double[] {1}, standardizer.scales());
    assertArrayEquals(new double[] {0}, standardizer.transform(new double[] {0.1}));
    assertArrayEquals(new double[] {2.4}, standardizer.transform(new double[] {2.5}));
  }

  @Test
  void fit_columnConstantUpToRounding_hasScaleOne() {
    Standardizer standardizer = Standardizer.fit(new double[][] {{0.3}, {0.1 + 0.2}, {0.3}});
    assertArrayEquals(new double[] {1}, standardizer.scales());
  }

  @Test
  void fit_largeOffset_keepsTheDigits() {
    Standardizer standardizer = Standardizer.fit(new double[][] {{1e15 - 1}, {1e15 + 1}});
    assertArrayEquals(new double[] {1e15}, standardizer.means());
    assertArrayEquals(new double[] {1}, standardizer.scales());
  }

  /** The mean of a thousand values is the exact one to a rounding, not to a thousand of them. */
  @Test
  void fit_manyRows_hasTheExactMeanToARounding() {
    var random = new SplittableRandom(3);
    double[][] x = new double[1000][1];
    BigDecimal sum = BigDecimal.ZERO;
    for (double[] row : x) {
      row[0] = random.nextDouble(1, 3);
      sum = sum.add(new BigDecimal(row[0]));
    }
    double mean = sum.divide(BigDecimal.valueOf(1000)).doubleValue();
    assertEquals(mean, Standardizer.fit(x).means()[0], Math.ulp(mean));
  }

  @Test
  void means_changedByTheCaller_standardizerStays() {
    Standardizer standardizer = Standardizer.fit(new double[][] {{1}, {3}});
    standardizer.means()[0] = 9;
    standardizer.scales()[0] = 9;
    assertArrayEquals(new double[] {4}, standardizer.transform(new double[] {6}));
  }

  @Test
  void transform_wrongWidth_isRefused() {
    Standardizer standardizer = Standardizer.fit(new double[][] {{1, 2}});
    Exception e =
        assertThrows(
            IllegalArgumentException.class, () -> standardizer.transform(new double[] {1}));
    assertEquals("x has 1 columns, expected 2 as in the training rows", e.getMessage());
  }

  @Test
  void fit_noRows_isRefused() {
    Exception e =
        assertThrows(IllegalArgumentException.class, () -> Standardizer.fit(new double[0][]));
    assertEquals("x has 0 rows, expected at least 1", e.getMessage());
  }
}

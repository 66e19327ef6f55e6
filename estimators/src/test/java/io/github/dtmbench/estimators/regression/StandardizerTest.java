package io.github.dtmbench.estimators.regression;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

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

package io.github.dtmbench.estimators.pooled;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What stands for a number that nobody tells. */
class CompletionTest {

  private static final double UNKNOWN = Double.NaN;

  /** The first two numbers are ±1 and correlate by 0.6; the others are constant. */
  private static final double[][] RUNS = runs();

  private static double[][] runs() {
    double[][] runs = new double[10][];
    for (int i = 0; i < 10; i++) {
      double x = i % 2 == 0 ? 1 : -1;
      runs[i] = row(x, i < 8 ? x : -x);
    }
    return runs;
  }

  private static double[] row(double first, double second) {
    double[] row = new double[Covariates.NUMBERS];
    Arrays.fill(row, 5);
    row[0] = first;
    row[1] = second;
    return row;
  }

  @Test
  void complete_everythingKnown_isStandardised() {
    Completion.Row row = Completion.of(RUNS).complete(row(2, -1));
    assertEquals(2, row.values()[0], 1e-15);
    assertEquals(-1, row.values()[1], 1e-15);
    assertEquals(0, row.uncertain().length);
  }

  /** 0.6 × 1 / (1 + 0.1), and the variance is 1.1 − 0.6² / 1.1. */
  @Test
  void complete_oneUnknown_isItsConditionalMeanAndVariance() {
    Completion.Row row = Completion.of(RUNS).complete(row(1, UNKNOWN));
    assertEquals(0.6 / 1.1, row.values()[1], 1e-15);
    assertArrayEquals(new int[] {1}, row.uncertain());
    assertEquals(1.1 - 0.36 / 1.1, row.covariance()[0][0], 1e-15);
  }

  @Test
  void complete_nothingKnown_isTheMean() {
    double[] nothing = new double[Covariates.NUMBERS];
    Arrays.fill(nothing, UNKNOWN);
    Completion.Row row = Completion.of(RUNS).complete(nothing);
    assertArrayEquals(new double[Covariates.NUMBERS], row.values());
    assertArrayEquals(new int[] {0, 1}, row.uncertain());
    assertEquals(0.6, row.covariance()[0][1], 1e-15);
  }

  @Test
  void complete_constantNumbers_tellNothing() {
    double[] other = row(1, 1);
    other[4] = 1e9;
    other[5] = UNKNOWN;
    Completion.Row row = Completion.of(RUNS).complete(other);
    assertEquals(0, row.values()[4]);
    assertEquals(0, row.uncertain().length);
  }

  @Test
  void complete_farAway_isHeldAtThreeDeviations() {
    Completion.Row row = Completion.of(RUNS).complete(row(1e6, -1e6));
    assertEquals(3, row.values()[0]);
    assertEquals(-3, row.values()[1]);
  }

  /** Means and deviations come from what is known. */
  @Test
  void of_unknownInTraining_isLeftOutOfMeanAndDeviation() {
    double[][] some =
        IntStream.range(0, 20).mapToObj(i -> row(1, UNKNOWN)).toArray(double[][]::new);
    for (int i = 0; i < 10; i++) {
      some[i] = row(1, i % 2 == 0 ? 3 : 7);
    }
    assertEquals(1, Completion.of(some).complete(row(1, 7)).values()[1], 1e-15);
  }
}

package io.github.dtmbench.benchmarks.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether two estimators differ: a p-value that is off makes ranks out of noise. */
class ClusterPermutationTestTest {

  private final ClusterPermutationTest test = new ClusterPermutationTest(10_000, 1);

  /** SciPy counts the same flips. */
  @Test
  void test_fewClusters_agreesWithScipy() {
    for (String[] row : ReferenceRows.of("permutation.csv")) {
      ClusterPermutationTest.Result result =
          test.test(ReferenceRows.numbers(row[1]), ReferenceRows.ids(row[2]));
      assertTrue(result.exact());
      assertEquals((int) Double.parseDouble(row[0]), result.clusters());
      assertEquals(Double.parseDouble(row[3]), result.meanDifference(), 1e-15);
      assertEquals(Double.parseDouble(row[4]), result.pValue(), 1e-15, row[0] + " clusters");
    }
  }

  /** Three clusters of one sign: the flips all-plus and all-minus, 2 of 8. */
  @Test
  void test_threeClustersOfOneSign_isAQuarter() {
    assertEquals(0.25, test.test(new double[] {1, 2, 3}, new int[] {0, 1, 2}).pValue(), 0);
  }

  @Test
  void test_noDifference_isOne() {
    assertEquals(1, test.test(new double[] {0, 0, 0}, new int[] {0, 1, 2}).pValue(), 0);
    assertEquals(1, test.test(new double[40], IntStream.range(0, 40).toArray()).pValue(), 0);
  }

  /** 0.1 + 0.2 − 0.3 is 5.6e-17 in doubles: every cluster's sum is such a rest, all of one sign. */
  @ParameterizedTest
  @ValueSource(ints = {5, 40})
  void test_differencesThatCancelInEveryCluster_isOne(int clusters) {
    double[] values = new double[3 * clusters];
    Arrays.setAll(values, i -> new double[] {0.1, 0.2, -0.3}[i % 3]);
    int[] ids = IntStream.range(0, values.length).map(i -> i / 3).toArray();
    assertEquals(1, test.test(values, ids).pValue(), 0);
  }

  /** Random flips on data that all flips can be counted of: within four standard errors. */
  @Test
  void test_randomFlips_agreeWithTheExactShare() {
    double[] values = new double[17];
    Random random = new Random(5);
    Arrays.setAll(values, i -> random.nextGaussian() + 0.3);
    double exact = exactShare(values);
    ClusterPermutationTest.Result result =
        new ClusterPermutationTest(200_000, 3).test(values, IntStream.range(0, 17).toArray());
    assertFalse(result.exact());
    assertEquals(exact, result.pValue(), 4 * Math.sqrt(exact * (1 - exact) / 200_000));
  }

  private static double exactShare(double[] values) {
    double observed = Math.abs(Arrays.stream(values).sum());
    int extreme = 0;
    for (int flip = 0; flip < 1 << values.length; flip++) {
      double sum = 0;
      for (int i = 0; i < values.length; i++) {
        sum += (flip >> i & 1) == 0 ? values[i] : -values[i];
      }
      extreme += Math.abs(sum) >= observed - 1e-12 ? 1 : 0;
    }
    return (double) extreme / (1 << values.length);
  }

  /** Under the null hypothesis p is below 5 % in about 5 % of the cases. */
  @ParameterizedTest
  @ValueSource(ints = {12, 30})
  void test_nothingToFind_findsItAsOftenAsTold(int clusters) {
    Random random = new Random(11);
    int found = 0;
    for (int trial = 0; trial < 1000; trial++) {
      double[] values = new double[2 * clusters];
      int[] ids = new int[2 * clusters];
      for (int k = 0; k < clusters; k++) {
        double shift = random.nextGaussian();
        for (int j = 0; j < 2; j++) {
          values[2 * k + j] = shift + 0.5 * random.nextGaussian();
          ids[2 * k + j] = k;
        }
      }
      found += new ClusterPermutationTest(400, trial).test(values, ids).pValue() <= 0.05 ? 1 : 0;
    }
    assertEquals(50, found, 4 * Math.sqrt(1000 * 0.05 * 0.95));
  }

  @Test
  void test_methodsSwapped_givesTheSamePValue() {
    for (int clusters : new int[] {9, 40}) {
      double[] values = new Random(2).doubles(3L * clusters, -1, 1.2).toArray();
      double[] negated = Arrays.stream(values).map(v -> -v).toArray();
      int[] ids = IntStream.range(0, values.length).map(i -> i % clusters).toArray();
      assertEquals(test.test(values, ids).pValue(), test.test(negated, ids).pValue(), 0);
    }
  }

  @Test
  void test_badArguments_areRefused() {
    assertEquals(
        "need values of at least 2 clusters, got 1",
        assertThrows(
                IllegalArgumentException.class,
                () -> test.test(new double[] {1, 2}, new int[] {7, 7}))
            .getMessage());
    assertEquals(
        "value 1 is NaN, must be finite",
        assertThrows(
                IllegalArgumentException.class,
                () -> test.test(new double[] {1, Double.NaN}, new int[] {0, 1}))
            .getMessage());
    assertEquals(
        "need a cluster for every value; got 2 values and 1 clusters",
        assertThrows(
                IllegalArgumentException.class, () -> test.test(new double[] {1, 2}, new int[] {0}))
            .getMessage());
    assertThrows(IllegalArgumentException.class, () -> new ClusterPermutationTest(0, 1));
  }
}

package io.github.dtmbench.benchmarks.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether two estimators differ: a p-value that is off makes ranks out of noise. */
class SignFlipTestTest {

  private final SignFlipTest test = new SignFlipTest(ClusterWeight.BY_RECORDS);

  /** SciPy counts the same flips. */
  @Test
  void test_fewClusters_agreesWithScipy() {
    for (String[] row : ReferenceRows.of("permutation.csv")) {
      SignFlipTest.Result result =
          new SignFlipTest(ClusterWeight.valueOf(row[1]))
              .test(ReferenceRows.numbers(row[2]), ReferenceRows.ids(row[3]));
      assertEquals(0, result.errorBound());
      assertEquals((int) Double.parseDouble(row[0]), result.clusters());
      assertEquals(Double.parseDouble(row[4]), result.meanDifference(), 1e-15);
      assertEquals(Double.parseDouble(row[5]), result.pValue(), 1e-15, row[0] + " clusters");
    }
  }

  /** Every flip of up to 34 clusters of real numbers, counted by SciPy's neighbour numpy. */
  @Test
  void test_manyClusters_isWithinTheBoundThatItStates() {
    for (String[] row : ReferenceRows.of("all_flips.csv")) {
      double[] values = ReferenceRows.numbers(row[0]);
      SignFlipTest.Result result = test.test(values, IntStream.range(0, values.length).toArray());
      double exact = Double.parseDouble(row[1]);
      assertTrue(result.pValue() >= exact - 1e-12, result + " below " + exact);
      assertTrue(result.pValue() - result.errorBound() <= exact + 1e-12, result + " of " + exact);
      assertTrue(result.errorBound() <= 0.006 * result.pValue(), result.toString());
    }
  }

  /** Ties in plenty: signed ranks and values of one size, whose distributions SciPy knows. */
  @Test
  void test_manyTies_agreesWithScipy() {
    for (String[] row : ReferenceRows.of("sign_flips.csv")) {
      double[] values = ReferenceRows.numbers(row[1]);
      SignFlipTest.Result result = test.test(values, IntStream.range(0, values.length).toArray());
      double exact = Double.parseDouble(row[2]);
      assertTrue(result.pValue() >= exact - 1e-12, row[0] + " " + result + " below " + exact);
      assertEquals(exact, result.pValue(), 0.01 * exact, row[0]);
    }
  }

  /** Sixty clusters of one sign: the two flips all-plus and all-minus of 2^60, and no floor. */
  @Test
  void test_sixtyClustersOfOneSign_hasNoFloor() {
    double[] values = new double[60];
    Arrays.fill(values, 1);
    assertEquals(
        Math.pow(2, -59),
        test.test(values, IntStream.range(0, 60).toArray()).pValue(),
        1e-12 * Math.pow(2, -59));
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

  /** One more cluster than is enumerated must not make a jump: the lattice takes over. */
  @Test
  void test_seventeenClusters_agreeWithAllFlips() {
    double[] values = new double[17];
    Random random = new Random(5);
    Arrays.setAll(values, i -> random.nextGaussian() + 0.3);
    double exact = exactShare(values);
    SignFlipTest.Result result = test.test(values, IntStream.range(0, 17).toArray());
    assertTrue(result.errorBound() > 0);
    assertEquals(exact, result.pValue(), result.errorBound());
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

  /** Where nothing is to be found, p is at most 5 % in 4 to 6 % of the cases. */
  @Tag("any-jdk")
  @Test
  void test_everyClusterOnce_keepsItsLevel() {
    for (int[] sizes :
        new int[][] {ClusterSimulation.AS_IN_OUR_DATA, ClusterSimulation.ONE_DOMINATES}) {
      for (boolean skewed : new boolean[] {false, true}) {
        double size = ClusterSimulation.size(sizes, skewed, ClusterWeight.ONCE, 2000, 11);
        assertEquals(0.05, size, 0.01, sizes[0] + " " + skewed);
      }
    }
  }

  /**
   * Why clusters count once: by records, a few large clusters of a skewed kind mislead the test.
   */
  @Test
  void test_largeClustersByRecords_errMoreOften() {
    double size =
        ClusterSimulation.size(
            ClusterSimulation.AS_IN_OUR_DATA, true, ClusterWeight.BY_RECORDS, 2000, 11);
    assertTrue(size > 0.06, size + "");
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
  }
}

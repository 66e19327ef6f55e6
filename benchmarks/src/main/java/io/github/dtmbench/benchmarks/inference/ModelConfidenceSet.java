package io.github.dtmbench.benchmarks.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;

/**
 * Which methods have not been shown worse than the best: the model confidence set of Hansen, Lunde
 * and Nason (2011), <i>The Model Confidence Set</i>, Econometrica 79, section 3.1.2, with the
 * statistic T<sub>R</sub>. It answers the question of Hsu's comparisons with the best (1981)
 * without a common variance.
 *
 * <p>As long as chance is an implausible account of the largest difference among the methods left,
 * the one with the largest against it is dropped; its p-value is the largest so far. If all left
 * are equally good, the differences of a cluster might as well have the other sign, those of all
 * pairs together, so the distribution of the largest |t| comes from tossing a sign per cluster. t
 * is the sum of a pair's differences over the root of the sum of their squares, which no flip
 * changes. The joint distribution knows what is alike: a copy of a method changes no other p-value.
 *
 * <p>The flips are always the same, so that p does not depend on a seed; 20,000 of them leave a
 * p-value of 0.05 a standard error of 0.0015.
 */
public final class ModelConfidenceSet {

  private static final int FLIPS = 20_000;

  /** Any number: no result is meant to hang on it. */
  private static final long SEED = 2011;

  /** Statistics closer than this are equal but for rounding. */
  private static final double TIE = 1e-12;

  private ModelConfidenceSet() {}

  /**
   * The p-values.
   *
   * @param differences {@code differences[i][j][c]}, i &lt; j: loss of method i less that of method
   *     j, its mean over the records of cluster c that both answered, 0 if there are none; finite.
   *     Other entries are not read
   * @return per method, in [0, 1]: those of at least α are the set that holds the best with a
   *     probability of 1 − α; the method dropped last has 1
   */
  public static double[] pValues(double[][][] differences) {
    int methods = differences.length;
    if (methods == 0) {
      return new double[0];
    }
    int[] order = eliminationOrder(differences);
    double[][][] paired = new double[methods][methods][];
    for (int s = 0; s < methods; s++) {
      for (int later = s + 1; later < methods; later++) {
        int i = Math.min(order[s], order[later]);
        int j = Math.max(order[s], order[later]);
        paired[s][later] = standardized(differences[i][j]);
      }
    }
    double[] stepwise = stepwise(paired);
    double[] pValues = new double[methods];
    double largest = 0;
    for (int s = 0; s < methods; s++) {
      largest = Math.max(largest, stepwise[s]);
      pValues[order[s]] = largest;
    }
    return pValues;
  }

  /** The worst first: the one that some other beats by the largest t. Ties: the later one. */
  private static int[] eliminationOrder(double[][][] differences) {
    int methods = differences.length;
    double[][] t = new double[methods][methods];
    for (int i = 0; i < methods; i++) {
      for (int j = i + 1; j < methods; j++) {
        t[i][j] = Arrays.stream(standardized(differences[i][j])).sum();
        t[j][i] = -t[i][j];
      }
    }
    List<Integer> left = new ArrayList<>();
    for (int i = 0; i < methods; i++) {
      left.add(i);
    }
    int[] order = new int[methods];
    for (int s = 0; s < methods; s++) {
      int worst = left.get(0);
      double largest = Double.NEGATIVE_INFINITY;
      for (int i : left) {
        double most = left.stream().filter(j -> j != i).mapToDouble(j -> t[i][j]).max().orElse(0);
        if (most >= largest - TIE) {
          worst = i;
          largest = Math.max(most, largest);
        }
      }
      order[s] = worst;
      left.remove(Integer.valueOf(worst));
    }
    return order;
  }

  private static double[] standardized(double[] differences) {
    double norm = Math.sqrt(Arrays.stream(differences).map(d -> d * d).sum());
    return norm == 0
        ? new double[differences.length]
        : Arrays.stream(differences).map(d -> d / norm).toArray();
  }

  /** Of each step, the share of flips whose largest |t| of the methods left is as large. */
  private static double[] stepwise(double[][][] paired) {
    int methods = paired.length;
    int clusters = methods == 1 ? 0 : paired[0][1].length;
    double[] signs = new double[clusters];
    Arrays.fill(signs, 1);
    double[] observed = largest(paired, signs);
    int[] reached = new int[methods];
    Arrays.fill(reached, 1);
    RandomGenerator random = new Well19937c(SEED);
    for (int flip = 0; flip < FLIPS; flip++) {
      toss(random, signs);
      double[] flipped = largest(paired, signs);
      for (int s = 0; s < methods; s++) {
        reached[s] += flipped[s] >= observed[s] - TIE ? 1 : 0;
      }
    }
    return Arrays.stream(reached).mapToDouble(r -> r / (FLIPS + 1.0)).toArray();
  }

  private static void toss(RandomGenerator random, double[] signs) {
    int bits = 0;
    for (int c = 0; c < signs.length; c++) {
      if (c % Integer.SIZE == 0) {
        bits = random.nextInt();
      }
      signs[c] = (bits >> (c % Integer.SIZE) & 1) == 0 ? 1 : -1;
    }
  }

  /** The largest |t| among the methods from step s on, for every s. */
  private static double[] largest(double[][][] paired, double[] signs) {
    int methods = paired.length;
    double[] largest = new double[methods];
    for (int s = methods - 2; s >= 0; s--) {
      double most = largest[s + 1];
      for (int later = s + 1; later < methods; later++) {
        double sum = 0;
        double[] d = paired[s][later];
        for (int c = 0; c < d.length; c++) {
          sum += signs[c] * d[c];
        }
        most = Math.max(most, Math.abs(sum));
      }
      largest[s] = most;
    }
    return largest;
  }
}

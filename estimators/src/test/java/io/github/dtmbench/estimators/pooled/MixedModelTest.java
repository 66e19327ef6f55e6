package io.github.dtmbench.estimators.pooled;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The limits between which partial pooling lies, and what an outlier may do. */
class MixedModelTest {

  private static final MixedModel REML =
      new MixedModel(
          Double.POSITIVE_INFINITY, VariancePrior.NONE, VariancePrior.NONE, 1e-9, 10_000);

  private static final double[] NOISE = {-0.3, 0.2, 0.1, -0.1, 0.3, -0.2};

  /** Families with these means and sizes; each row is a cluster of its own. */
  private static MixedData families(double[] means, int[] sizes) {
    int n = Arrays.stream(sizes).sum();
    double[] targets = new double[n];
    int[][] columns = new int[n][];
    double[][] values = new double[n][];
    int[] cluster = new int[n];
    int i = 0;
    for (int f = 0; f < means.length; f++) {
      for (int r = 0; r < sizes[f]; r++, i++) {
        targets[i] = means[f] + NOISE[r % NOISE.length];
        columns[i] = new int[] {0, 1 + f};
        values[i] = new double[] {1, 1};
        cluster[i] = 0;
      }
    }
    int[] component = new int[1 + means.length];
    component[0] = MixedData.FIXED;
    return new MixedData(targets, columns, values, component, 1, cluster, 1, new int[n], 1);
  }

  private static double estimate(MixedFit fit, int family) {
    return fit.equations().mean(new int[] {0, 1 + family}, new double[] {1, 1})
        + fit.equations().clusterEffect(0);
  }

  @Test
  void fit_familiesAlike_giveTheCommonMean() {
    MixedFit fit = REML.fit(families(new double[] {2, 2, 2, 2}, new int[] {6, 12, 6, 6}));
    for (int f = 0; f < 4; f++) {
      assertEquals(2, estimate(fit, f), 1e-6);
    }
    assertTrue(fit.effectVariances()[0] < 1e-6, () -> "between: " + fit.effectVariances()[0]);
  }

  @Test
  void fit_manyRowsPerFamily_givesTheFamilyMean() {
    double[] means = {-1, 0, 3};
    MixedFit fit = REML.fit(families(means, new int[] {6000, 6000, 6000}));
    for (int f = 0; f < 3; f++) {
      assertEquals(means[f], estimate(fit, f), 1e-3);
    }
  }

  /** A family with one row is held near the others, one with many speaks for itself. */
  @Test
  void fit_smallFamily_isShrunkMoreThanALargeOne() {
    double[] means = {0.8, -0.8, 0.4, -0.4};
    MixedFit fit = REML.fit(families(means, new int[] {1, 60, 60, 60}));
    double lone = means[0] + NOISE[0];
    double grand = fit.equations().coefficient(0) + fit.equations().clusterEffect(0);
    double shrinkLone = (estimate(fit, 0) - grand) / (lone - grand);
    double shrinkMany = (estimate(fit, 1) - grand) / (means[1] - grand);
    assertTrue(shrinkLone > 0 && shrinkLone < shrinkMany && shrinkMany < 1);
  }

  @ParameterizedTest
  @ValueSource(doubles = {10, 1000, 1e6})
  void fit_studentNoise_boundsWhatAnOutlierDoes(double outlier) {
    MixedModel robust = new MixedModel(4, VariancePrior.NONE, VariancePrior.NONE, 1e-9, 10_000);
    MixedData data = families(new double[] {0, 0}, new int[] {30, 30});
    data.targets()[7] = outlier;
    assertEquals(0, estimate(robust.fit(data), 0), 0.15);
  }

  @Test
  void fit_normalNoise_letsAnOutlierMoveTheMean() {
    MixedData data = families(new double[] {0, 0}, new int[] {30, 30});
    data.targets()[7] = 60;
    assertTrue(estimate(REML.fit(data), 0) > 0.5);
  }

  @Test
  void fit_withoutTolerance_endsAtTheLimit() {
    MixedModel hurried =
        new MixedModel(4, VariancePrior.NONE, VariancePrior.NONE, Double.MIN_VALUE, 3);
    MixedFit fit = hurried.fit(families(new double[] {0, 1}, new int[] {6, 6}));
    assertEquals(3, fit.iterations());
  }

  @Test
  void settings_outOfRange_areRefusedWithTheirValue() {
    VariancePrior none = VariancePrior.NONE;
    assertMessage("degreesOfFreedom is 0.0", () -> new MixedModel(0, none, none, 1, 1));
    assertMessage("degreesOfFreedom is NaN", () -> new MixedModel(Double.NaN, none, none, 1, 1));
    assertMessage("tolerance is 0.0", () -> new MixedModel(4, none, none, 0, 1));
    assertMessage("maxIterations is 0", () -> new MixedModel(4, none, none, 1, 0));
    assertMessage("variance is -1.0", () -> new VariancePrior(-1, 1));
    assertMessage("count is NaN", () -> new VariancePrior(1, Double.NaN));
    int[] one = {0};
    assertMessage(
        "lengths 0, 0, 0, 1, 1",
        () -> new MixedData(new double[0], new int[0][], new double[0][], one, 1, one, 1, one, 1));
  }

  @Test
  void estimate_priorAlone_isThePrior() {
    assertEquals(0.5, new VariancePrior(0.5, 2).estimate(0, -1e-12));
    assertEquals(0, VariancePrior.NONE.estimate(3, -1e-12));
    assertEquals((6 + 0.5 * 2) / (4 + 2), new VariancePrior(0.5, 2).estimate(6, 4));
  }

  private static void assertMessage(
      String part, org.junit.jupiter.api.function.Executable executable) {
    String message = assertThrows(IllegalArgumentException.class, executable).getMessage();
    assertTrue(message.contains(part), message);
  }
}

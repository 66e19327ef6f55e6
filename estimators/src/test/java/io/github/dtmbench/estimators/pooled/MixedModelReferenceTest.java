package io.github.dtmbench.estimators.pooled;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Against REML estimates from scripts/references/mixed_model.py, which maximises the restricted
 * likelihood directly. The fixed point of the iteration is the REML estimate only if every
 * effective degree of freedom is right, so a slip anywhere in the equations shows here.
 */
class MixedModelReferenceTest {

  private static final int SLOPES = 3;
  private static final int LEVELS = 6;
  private static final int CLUSTERS = 9;

  /** What the optimiser behind the references leaves open, relative. */
  private static final double TOLERANCE = 2e-6;

  private final List<String[]> rows = read("reml_data.csv");
  private final Map<String, Double> expected =
      read("reml_estimates.csv").stream()
          .collect(Collectors.toMap(row -> row[0], row -> Double.parseDouble(row[1])));
  private final MixedFit fit =
      new MixedModel(
              Double.POSITIVE_INFINITY, VariancePrior.NONE, VariancePrior.NONE, 1e-12, 10_000)
          .fit(data());

  @Test
  void fit_variances_areThoseOfRestrictedMaximumLikelihood() {
    assertClose("variance_slopes", fit.effectVariances()[0]);
    assertClose("variance_levels", fit.effectVariances()[1]);
    assertClose("variance_clusters", fit.effectVariances()[2]);
    assertClose("variance_noise_0", fit.noiseVariances()[0]);
    assertClose("variance_noise_1", fit.noiseVariances()[1]);
  }

  @Test
  void fit_coefficients_areTheConditionalMeans() {
    assertClose("intercept", fit.equations().coefficient(0));
    assertClose("offset", fit.equations().coefficient(1));
    for (int j = 0; j < SLOPES; j++) {
      assertClose("slope_" + j, fit.equations().coefficient(2 + j));
    }
    for (int j = 0; j < LEVELS; j++) {
      assertClose("level_" + j, fit.equations().coefficient(2 + SLOPES + j));
    }
    for (int g = 0; g < CLUSTERS; g++) {
      assertClose("cluster_" + g, fit.equations().clusterEffect(g));
    }
  }

  @Test
  void variance_newRow_isThatOfItsConditionalDistribution() {
    int[] columns = {0, 2, 3, 4, 2 + SLOPES + 2};
    double[] values = {1, 1, -1, 0.5, 1};
    assertClose("variance_of_new_row", fit.equations().variance(columns, values, 4));
  }

  private void assertClose(String name, double actual) {
    double value = expected.get(name);
    assertEquals(value, actual, TOLERANCE * Math.max(Math.abs(value), 0.1), name);
  }

  private MixedData data() {
    int n = rows.size();
    double[] targets = new double[n];
    int[][] columns = new int[n][];
    double[][] values = new double[n][];
    int[] cluster = new int[n];
    int[] noise = new int[n];
    for (int i = 0; i < n; i++) {
      String[] row = rows.get(i);
      int level = 2 + SLOPES + Integer.parseInt(row[3]);
      double x1 = Double.parseDouble(row[0]);
      double x2 = Double.parseDouble(row[1]);
      double x3 = Double.parseDouble(row[2]);
      cluster[i] = Integer.parseInt(row[4]);
      noise[i] = Integer.parseInt(row[5]);
      columns[i] = new int[] {0, 1, 2, 3, 4, level};
      values[i] = new double[] {1, noise[i], x1, x2, x3, 1};
      targets[i] = Double.parseDouble(row[6]);
    }
    int[] component = new int[2 + SLOPES + LEVELS];
    component[0] = MixedData.FIXED;
    component[1] = MixedData.FIXED;
    for (int j = 2 + SLOPES; j < component.length; j++) {
      component[j] = 1;
    }
    return new MixedData(targets, columns, values, component, 2, cluster, CLUSTERS, noise, 2);
  }

  private static List<String[]> read(String name) {
    InputStream stream =
        Objects.requireNonNull(MixedModelReferenceTest.class.getResourceAsStream(name), name);
    try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.startsWith("#"))
          .skip(1)
          .map(line -> line.split(",", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

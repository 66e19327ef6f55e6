package io.github.dtmbench.estimators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.dtmbench.datasets.check.InputException;
import io.github.dtmbench.estimators.registry.BlindedEstimator;
import io.github.dtmbench.estimators.registry.Estimators;
import io.github.dtmbench.estimators.registry.GuardedEstimator;
import io.github.dtmbench.estimators.regression.PolynomialRegressor;
import io.github.dtmbench.estimators.regression.StandardizedRegressor;
import io.github.dtmbench.estimators.regression.SupportVectorRegressor;
import io.github.dtmbench.estimators.regression.TreeRegressor;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Names, order and settings of the contestants. Scripts and result files refer to them; a silent
 * rename or reordering would break the scripts and make two versions of a table hard to compare.
 */
class RegistryOrderTest {

  private static final List<String> IDS =
      List.of(
          "dynamic-throughput",
          "dynamic-throughput.published",
          "llmcarbon.published",
          "llmcarbon.scaled",
          "polynomial",
          "svr",
          "decision-tree",
          "constant-utilization",
          "device-throughput",
          "curve.logarithmic",
          "curve.exponential",
          "curve.staged",
          "curve.power",
          "pooled-utilization");

  private final Estimators registry = Estimators.standard(Runs.DATA);

  @Test
  void all_always_isInTheOrderOfTheTables() {
    assertEquals(IDS, registry.all().stream().map(Estimator::id).toList());
  }

  @Test
  void all_result_cannotBeModified() {
    List<Estimator> all = registry.all();
    assertThrows(UnsupportedOperationException.class, () -> all.remove(0));
  }

  @Test
  void require_everyName_isTheOneListed() {
    for (Estimator estimator : registry.all()) {
      assertSame(estimator, registry.require(estimator.id()));
    }
  }

  @Test
  void require_unknownName_listsAllInOrder() {
    assertEquals(
        "unknown estimator 'SVR'; nearest is svr; known: " + String.join(", ", IDS),
        assertThrows(InputException.class, () -> registry.require("SVR")).getMessage());
  }

  /**
   * The settings that the README and the doc comments state; the tables are computed with them and
   * were not tuned.
   */
  @Test
  void standard_regressions_haveTheDocumentedSettings() {
    assertEquals(
        List.of(
            new StandardizedRegressor(new PolynomialRegressor(2)),
            new StandardizedRegressor(new SupportVectorRegressor(1, 0.1, 1.0 / 3, 1e-5)),
            new StandardizedRegressor(new TreeRegressor(5, 5))),
        List.of("polynomial", "svr", "decision-tree").stream()
            .map(id -> (BlindedEstimator) registry.require(id))
            .map(
                blinded ->
                    ((ThroughputRegression) ((GuardedEstimator) blinded.estimator()).estimator())
                        .regressor())
            .toList());
  }

  /** Settings are values: two registries from the same data hold equal contestants. */
  @Test
  void standard_twice_isEqual() {
    assertEquals(registry.all(), Estimators.standard(Runs.DATA).all());
  }
}

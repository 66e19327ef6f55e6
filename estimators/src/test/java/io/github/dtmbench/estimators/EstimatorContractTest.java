package io.github.dtmbench.estimators;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.estimators.registry.BlindedEstimator;
import io.github.dtmbench.estimators.registry.Estimators;
import java.util.List;
import java.util.OptionalDouble;

/** The contract of an estimator of the registry. */
abstract class EstimatorContractTest extends EstimatorContract {

  private static final List<RunFeatures> PROBES = Runs.random(1000, 11);

  /**
   * A contract.
   *
   * @param id the estimator under test
   * @param fitted whether it learns from its training runs
   */
  EstimatorContractTest(String id, boolean fitted) {
    super(((BlindedEstimator) Estimators.standard(Runs.DATA).require(id)).estimator(), fitted);
  }

  /** What is said of a run whose parameters are not known. */
  static RunFeatures withoutParameters(RunFeatures run) {
    return new RunFeatures(
        run.computeTflop(),
        run.device(),
        OptionalDouble.empty(),
        run.trainingTokens(),
        run.deviceCount(),
        run.publicationDate(),
        run.domain(),
        run.precision(),
        run.organizationGroup());
  }

  /** Asserts that the estimator refuses a run without parameters and says so. */
  void assertNeedsParameters() {
    RunFeatures probe = withoutParameters(RunFeatures.of(1e11, Runs.device("NVIDIA A100"), 7e9));
    Prediction.Refused refused =
        assertInstanceOf(Prediction.Refused.class, estimator().fit(Runs.graded()).predict(probe));
    assertTrue(refused.reason().contains("parameters"), refused.reason());
  }

  static List<Prediction> predictions(FittedEstimator model) {
    return PROBES.stream().map(model::predict).toList();
  }
}

package io.github.dtmbench.benchmarks.reproduction;

import io.github.dtmbench.benchmarks.protocol.LeaveOrganizationOut;
import io.github.dtmbench.estimators.Estimator;
import io.github.dtmbench.estimators.FittedEstimator;
import io.github.dtmbench.estimators.LabelledRun;
import io.github.dtmbench.estimators.Prediction;
import io.github.dtmbench.estimators.registry.Estimators;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What each estimator predicts for the six test models, always fitted without any run of the
 * model's own organization. Fits are kept: the sections of the tables ask for the same ones.
 */
final class MethodHours {

  private final Estimators estimators;
  private final List<LabelledRun> runs;
  private final Map<String, FittedEstimator> fitted = new HashMap<>();

  MethodHours(Estimators estimators, List<LabelledRun> runs) {
    this.estimators = estimators;
    this.runs = List.copyOf(runs);
  }

  List<Estimator> estimators() {
    return estimators.all();
  }

  Prediction predict(String estimator, TestModel model, double zettaflop) {
    return fitted
        .computeIfAbsent(
            estimator + "/" + model.organizationGroup(),
            key ->
                estimators
                    .require(estimator)
                    .fit(LeaveOrganizationOut.without(runs, model.organizationGroup())))
        .predict(model.features(zettaflop));
  }
}

package io.github.dtmbench.benchmarks.reproduction;

import io.github.dtmbench.benchmarks.metric.Metric;
import io.github.dtmbench.benchmarks.metric.ScoredOutcomes;
import io.github.dtmbench.datasets.check.DefectException;
import io.github.dtmbench.estimators.Prediction;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Table 2 on equal terms: every estimator gets the FLOP of the run whose emissions are quoted, is
 * held against what that run emitted, no row carries a PUE, and fitted estimators have seen no run
 * of the model's organization.
 */
final class CorrectedComparison {

  private CorrectedComparison() {}

  static List<CorrectedRow> rows(List<TestModel> models, MethodHours hours) {
    return hours.estimators().stream()
        .map(
            e ->
                DefectException.named(
                    "comparison on equal terms, row " + e.id(), () -> row(e.id(), models, hours)))
        .toList();
  }

  private static CorrectedRow row(String estimator, List<TestModel> models, MethodHours hours) {
    List<CorrectedRow.Cell> cells = new ArrayList<>();
    List<Double> predicted = new ArrayList<>();
    List<Double> actual = new ArrayList<>();
    List<Double> printed = new ArrayList<>();
    for (TestModel model : models) {
      Prediction prediction = hours.predict(estimator, model, model.correctZettaflop());
      if (prediction instanceof Prediction.Refused refused) {
        cells.add(
            new CorrectedRow.Cell(
                model.name(), OptionalDouble.empty(), OptionalDouble.empty(), refused.reason()));
        continue;
      }
      double tonnes = model.carbon(1).tonnesCo2e(prediction.deviceHours().orElseThrow());
      predicted.add(tonnes);
      double reported = model.correctActualTonnesCo2e();
      actual.add(reported);
      printed.add(model.actualTonnesCo2e());
      cells.add(
          new CorrectedRow.Cell(
              model.name(),
              OptionalDouble.of(tonnes),
              OptionalDouble.of((tonnes - reported) / reported),
              ""));
    }
    if (predicted.isEmpty()) {
      OptionalDouble none = OptionalDouble.empty();
      return new CorrectedRow(estimator, cells, none, none, none, 0);
    }
    ScoredOutcomes summary = ScoredOutcomes.of(unboxed(predicted), unboxed(actual));
    return new CorrectedRow(
        estimator,
        cells,
        summary.value(Metric.MEAN_APE),
        summary.value(Metric.MEDIAN_APE),
        ScoredOutcomes.of(unboxed(predicted), unboxed(printed)).value(Metric.MEAN_APE),
        summary.n());
  }

  private static double[] unboxed(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}

package io.github.dtmbench.benchmarks.reproduction;

import io.github.dtmbench.benchmarks.ledger.Claim;
import io.github.dtmbench.benchmarks.ledger.Ledger;
import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.check.DefectException;
import io.github.dtmbench.datasets.published.PublishedTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * A table that compares methods on the six test models, OpenCarbonEval's Table 2 (operational
 * carbon) or Table 3 (embodied carbon), as the ledger judges it. Where a method's settings are not
 * published, an estimator of this project stands beside it.
 */
final class PublishedComparison {

  /** The methods in the order of the source. */
  private static final List<String> METHODS = List.of("LLMCarbon", "SVR", "DTR", "OpenCarbonEval");

  /** Our own estimators for methods that cannot be recomputed. */
  private static final Map<String, String> STAND_INS = Map.of("SVR", "svr", "DTR", "decision-tree");

  private static final String STAND_IN_REMARK =
      "; ours, fitted without the model's organization, stands beside it";

  private static final String REFUSED = "; the estimator in its place refuses this model";

  private final Ledger ledger;
  private final PublishedTable table;
  private final String carbonSuffix;
  private final String actualRow;
  private final MethodHours hours;

  /** Table 2. */
  static PublishedComparison operational(ShippedData data, Ledger ledger, MethodHours hours) {
    return new PublishedComparison(
        ledger, data.published("opencarboneval_operational"), "tco2e", "actual_tco2e", hours);
  }

  /** Table 3. */
  static PublishedComparison embodied(ShippedData data, Ledger ledger, MethodHours hours) {
    return new PublishedComparison(
        ledger,
        data.published("opencarboneval_embodied"),
        "kgco2e",
        "actual_embodied_kgco2e",
        hours);
  }

  /**
   * A comparison.
   *
   * @param ledger judges its cells
   * @param table the printed table, a row per quantity, a column per model
   * @param carbonSuffix what follows a method's name in the key of its row of carbon, such as
   *     {@code tco2e}
   * @param actualRow the row of actual values
   * @param hours what our own estimators predict
   */
  private PublishedComparison(
      Ledger ledger,
      PublishedTable table,
      String carbonSuffix,
      String actualRow,
      MethodHours hours) {
    this.ledger = ledger;
    this.table = table;
    this.carbonSuffix = carbonSuffix;
    this.actualRow = actualRow;
    this.hours = hours;
  }

  List<ComparisonRow> rows(List<TestModel> models) {
    List<ComparisonRow> rows = new ArrayList<>();
    for (TestModel model : models) {
      for (String method : METHODS) {
        if (table.rowKeys().contains(method + " " + carbonSuffix)) {
          rows.add(
              DefectException.named(
                  "table " + table.id() + ", " + method + " of " + model.name(),
                  () -> row(model, method)));
        }
      }
    }
    return rows;
  }

  private ComparisonRow row(TestModel model, String method) {
    Claim carbon = ledger.claim(table.id(), method + " " + carbonSuffix, model.name());
    Claim error = ledger.claim(table.id(), method + " error_pct", model.name());
    if (carbon.asPrinted().isPresent()) {
      return row(model, method, carbon, error, OptionalDouble.empty(), OptionalDouble.empty());
    }
    OptionalDouble predicted =
        hours.predict(STAND_INS.get(method), model, model.zettaflop()).deviceHours();
    if (predicted.isEmpty()) {
      return row(
          model,
          method,
          carbon.because(carbon.reason() + REFUSED),
          error,
          OptionalDouble.empty(),
          OptionalDouble.empty());
    }
    double own = model.carbon(1).tonnesCo2e(predicted.getAsDouble());
    double actual = table.number(actualRow, model.name()).value();
    return row(
        model,
        method,
        carbon.because(carbon.reason() + STAND_IN_REMARK),
        error,
        OptionalDouble.of(own),
        OptionalDouble.of((own - actual) / actual));
  }

  private ComparisonRow row(
      TestModel model,
      String method,
      Claim carbon,
      Claim error,
      OptionalDouble ownCarbon,
      OptionalDouble ownError) {
    return new ComparisonRow(
        model.name(), method, carbon, ledger.endToEnd(error, carbon), ownCarbon, ownError);
  }
}

package io.github.dtmbench.reports.cli;

import io.github.dtmbench.benchmarks.forecast.HoursForecast;
import io.github.dtmbench.benchmarks.forecast.HoursForecasts;
import io.github.dtmbench.benchmarks.forecast.PlanChoice;
import io.github.dtmbench.benchmarks.forecast.PlanChoices;
import io.github.dtmbench.benchmarks.forecast.PlanLimits;
import io.github.dtmbench.benchmarks.forecast.PlannedRun;
import io.github.dtmbench.benchmarks.forecast.TrackRecord;
import io.github.dtmbench.estimators.LabelledRun;
import io.github.dtmbench.reports.forecast.ChoicesTable;
import io.github.dtmbench.reports.forecast.RecommendationTable;
import io.github.dtmbench.reports.table.ResultTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Which estimator a plan should go by: of those that answer, the one that was least far off on runs
 * of organizations it had not seen. The error over all runs decides, not that over the few of one
 * family, which would choose by chance.
 */
final class PlanAdvice {

  private final HoursForecasts forecasts;
  private final List<LabelledRun> training;

  PlanAdvice(HoursForecasts forecasts, List<LabelledRun> training) {
    this.forecasts = forecasts;
    this.training = training;
  }

  /** An estimator's forecast, and how far off it was before. */
  record Advised(HoursForecast hours, TrackRecord record) {}

  /** The forecast that a plan should go by. */
  Optional<Advised> advised(PlannedRun plan) {
    String family = plan.features().device().family();
    return forecasts.of(plan.features()).stream()
        .filter(hours -> hours.prediction().deviceHours().isPresent())
        .map(hours -> new Advised(hours, forecasts.trackRecord(hours.estimator(), family)))
        .filter(advised -> advised.record().geometricError().isPresent())
        .min(
            Comparator.comparingDouble(advised -> advised.record().geometricError().getAsDouble()));
  }

  /** The recommendation for a plan, and then its tables. */
  List<ResultTable> before(PlannedRun plan, List<ResultTable> tables) {
    List<ResultTable> all = new ArrayList<>();
    advised(plan)
        .ifPresent(
            advised ->
                all.add(
                    RecommendationTable.of(
                        advised.record(), advised.hours(), plan.features().device().family())));
    all.addAll(tables);
    return all;
  }

  private List<String> unknownFamilies(List<PlannedRun> plans) {
    return plans.stream()
        .map(plan -> plan.features().device().family())
        .distinct()
        .filter(
            family ->
                training.stream().noneMatch(run -> run.features().device().family().equals(family)))
        .toList();
  }

  /** The choices side by side; those with unknown families are named. */
  ResultTable choices(
      List<PlannedRun> plans,
      List<OptionalDouble> prices,
      PlanLimits limits,
      int runs,
      double level,
      boolean machine) {
    List<PlanChoice> choices = new ArrayList<>();
    for (int i = 0; i < plans.size(); i++) {
      PlannedRun plan = plans.get(i);
      String estimator =
          advised(plan)
              .map(advised -> advised.hours().estimator())
              .orElseGet(() -> forecasts.of(plan.features()).get(0).estimator());
      choices.add(new PlanChoices(forecasts, estimator, limits, runs).of(plan, prices.get(i)));
    }
    return ChoicesTable.of(choices, limits, level, machine, unknownFamilies(plans));
  }
}

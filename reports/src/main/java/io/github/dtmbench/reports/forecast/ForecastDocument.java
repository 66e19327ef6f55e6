package io.github.dtmbench.reports.forecast;

import io.github.dtmbench.benchmarks.footprint.Stage;
import io.github.dtmbench.benchmarks.forecast.HoursForecast;
import io.github.dtmbench.benchmarks.forecast.RunForecast;
import io.github.dtmbench.benchmarks.inference.Interval;
import io.github.dtmbench.estimators.Estimator;
import io.github.dtmbench.estimators.Prediction;
import io.github.dtmbench.reports.table.Cell;
import io.github.dtmbench.reports.table.NumberStyle;
import io.github.dtmbench.reports.table.ResultTable;
import io.github.dtmbench.reports.table.Shape;
import io.github.dtmbench.reports.table.number.Percent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * A planned run as its reader sees it: time, energy and carbon by every estimator, each with its
 * interval, and what all of it rests on.
 *
 * @param forecast what the estimators say
 * @param estimators who they are, in the same order
 * @param leftOut models and organizations that fitting left out on request
 */
public record ForecastDocument(
    RunForecast forecast, List<Estimator> estimators, List<String> leftOut) {

  /** Intervals reach over a factor of two or more: further digits would claim too much. */
  private static final int DIGITS = 3;

  /** Tables of two or three stages fit a terminal, one of all does not. */
  private static final List<Stage.Group> READABLE =
      List.of(Stage.Group.TIME, Stage.Group.ELECTRICITY, Stage.Group.MAKING_AND_WATER);

  /** Copies the lists. */
  public ForecastDocument {
    estimators = List.copyOf(estimators);
    leftOut = List.copyOf(leftOut);
  }

  /**
   * For readers.
   *
   * @return time, electricity, making and water, as far as the plan tells; then the assumptions
   */
  public List<ResultTable> readable() {
    List<ResultTable> tables = new ArrayList<>();
    for (Stage.Group group : READABLE) {
      List<Stage> told =
          Arrays.stream(Stage.values())
              .filter(stage -> stage.group() == group)
              .filter(this::isTold)
              .toList();
      if (!told.isEmpty()) {
        tables.add(table(group.id(), told));
      }
    }
    tables.add(AssumptionsTable.of(this));
    return tables;
  }

  private boolean isTold(Stage stage) {
    return forecast.plan().perDeviceHour(stage).isPresent();
  }

  private ResultTable table(String id, List<Stage> stages) {
    return new Shape<HoursForecast>()
        .text("estimator", "Estimator", HoursForecast::estimator)
        .each(
            stages,
            (columns, stage) ->
                columns
                    .measure(
                        stage.key(),
                        stage.label(),
                        stage.unit(),
                        hours -> new Quantity(hours, stage).predicted())
                    .inSameUnit(
                        stage.key() + "_low", "from", hours -> new Quantity(hours, stage).low())
                    .inSameUnit(
                        stage.key() + "_high", "to", hours -> new Quantity(hours, stage).high()))
        .table("forecast-" + id, title(stages), forecast.hours());
  }

  private String title(List<Stage> stages) {
    return stages.stream()
            .map(Stage::label)
            .reduce((first, second) -> first + " and " + second.toLowerCase(Locale.ROOT))
            .orElseThrow()
        + ": "
        + new NumberStyle(NumberStyle.Kind.SIGNIFICANT, DIGITS)
            .format(forecast.plan().features().computeFlop())
        + " FLOP on "
        + forecast.plan().features().device().name()
        + ", "
        + Percent.of(forecast.level())
        + " intervals";
  }

  /** A stage of one estimator's forecast. */
  private final class Quantity {
    private final HoursForecast hours;
    private final Stage stage;

    Quantity(HoursForecast hours, Stage stage) {
      this.hours = hours;
      this.stage = stage;
    }

    Cell predicted() {
      return Cell.of(
          forecast.value(hours, stage),
          value -> Cell.significant(value, DIGITS),
          hours.prediction() instanceof Prediction.Refused refused ? refused.reason() : "");
    }

    Cell low() {
      return end(Interval::low);
    }

    Cell high() {
      return end(Interval::high);
    }

    private Cell end(ToDoubleFunction<Interval> end) {
      return forecast
          .interval(hours, stage)
          .map(interval -> Cell.significant(end.applyAsDouble(interval), DIGITS))
          .orElseGet(Cell::missing);
    }
  }

  /**
   * For machines.
   *
   * @return a row per estimator and stage, also of those that the plan does not tell; in its last
   *     column what is doubted of the estimator's forecast, by semicolons
   */
  public ResultTable tidy() {
    return new Shape<Quantity>()
        .text("estimator", "Estimator", each -> each.hours.estimator())
        .text("quantity", "Quantity", each -> each.stage.key())
        .text("unit", "Unit", each -> each.stage.unit())
        .number("predicted", "Predicted", Quantity::predicted)
        .number("lower", "Lower", Quantity::low)
        .number("upper", "Upper", Quantity::high)
        .text("doubts", "Doubts", each -> String.join("; ", each.hours.doubts()))
        .tidy(
            "forecast",
            "Forecast, a number a row",
            forecast.hours().stream()
                .flatMap(
                    hours -> Arrays.stream(Stage.values()).map(stage -> new Quantity(hours, stage)))
                .toList());
  }

  /**
   * For machines that read more than one table.
   *
   * @return the tidy table and the assumptions
   */
  public List<ResultTable> structured() {
    return List.of(tidy(), AssumptionsTable.of(this));
  }
}

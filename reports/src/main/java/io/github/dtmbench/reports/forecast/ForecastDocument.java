package io.github.dtmbench.reports.forecast;

import io.github.dtmbench.benchmarks.footprint.Stage;
import io.github.dtmbench.benchmarks.forecast.HoursForecast;
import io.github.dtmbench.benchmarks.forecast.RunForecast;
import io.github.dtmbench.benchmarks.inference.Interval;
import io.github.dtmbench.estimators.Estimator;
import io.github.dtmbench.estimators.Prediction;
import io.github.dtmbench.estimators.Units;
import io.github.dtmbench.reports.table.Cell;
import io.github.dtmbench.reports.table.Column;
import io.github.dtmbench.reports.table.NumberStyle;
import io.github.dtmbench.reports.table.Percent;
import io.github.dtmbench.reports.table.ResultTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

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

  private static final int MACHINE_DIGITS = 10;

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
    ResultTable.Builder table =
        ResultTable.builder("forecast-" + id, title(stages))
            .column(Column.text("estimator", "Estimator"));
    for (Stage stage : stages) {
      table
          .column(Column.number(stage.key(), stage.label(), stage.unit()))
          .column(Column.number(stage.key() + "_low", "from"))
          .column(Column.number(stage.key() + "_high", "to"));
    }
    for (HoursForecast hours : forecast.hours()) {
      List<Cell> cells = new ArrayList<>(List.of(Cell.text(hours.estimator())));
      for (Stage stage : stages) {
        addCells(cells, hours, stage, DIGITS);
      }
      table.row(cells);
    }
    return table.build();
  }

  private String title(List<Stage> stages) {
    return stages.stream()
            .map(Stage::label)
            .reduce((first, second) -> first + " and " + second.toLowerCase(Locale.ROOT))
            .orElseThrow()
        + ": "
        + new NumberStyle(NumberStyle.Kind.SIGNIFICANT, DIGITS).format(flop())
        + " FLOP on "
        + forecast.plan().features().device().name()
        + ", "
        + Percent.of(forecast.level())
        + " intervals";
  }

  double flop() {
    return forecast.plan().features().computeTflop() * Units.FLOP_PER_TFLOP;
  }

  private void addCells(List<Cell> cells, HoursForecast hours, Stage stage, int digits) {
    Optional<Interval> interval = forecast.interval(hours, stage);
    cells.add(
        cell(
            forecast.value(hours, stage),
            hours.prediction() instanceof Prediction.Refused refused ? refused.reason() : "",
            digits));
    cells.add(interval.map(i -> Cell.significant(i.low(), digits)).orElseGet(Cell::missing));
    cells.add(interval.map(i -> Cell.significant(i.high(), digits)).orElseGet(Cell::missing));
  }

  private static Cell cell(OptionalDouble value, String reason, int digits) {
    return value.isPresent() ? Cell.significant(value.getAsDouble(), digits) : Cell.missing(reason);
  }

  /**
   * For machines.
   *
   * @return a row per estimator and stage, also of those that the plan does not tell; in its last
   *     column what is doubted of the estimator's forecast, by semicolons
   */
  public ResultTable tidy() {
    ResultTable.Builder table =
        ResultTable.builder("forecast", "Forecast, a number a row")
            .column(Column.text("estimator", "Estimator"))
            .column(Column.text("quantity", "Quantity"))
            .column(Column.text("unit", "Unit"))
            .column(Column.number("predicted", "Predicted"))
            .column(Column.number("lower", "Lower"))
            .column(Column.number("upper", "Upper"))
            .column(Column.text("doubts", "Doubts"));
    for (HoursForecast hours : forecast.hours()) {
      for (Stage stage : Stage.values()) {
        List<Cell> cells =
            new ArrayList<>(
                List.of(
                    Cell.text(hours.estimator()), Cell.text(stage.key()), Cell.text(stage.unit())));
        addCells(cells, hours, stage, MACHINE_DIGITS);
        cells.add(Cell.text(String.join("; ", hours.doubts())));
        table.row(cells);
      }
    }
    return table.build();
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

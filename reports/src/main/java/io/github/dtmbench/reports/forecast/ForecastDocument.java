package io.github.dtmbench.reports.forecast;

import io.github.dtmbench.benchmarks.forecast.ForecastQuantity;
import io.github.dtmbench.benchmarks.forecast.HoursForecast;
import io.github.dtmbench.benchmarks.forecast.RunForecast;
import io.github.dtmbench.benchmarks.inference.Interval;
import io.github.dtmbench.estimators.Estimator;
import io.github.dtmbench.estimators.Prediction;
import io.github.dtmbench.estimators.Units;
import io.github.dtmbench.reports.table.Cell;
import io.github.dtmbench.reports.table.Column;
import io.github.dtmbench.reports.table.NumberStyle;
import io.github.dtmbench.reports.table.ResultTable;
import java.util.ArrayList;
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

  /** Three tables of two quantities fit a terminal, one of six does not. */
  private static final List<Part> PARTS =
      List.of(
          new Part("time", List.of(ForecastQuantity.DEVICE_HOURS, ForecastQuantity.WALL_DAYS)),
          new Part(
              "electricity", List.of(ForecastQuantity.ENERGY, ForecastQuantity.OPERATIONAL_CARBON)),
          new Part(
              "making-and-water",
              List.of(ForecastQuantity.EMBODIED_CARBON, ForecastQuantity.WATER)));

  private record Part(String id, List<ForecastQuantity> quantities) {}

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
    for (Part part : PARTS) {
      List<ForecastQuantity> told = part.quantities().stream().filter(this::isTold).toList();
      if (!told.isEmpty()) {
        tables.add(table(part.id(), told));
      }
    }
    tables.add(AssumptionsTable.of(this));
    return tables;
  }

  private boolean isTold(ForecastQuantity quantity) {
    return forecast.plan().perDeviceHour(quantity).isPresent();
  }

  private ResultTable table(String id, List<ForecastQuantity> quantities) {
    ResultTable.Builder table =
        ResultTable.builder("forecast-" + id, title(quantities))
            .column(Column.text("estimator", "Estimator"));
    for (ForecastQuantity quantity : quantities) {
      table
          .column(Column.number(quantity.key(), quantity.label(), quantity.unit()))
          .column(Column.number(quantity.key() + "_low", "from"))
          .column(Column.number(quantity.key() + "_high", "to"));
    }
    for (HoursForecast hours : forecast.hours()) {
      List<Cell> cells = new ArrayList<>(List.of(Cell.text(hours.estimator())));
      for (ForecastQuantity quantity : quantities) {
        addCells(cells, hours, quantity, DIGITS);
      }
      table.row(cells);
    }
    return table.build();
  }

  private String title(List<ForecastQuantity> quantities) {
    return quantities.stream()
            .map(ForecastQuantity::label)
            .reduce((first, second) -> first + " and " + second.toLowerCase(Locale.ROOT))
            .orElseThrow()
        + ": "
        + new NumberStyle(NumberStyle.Kind.SIGNIFICANT, DIGITS).format(flop())
        + " FLOP on "
        + forecast.plan().features().device().name()
        + ", "
        + new NumberStyle(NumberStyle.Kind.SIGNIFICANT, 2).format(forecast.level() * 100)
        + " % intervals";
  }

  double flop() {
    return forecast.plan().features().computeTflop() * Units.FLOP_PER_TFLOP;
  }

  private void addCells(
      List<Cell> cells, HoursForecast hours, ForecastQuantity quantity, int digits) {
    Optional<Interval> interval = forecast.interval(hours, quantity);
    cells.add(
        cell(
            forecast.value(hours, quantity),
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
   * @return a row per estimator and quantity, also of those that the plan does not tell
   */
  public ResultTable tidy() {
    ResultTable.Builder table =
        ResultTable.builder("forecast", "Forecast, a number a row")
            .column(Column.text("estimator", "Estimator"))
            .column(Column.text("quantity", "Quantity"))
            .column(Column.text("unit", "Unit"))
            .column(Column.number("predicted", "Predicted"))
            .column(Column.number("lower", "Lower"))
            .column(Column.number("upper", "Upper"));
    for (HoursForecast hours : forecast.hours()) {
      for (ForecastQuantity quantity : ForecastQuantity.values()) {
        List<Cell> cells =
            new ArrayList<>(
                List.of(
                    Cell.text(hours.estimator()),
                    Cell.text(quantity.key()),
                    Cell.text(quantity.unit())));
        addCells(cells, hours, quantity, MACHINE_DIGITS);
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

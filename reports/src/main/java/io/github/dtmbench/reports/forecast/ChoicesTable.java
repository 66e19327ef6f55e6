package io.github.dtmbench.reports.forecast;

import io.github.dtmbench.benchmarks.footprint.Stage;
import io.github.dtmbench.benchmarks.forecast.PlanChoice;
import io.github.dtmbench.benchmarks.forecast.PlanLimits;
import io.github.dtmbench.benchmarks.inference.Interval;
import io.github.dtmbench.estimators.Prediction;
import io.github.dtmbench.reports.table.Cell;
import io.github.dtmbench.reports.table.Column;
import io.github.dtmbench.reports.table.Percent;
import io.github.dtmbench.reports.table.ResultTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Ways to do a run, side by side. */
public final class ChoicesTable {

  private static final int DIGITS = 3;

  private static final List<Stage> QUANTITIES =
      List.of(
          Stage.DEVICE_HOURS,
          Stage.WALL_DAYS,
          Stage.ENERGY,
          Stage.OPERATIONAL_CARBON,
          Stage.EMBODIED_CARBON,
          Stage.WATER);

  private final List<PlanChoice> choices;
  private final PlanLimits limits;

  private ChoicesTable(List<PlanChoice> choices, PlanLimits limits) {
    this.choices = choices;
    this.limits = limits;
  }

  /**
   * The choices as a table.
   *
   * @param choices ways to do the run, each by its recommended estimator
   * @param limits what they have to keep to
   * @param level probability of the intervals
   * @param machine whether every column is wanted; readers see those that say something
   * @param unknownFamilies families of devices without a run on record
   * @return a row per choice
   */
  public static ResultTable of(
      List<PlanChoice> choices,
      PlanLimits limits,
      double level,
      boolean machine,
      List<String> unknownFamilies) {
    return new ChoicesTable(choices, limits).table(level, machine, unknownFamilies);
  }

  private ResultTable table(double level, boolean machine, List<String> unknownFamilies) {
    List<Stage> told = QUANTITIES.stream().filter(q -> machine || isTold(q)).toList();
    boolean priced = machine || choices.stream().anyMatch(choice -> choice.cost().isPresent());
    boolean deadline = machine || limits.days().isPresent();
    boolean carbon = machine || limits.tonnesCo2e().isPresent();
    ResultTable.Builder table =
        ResultTable.builder("choices", "Choices")
            .column(Column.text("device", "Device"))
            .column(Column.number("devices", "Devices"))
            .column(Column.text("estimator", "Estimator"));
    for (Stage quantity : told) {
      Column measured = Column.measured(quantity.key(), quantity.label(), quantity.unit());
      table.column(measured);
      if (machine || quantity == Stage.DEVICE_HOURS) {
        table
            .column(Column.inUnitOf(quantity.key() + "_low", "from", measured))
            .column(Column.inUnitOf(quantity.key() + "_high", "to", measured));
      }
    }
    if (priced) {
      table.column(Column.number("cost", "Cost"));
    }
    if (deadline) {
      table
          .column(Column.number("deadline_probability", "In time"))
          .column(Column.number("devices_needed", "Devices needed"))
          .column(Column.number("devices_needed_upper", "to be safe"));
    }
    if (carbon) {
      table.column(Column.number("max_carbon_probability", "Within carbon"));
    }
    if (machine || limits.isLimited()) {
      table.column(Column.text("qualifies", "Qualifies"));
    }
    for (PlanChoice choice : choices) {
      List<Cell> cells = new ArrayList<>();
      cells.add(Cell.text(choice.plan().features().device().name()));
      cells.add(count(choice.plan().features().deviceCount()));
      cells.add(Cell.text(choice.hours().estimator()));
      for (Stage quantity : told) {
        addQuantity(cells, choice, quantity, machine);
      }
      if (priced) {
        cells.add(number(choice.cost()));
      }
      if (deadline) {
        cells.add(number(choice.withinDeadline()));
        cells.add(count(choice.devicesNeeded()));
        cells.add(count(choice.devicesNeededSafely()));
      }
      if (carbon) {
        cells.add(number(choice.withinCarbon()));
      }
      if (machine || limits.isLimited()) {
        cells.add(Cell.text(choice.qualifies() ? "yes" : "no"));
      }
      table.row(cells);
    }
    table.note(note(level));
    if (!unknownFamilies.isEmpty()) {
      table.note(
          "No run on a device of these families is on record, so the error there may be larger than"
              + " the interval says: "
              + String.join(", ", unknownFamilies)
              + ".");
    }
    return table.build();
  }

  private static String note(double level) {
    return "Each row by the estimator recommended for it; from and to are "
        + Percent.of(level)
        + " intervals of the device-hours. Probabilities follow from the held-out errors that the"
        + " intervals are calibrated on; a choice qualifies if each reaches one half; \"to be"
        + " safe\" meets the deadline at the upper end of the interval. Runs alike err alike: their"
        + " errors do not cancel.";
  }

  private boolean isTold(Stage quantity) {
    return choices.stream().anyMatch(choice -> choice.value(quantity).isPresent());
  }

  private static void addQuantity(
      List<Cell> cells, PlanChoice choice, Stage quantity, boolean machine) {
    OptionalDouble value = choice.value(quantity);
    cells.add(
        value.isPresent()
            ? Cell.significant(value.getAsDouble(), DIGITS)
            : Cell.missing(
                choice.hours().prediction() instanceof Prediction.Refused refused
                    ? refused.reason()
                    : ""));
    if (machine || quantity == Stage.DEVICE_HOURS) {
      Optional<Interval> interval = choice.interval(quantity);
      cells.add(interval.map(i -> Cell.significant(i.low(), DIGITS)).orElseGet(Cell::missing));
      cells.add(interval.map(i -> Cell.significant(i.high(), DIGITS)).orElseGet(Cell::missing));
    }
  }

  private static Cell number(OptionalDouble value) {
    return value.isPresent() ? Cell.significant(value.getAsDouble(), DIGITS) : Cell.missing();
  }

  private static Cell count(OptionalInt value) {
    return value.isPresent() ? Cell.count(value.getAsInt()) : Cell.missing();
  }
}

package io.github.dtmbench.reports.forecast;

import io.github.dtmbench.benchmarks.footprint.Stage;
import io.github.dtmbench.benchmarks.forecast.PlanChoice;
import io.github.dtmbench.benchmarks.forecast.PlanLimits;
import io.github.dtmbench.benchmarks.inference.Interval;
import io.github.dtmbench.estimators.Prediction;
import io.github.dtmbench.reports.table.Cell;
import io.github.dtmbench.reports.table.ResultTable;
import io.github.dtmbench.reports.table.Shape;
import io.github.dtmbench.reports.table.number.Percent;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;

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
    Shape<PlanChoice> shape =
        new Shape<PlanChoice>()
            .text("device", "Device", choice -> choice.plan().features().device().name())
            .number("devices", "Devices", choice -> count(choice.plan().features().deviceCount()))
            .text("estimator", "Estimator", choice -> choice.hours().estimator())
            .each(
                QUANTITIES.stream().filter(q -> machine || isTold(q)).toList(),
                (table, quantity) -> addQuantity(table, quantity, machine));
    if (machine || choices.stream().anyMatch(choice -> choice.cost().isPresent())) {
      shape.number("cost", "Cost", choice -> number(choice.cost()));
    }
    if (machine || limits.days().isPresent()) {
      shape
          .number("deadline_probability", "In time", choice -> number(choice.withinDeadline()))
          .number("devices_needed", "Devices needed", choice -> count(choice.devicesNeeded()))
          .number(
              "devices_needed_upper", "to be safe", choice -> count(choice.devicesNeededSafely()));
    }
    if (machine || limits.tonnesCo2e().isPresent()) {
      shape.number(
          "max_carbon_probability", "Within carbon", choice -> number(choice.withinCarbon()));
    }
    if (machine || limits.isLimited()) {
      shape.text("qualifies", "Qualifies", choice -> choice.qualifies() ? "yes" : "no");
    }
    shape.note(note(level));
    if (!unknownFamilies.isEmpty()) {
      shape.note(
          "No run on a device of these families is on record, so the error there may be larger than"
              + " the interval says: "
              + String.join(", ", unknownFamilies)
              + ".");
    }
    return shape.table("choices", "Choices", choices);
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

  private static void addQuantity(Shape<PlanChoice> shape, Stage quantity, boolean machine) {
    shape.measure(
        quantity.key(),
        quantity.label(),
        quantity.unit(),
        choice ->
            choice.value(quantity).isPresent()
                ? Cell.significant(choice.value(quantity).getAsDouble(), DIGITS)
                : Cell.missing(
                    choice.hours().prediction() instanceof Prediction.Refused refused
                        ? refused.reason()
                        : ""));
    if (machine || quantity == Stage.DEVICE_HOURS) {
      shape
          .inSameUnit(
              quantity.key() + "_low", "from", choice -> end(choice, quantity, Interval::low))
          .inSameUnit(
              quantity.key() + "_high", "to", choice -> end(choice, quantity, Interval::high));
    }
  }

  private static Cell end(PlanChoice choice, Stage quantity, ToDoubleFunction<Interval> end) {
    return choice
        .interval(quantity)
        .map(interval -> Cell.significant(end.applyAsDouble(interval), DIGITS))
        .orElseGet(Cell::missing);
  }

  private static Cell number(OptionalDouble value) {
    return value.isPresent() ? Cell.significant(value.getAsDouble(), DIGITS) : Cell.missing();
  }

  private static Cell count(OptionalInt value) {
    return value.isPresent() ? Cell.count(value.getAsInt()) : Cell.missing();
  }
}

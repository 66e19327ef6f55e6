package io.github.dtmbench.benchmarks.exchange;

import io.github.dtmbench.benchmarks.inference.Interval;
import io.github.dtmbench.datasets.csv.CsvRow;
import io.github.dtmbench.datasets.csv.NumberRule;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The cells of a prediction that somebody gives: a positive number or, for a refusal, nothing; and
 * if there is an interval, both of its ends with the prediction between them.
 *
 * @param predicted the prediction; empty for a refusal
 * @param interval the interval it brings along, if any
 */
record GivenCells(OptionalDouble predicted, Optional<Interval> interval) {

  static final String LOWER = "lower";
  static final String UPPER = "upper";

  /** Beyond these, a ratio to what became of a record is no number any more. */
  private static final double SMALLEST = 1e-100;

  private static final double LARGEST = 1e100;

  /** Positive numbers whose ratios to each other are numbers, too. */
  static NumberRule rule(String number) {
    return new NumberRule(
        SMALLEST, true, LARGEST, "a positive finite " + number + ", from 1e-100 to 1e100");
  }

  /**
   * Reads a row; empty, with the problems noted on it, if it is not sound.
   *
   * @param column where the prediction stands
   * @param number what it is, for messages, such as {@code number of device-hours}
   */
  static Optional<GivenCells> read(CsvRow row, String column, String number) {
    OptionalDouble predicted =
        row.number(column, rule(number + " such as 6.4e6, or nothing for a refusal"));
    NumberRule end = rule(number + ", or nothing where there is no interval");
    OptionalDouble lower = row.number(LOWER, end);
    OptionalDouble upper = row.number(UPPER, end);
    if (row.isSound() && lower.isPresent() != upper.isPresent()) {
      row.problem(
          lower.isPresent() ? UPPER : LOWER, "the other end of the interval, or neither of them");
    }
    if (row.isSound() && lower.isPresent()) {
      if (predicted.isEmpty()) {
        row.problem(column, "a prediction where there is an interval");
      } else if (!(lower.getAsDouble() <= predicted.getAsDouble()
          && predicted.getAsDouble() <= upper.getAsDouble())) {
        row.problem(column, "a prediction inside its interval, from lower to upper");
      }
    }
    if (!row.isSound()) {
      return Optional.empty();
    }
    return Optional.of(
        new GivenCells(
            predicted,
            lower.isPresent()
                ? Optional.of(new Interval(lower.getAsDouble(), upper.getAsDouble()))
                : Optional.empty()));
  }
}

package io.github.dtmbench.reports.evaluation;

import io.github.dtmbench.reports.table.Cell;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;

/** Cells of values that may be missing. */
final class Cells {

  private static final int SIGNIFICANT_DIGITS = 10;

  private Cells() {}

  /** The value at the precision of a file for machines, or nothing. */
  static Cell exact(OptionalDouble value) {
    return of(value, v -> Cell.significant(v, SIGNIFICANT_DIGITS));
  }

  static Cell exact(double value) {
    return Cell.significant(value, SIGNIFICANT_DIGITS);
  }

  static Cell of(OptionalDouble value, DoubleFunction<Cell> cell) {
    return value.isPresent() ? cell.apply(value.getAsDouble()) : Cell.missing();
  }
}

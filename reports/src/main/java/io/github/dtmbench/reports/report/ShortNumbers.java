package io.github.dtmbench.reports.report;

import io.github.dtmbench.reports.table.Cell;
import io.github.dtmbench.reports.table.NumberStyle;
import io.github.dtmbench.reports.table.ResultTable;

/** Tables made for programs, with numbers that people can read; files for programs stay exact. */
final class ShortNumbers {

  private static final int DIGITS = 5;

  private ShortNumbers() {}

  static ResultTable of(ResultTable table) {
    return new ResultTable(
        table.id(),
        table.title(),
        table.columns(),
        table.rows().stream().map(row -> row.stream().map(ShortNumbers::shown).toList()).toList(),
        table.notes());
  }

  private static Cell shown(Cell cell) {
    if (cell instanceof Cell.Numeric number
        && number.style().kind() == NumberStyle.Kind.SIGNIFICANT
        && number.style().digits() > DIGITS) {
      return Cell.significant(number.value(), DIGITS);
    }
    return cell;
  }
}

package io.github.dtmbench.reports.compute;

import io.github.dtmbench.estimators.compute.ComputeCount;
import io.github.dtmbench.estimators.compute.ComputeTerm;
import io.github.dtmbench.reports.table.Cell;
import io.github.dtmbench.reports.table.Column;
import io.github.dtmbench.reports.table.ResultTable;
import java.util.List;
import java.util.Locale;

/** A count of training compute, a term a row and their sum. */
public final class ComputeTable {

  private static final int DIGITS = 6;
  private static final List<String> PREFIXES = List.of("", "k", "M", "G", "T", "P", "E", "Z", "Y");
  private static final double STEP = 1e3;

  private ComputeTable() {}

  /**
   * The count as a table.
   *
   * @param count the compute of a run
   * @return a row per term, and one for all
   */
  public static ResultTable of(ComputeCount count) {
    ResultTable.Builder table =
        ResultTable.builder("compute", "Training compute: " + people(count.flop()))
            .column(Column.text("term", "Term"))
            .column(Column.number("flop", "FLOP"))
            .column(Column.number("share", "Share"))
            .column(Column.text("formula", "Formula"))
            .column(Column.text("source", "Source"));
    for (ComputeTerm term : count.terms()) {
      table.row(
          List.of(
              Cell.text(term.name()),
              Cell.significant(term.flop(), DIGITS),
              Cell.significant(term.flop() / count.flop(), 3),
              Cell.text(term.formula()),
              Cell.text(term.source())));
    }
    table.row(
        List.of(
            Cell.text("all"),
            Cell.significant(count.flop(), DIGITS),
            Cell.significant(1, 3),
            Cell.text(""),
            Cell.text("")));
    return table.build();
  }

  /**
   * A compute with a prefix that keeps it short.
   *
   * @param flop floating-point operations
   * @return such as "1.57 ZFLOP"
   */
  public static String people(double flop) {
    int step = 0;
    double value = flop;
    while (value >= STEP && step + 1 < PREFIXES.size()) {
      value /= STEP;
      step++;
    }
    return String.format(Locale.ROOT, "%.3g", value).replaceFirst("\\.0+$", "")
        + " "
        + PREFIXES.get(step)
        + "FLOP";
  }
}

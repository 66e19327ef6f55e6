package io.github.dtmbench.reports.curve;

import io.github.dtmbench.datasets.csv.CsvFile;
import io.github.dtmbench.datasets.csv.CsvRow;
import io.github.dtmbench.datasets.csv.InvalidDataException;
import io.github.dtmbench.datasets.csv.NumberRule;
import io.github.dtmbench.datasets.published.PrintedNumber;
import io.github.dtmbench.estimators.throughput.LogThroughput;
import io.github.dtmbench.reports.table.Cell;
import io.github.dtmbench.reports.table.Column;
import io.github.dtmbench.reports.table.ResultTable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleBinaryOperator;

/**
 * A kernel of the curve f(t) = ln(1 + αt) that gives one of log10 α, work and time from the other
 * two.
 */
@SuppressWarnings("ImmutableEnumChecker") // method references and records hold no state
public enum CurveFunction {
  /** The time for a given work. */
  TIME(Quantity.LOG10_ALPHA, Quantity.TFLOP, Quantity.SECONDS, LogThroughput::deviceSeconds),
  /** The α with which a given work takes a given time. */
  ALPHA(Quantity.TFLOP, Quantity.SECONDS, Quantity.LOG10_ALPHA, LogThroughput::log10AlphaPerSecond),
  /** The work done in a given time. */
  WORK(Quantity.LOG10_ALPHA, Quantity.SECONDS, Quantity.TFLOP, LogThroughput::workTflop);

  /** What the columns hold. */
  private enum Quantity {
    LOG10_ALPHA(
        new NumberRule(
            -LogThroughput.MAX_ABS_LOG10_ALPHA,
            true,
            LogThroughput.MAX_ABS_LOG10_ALPHA,
            "log10 of a rate per second, between -1e15 and 1e15, such as 34.5")),
    TFLOP(NumberRule.positive("number of TFLOP such as 3.1e11")),
    SECONDS(NumberRule.positive("number of device-seconds such as 3.9e9"));

    private final NumberRule rule;

    Quantity(NumberRule rule) {
      this.rule = rule;
    }

    private String column() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Quantity first;
  private final Quantity second;
  private final Quantity result;
  private final DoubleBinaryOperator kernel;

  CurveFunction(Quantity first, Quantity second, Quantity result, DoubleBinaryOperator kernel) {
    this.first = first;
    this.second = second;
    this.result = result;
    this.kernel = kernel;
  }

  /**
   * The name on the command line.
   *
   * @return a lower-case word
   */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The columns of the input.
   *
   * @return two names
   */
  public List<String> columns() {
    return List.of(first.column(), second.column());
  }

  /**
   * Applies the kernel to every row.
   *
   * @param file a file with the two columns, in any order
   * @return the columns of the file, texts unchanged, and the result with 17 significant digits,
   *     which tell the double exactly
   * @throws InvalidDataException if anything in the file is wrong, or the result of a row is not a
   *     normal double; it holds every problem
   */
  public ResultTable table(CsvFile file) {
    // The rows first: they judge the header, and only then may its words become columns.
    List<List<Cell>> rows = file.rows(columns(), row -> cells(file.columns(), row));
    ResultTable.Builder table = ResultTable.builder("curve-" + label(), "Curve: " + label());
    file.columns().forEach(column -> table.column(Column.number(column, column)));
    table.column(Column.number(result.column(), result.column()));
    rows.forEach(table::row);
    return table.build();
  }

  private Optional<List<Cell>> cells(List<String> columns, CsvRow row) {
    OptionalDouble x = number(first, row);
    OptionalDouble y = number(second, row);
    if (x.isEmpty() || y.isEmpty()) {
      return Optional.empty();
    }
    try {
      double value = kernel.applyAsDouble(x.getAsDouble(), y.getAsDouble());
      return Optional.of(
          List.of(
              input(row.text(columns.get(0))),
              input(row.text(columns.get(1))),
              Cell.printed(String.format(Locale.ROOT, "%.16e", value))));
    } catch (ArithmeticException e) {
      row.problem(second.column(), "values whose result is a normal number, not " + e.getMessage());
      return Optional.empty();
    }
  }

  private static OptionalDouble number(Quantity quantity, CsvRow row) {
    row.requiredText(quantity.column(), quantity.rule.description());
    return row.number(quantity.column(), quantity.rule);
  }

  /** As it was given; a reader of the table finds it again. */
  private static Cell input(String text) {
    return PrintedNumber.isNumber(text) ? Cell.printed(text) : Cell.text(text);
  }
}

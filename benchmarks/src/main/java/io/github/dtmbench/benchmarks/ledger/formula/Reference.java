package io.github.dtmbench.benchmarks.ledger.formula;

import io.github.dtmbench.datasets.published.PrintedNumber;
import io.github.dtmbench.datasets.published.PublishedTable;
import java.math.BigDecimal;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where an input of a formula stands. In the declarations it is written as one of
 *
 * <ul>
 *   <li>{@code 1.1}: the number itself;
 *   <li>{@code @gpu_hours}: the cell of this row in column {@code gpu_hours};
 *   <li>{@code ^zettaflop}: the cell of this column in row {@code zettaflop};
 *   <li>{@code table[row].column}: a cell of a table, where {@code .} for the table, row or column
 *       means this one, {@code {name}} the text of this row in column {@code name}, and {@code
 *       {^name}} the text of this column in row {@code name};
 *   <li>{@code @device_count * 118 * 24}: the product of several of these.
 * </ul>
 *
 * @param text the notation
 */
public record Reference(String text) {

  private static final String TIMES = " * ";

  private static final Pattern CELL = Pattern.compile("([a-z0-9_.]+)\\[(.+)\\]\\.(.+)");

  static Reference parse(String text) {
    if (text.contains(TIMES)) {
      Stream.of(text.split(Pattern.quote(TIMES), -1)).forEach(Reference::parse);
      return new Reference(text);
    }
    boolean known =
        text.startsWith("@")
            || text.startsWith("^")
            || CELL.matcher(text).matches()
            || PrintedNumber.isNumber(text);
    if (!known) {
      throw new IllegalArgumentException(
          "'" + text + "': expected a number, @column, ^row or table[row].column");
    }
    return new Reference(text);
  }

  /** The number, seen from a cell. */
  public PrintedNumber resolve(
      PublishedTable table, String row, String column, Function<String, PublishedTable> tables) {
    if (text.contains(TIMES)) {
      return PrintedNumber.parse(
          Stream.of(text.split(Pattern.quote(TIMES), -1))
              .map(factor -> new Reference(factor).resolve(table, row, column, tables).exact())
              .reduce(BigDecimal.ONE, BigDecimal::multiply)
              .toPlainString());
    }
    if (text.startsWith("@")) {
      return table.number(row, text.substring(1));
    }
    if (text.startsWith("^")) {
      return table.number(text.substring(1), column);
    }
    Matcher cell = CELL.matcher(text);
    if (!cell.matches()) {
      return PrintedNumber.parse(text);
    }
    PublishedTable other = cell.group(1).equals(".") ? table : tables.apply(cell.group(1));
    return other.number(
        part(cell.group(2), row, table, row, column),
        part(cell.group(3), column, table, row, column));
  }

  private static String part(
      String part, String here, PublishedTable table, String row, String column) {
    if (part.equals(".")) {
      return here;
    }
    if (part.startsWith("{^") && part.endsWith("}")) {
      return table.text(part.substring(2, part.length() - 1), column);
    }
    if (part.startsWith("{") && part.endsWith("}")) {
      return table.text(row, part.substring(1, part.length() - 1));
    }
    return part;
  }

  @Override
  public String toString() {
    return text;
  }
}

package io.github.dtmbench.datasets.csv;

import io.github.dtmbench.datasets.check.InputException;
import io.github.dtmbench.datasets.quantity.WrittenNumber;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * One record of a CSV file. A getter that does not like its cell notes a problem and answers as if
 * the cell were blank, so that a reader visits every cell of a row before it gives up on the row.
 *
 * <p>Spaces around a cell do not count; a cell with nothing else is blank.
 */
public final class CsvRow {

  private static final int MOST_DIGITS = 9;

  private final String file;
  private final long line;
  private final Map<String, Integer> positions;
  private final Map<String, String> writtenByColumn;
  private final List<String> cells;
  private final AtomicInteger hintsLeft;
  private final Map<String, String> standIns = new HashMap<>();
  private final List<DataProblem> problems = new ArrayList<>();

  /** Hints are counted over all rows of a file. */
  CsvRow(
      String file,
      long line,
      Map<String, Integer> positions,
      Map<String, String> writtenByColumn,
      List<String> cells,
      AtomicInteger hintsLeft) {
    this.hintsLeft = hintsLeft;
    this.file = file;
    this.line = line;
    this.positions = positions;
    this.writtenByColumn = writtenByColumn;
    this.cells = cells;
  }

  /**
   * Where this record starts.
   *
   * @return number of its first line in the file, from 1
   */
  public long line() {
    return line;
  }

  /**
   * A text that may be blank.
   *
   * @param column name of the column
   * @return the cell without the spaces around it; blank for a column that the file may leave out
   *     and does
   */
  public String text(String column) {
    Integer position = positions.get(column);
    if (position == null) {
      throw new IllegalArgumentException(
          "no column " + column + " in " + file + "; there are " + positions.keySet());
    }
    String text = position == CsvFile.LEFT_OUT ? "" : cells.get(position).strip();
    return text.isEmpty() ? standIns.getOrDefault(column, "") : text;
  }

  /**
   * Gives a cell a text where it is blank, or where the file leaves its column out.
   *
   * @param column name of the column
   * @param text what stands there from now on
   */
  public void fillIn(String column, String text) {
    if (text(column).isEmpty()) {
      standIns.put(column, text);
    }
  }

  /**
   * The name of the file, for messages and citations.
   *
   * @return the name without its folder
   */
  public String file() {
    return file;
  }

  /**
   * A text that must be there.
   *
   * @param column name of the column
   * @param expected what should stand there: "the name of a model"
   * @return the cell without the spaces around it; empty if a problem was noted
   */
  public String requiredText(String column, String expected) {
    String text = text(column);
    if (text.isEmpty()) {
      problem(column, expected);
    }
    return text;
  }

  /**
   * A number that may be missing.
   *
   * @param column name of the column
   * @param rule which numbers are allowed
   * @return the number; empty if the cell is blank or a problem was noted
   */
  public OptionalDouble number(String column, NumberRule rule) {
    String text = text(column);
    if (text.isEmpty()) {
      return OptionalDouble.empty();
    }
    return allowed(column, text, DecimalNumber.parse(text), rule);
  }

  private OptionalDouble allowed(
      String column, String text, OptionalDouble number, NumberRule rule) {
    if (number.isPresent() && rule.allows(number.getAsDouble())) {
      return number;
    }
    problem(column, rule.description() + DecimalNumber.hint(text));
    return OptionalDouble.empty();
  }

  /**
   * A number of things as people write it, which may be missing: {@code 7B}, {@code 1.5T}, {@code
   * 2.5 ZFLOP}. For files of a user; shipped files write plain numbers.
   *
   * @param column name of the column
   * @param rule which numbers are allowed
   * @return the number; empty if the cell is blank or a problem was noted
   */
  public OptionalDouble writtenNumber(String column, NumberRule rule) {
    String text = text(column);
    if (text.isEmpty()) {
      return OptionalDouble.empty();
    }
    OptionalDouble plain = DecimalNumber.parse(text);
    if (plain.isPresent()) {
      return allowed(column, text, plain, rule);
    }
    try {
      double number = WrittenNumber.parse(text);
      if (rule.allows(number)) {
        return OptionalDouble.of(number);
      }
      problem(column, rule.description());
    } catch (InputException e) {
      problem(column, rule.description() + " (" + e.getMessage() + ")");
    }
    return OptionalDouble.empty();
  }

  /**
   * A number that must be there.
   *
   * @param column name of the column
   * @param rule which numbers are allowed
   * @return the number; NaN if a problem was noted
   */
  public double requiredNumber(String column, NumberRule rule) {
    if (text(column).isEmpty()) {
      problem(column, rule.description());
    }
    return number(column, rule).orElse(Double.NaN);
  }

  /**
   * A whole number above zero that may be missing.
   *
   * @param column name of the column
   * @param what what is counted: "number of devices"
   * @return the number; empty if the cell is blank or a problem was noted
   */
  public OptionalInt count(String column, String what) {
    String text = text(column);
    if (text.isEmpty()) {
      return OptionalInt.empty();
    }
    int count = DecimalNumber.isWhole(text, MOST_DIGITS) ? Integer.parseInt(text) : 0;
    if (count > 0) {
      return OptionalInt.of(count);
    }
    problem(column, "a whole " + what + " from 1 to 999999999, digits only");
    return OptionalInt.empty();
  }

  /**
   * A day that may be missing.
   *
   * @param column name of the column
   * @return the day; empty if the cell is blank or a problem was noted
   */
  public Optional<LocalDate> date(String column) {
    String text = text(column);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<LocalDate> day = Day.parse(text);
    if (day.isEmpty()) {
      problem(column, Day.EXPECTED);
    }
    return day;
  }

  /**
   * A label that may be missing.
   *
   * @param <E> the enum
   * @param column name of the column
   * @param type class of the enum
   * @return the constant; empty if the cell is blank or a problem was noted
   */
  public <E extends Enum<E> & Labelled> Optional<E> label(String column, Class<E> type) {
    String text = text(column);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<E> constant = Labelled.find(type, text);
    if (constant.isEmpty()) {
      problem(column, "one of " + Labelled.known(type));
    }
    return constant;
  }

  /**
   * A label that must be there.
   *
   * @param <E> the enum
   * @param column name of the column
   * @param type class of the enum
   * @return the constant; empty if a problem was noted
   */
  public <E extends Enum<E> & Labelled> Optional<E> requiredLabel(String column, Class<E> type) {
    if (text(column).isEmpty()) {
      problem(column, "one of " + Labelled.known(type));
    }
    return label(column, type);
  }

  /**
   * What a message adds that is dear to work out, such as the nearest names. In a file with a
   * hundred thousand wrong names only the first hundred get it.
   *
   * @param words works it out
   * @return the words, or an empty text
   */
  public String hint(Supplier<String> words) {
    return hintsLeft.getAndUpdate(left -> Math.max(0, left - 1)) > 0 ? words.get() : "";
  }

  /**
   * Notes that a cell is not what it should be.
   *
   * @param column name of the column
   * @param expected what should stand there
   */
  public void problem(String column, String expected) {
    problem(column, text(column), expected);
  }

  /**
   * Notes that a part of a cell is not what it should be. The same problem is noted once.
   *
   * @param column name of the column
   * @param value the part
   * @param expected what should stand there
   */
  public void problem(String column, String value, String expected) {
    DataProblem problem =
        new DataProblem(file, line, writtenByColumn.getOrDefault(column, column), value, expected);
    if (!problems.contains(problem)) {
      problems.add(problem);
    }
  }

  /**
   * Whether every cell looked at so far was as expected.
   *
   * @return true if no problem was noted
   */
  public boolean isSound() {
    return problems.isEmpty();
  }

  /**
   * Everything noted so far.
   *
   * @return the problems in the order in which they were noted
   */
  public List<DataProblem> problems() {
    return List.copyOf(problems);
  }
}

package io.github.dtmbench.reports.table.format;

import io.github.dtmbench.reports.table.Cell;
import io.github.dtmbench.reports.table.MachineNumber;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.QuoteMode;

/**
 * Rows by RFC 4180, except that lines end with LF, a cell after the other. A missing value is
 * empty, and so is an empty text, but for one that begins a row: in quotes, so that the row is no
 * blank line.
 *
 * <p>A spreadsheet runs a text that starts with one of {@code = + - @} or a tab, carriage return or
 * line feed as a formula, so such a text gets an apostrophe in front, and so does one that starts
 * with an apostrophe: dropping one leading apostrophe always gives the text back. Numbers are
 * numbers, with no apostrophe before their minus. Apart from that a text stands as it is, control
 * characters and all, because the file is for programs.
 */
public final class CsvRows {

  private static final char GUARD = '\'';
  private static final String GUARDED_STARTS = "=+-@\t\r\n'＝＋－＠";
  private static final char DELIMITER = ',';
  private static final char END_OF_ROW = '\n';

  // Straight from the format: CSVPrinter carries an annotation that javac cannot find and warns of.
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.MINIMAL).get();

  private final StringBuilder text;
  private boolean atStart = true;

  /**
   * Begins without a row.
   *
   * @param characters how many there may come to be; it may be more
   */
  public CsvRows(int characters) {
    text = new StringBuilder(characters);
  }

  /**
   * A text that a spreadsheet may not run.
   *
   * @param value the text
   * @return these rows
   */
  public CsvRows text(String value) {
    boolean guard = !value.isEmpty() && GUARDED_STARTS.indexOf(value.charAt(0)) >= 0;
    return verbatim(guard ? GUARD + value : value);
  }

  /**
   * A text that is left as it was, such as what came from a CSV of the user's.
   *
   * @param value the text
   * @return these rows
   */
  public CsvRows verbatim(String value) {
    try {
      FORMAT.print(value, text, atStart);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a text never fails
    }
    atStart = false;
    return this;
  }

  /**
   * A number as {@link MachineNumber} writes it.
   *
   * @param value the number
   * @return these rows
   */
  public CsvRows number(Cell.Numeric value) {
    beginCell();
    MachineNumber.append(value, text);
    return this;
  }

  /**
   * A measure as {@link MachineNumber} writes it.
   *
   * @param value the number; NaN for one that is missing
   * @return these rows
   */
  public CsvRows measure(double value) {
    if (Double.isNaN(value) && atStart) {
      return verbatim("");
    }
    beginCell();
    if (!Double.isNaN(value)) {
      MachineNumber.appendMeasure(value, text);
    }
    return this;
  }

  /** Digits, points and signs never want quotes. */
  private void beginCell() {
    if (!atStart) {
      text.append(DELIMITER);
    }
    atStart = false;
  }

  /** Ends a row. */
  public void endRow() {
    text.append(END_OF_ROW);
    atStart = true;
  }

  /**
   * Hands on what has been written so far, and forgets it.
   *
   * @param out takes the characters
   * @throws IOException if it fails
   */
  void moveTo(Writer out) throws IOException {
    out.append(text);
    text.setLength(0);
  }

  /**
   * What has been written.
   *
   * @return the rows
   */
  @Override
  public String toString() {
    return text.toString();
  }
}

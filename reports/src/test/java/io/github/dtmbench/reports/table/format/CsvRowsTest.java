package io.github.dtmbench.reports.table.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** The rows of the largest files go this way, without a table. */
class CsvRowsTest {

  @Test
  void measure_isTenDigitsOrNothing() {
    CsvRows rows = new CsvRows(16);
    rows.text("a").measure(Math.PI).measure(Double.NaN).measure(-0.0).measure(1e-9).endRow();
    assertEquals("a,3.141592654,,0,1E-9\n", rows.toString());
  }

  /** A line with nothing on it is no row to whoever reads the file. */
  @Test
  void measure_missingAtTheStart_isInQuotes() {
    CsvRows rows = new CsvRows(16);
    rows.measure(Double.NaN).endRow();
    assertEquals("\"\"\n", rows.toString());
  }

  @Test
  void text_isGuardedFromSpreadsheets_verbatimIsNot() {
    CsvRows rows = new CsvRows(16);
    rows.text("=cmd").verbatim("=cmd").text("a,b").verbatim("say \"no\"").endRow();
    assertEquals("'=cmd,=cmd,\"a,b\",\"say \"\"no\"\"\"\n", rows.toString());
  }
}

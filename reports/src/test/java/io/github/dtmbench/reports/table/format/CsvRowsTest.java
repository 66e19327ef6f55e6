package io.github.dtmbench.reports.table.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dtmbench.reports.table.number.TenDigits;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.QuoteMode;
import org.junit.jupiter.api.Test;

/** The rows of the largest files go this way, without a table. */
class CsvRowsTest {

  @Test
  void measure_isTenDigitsOrNothing() {
    CsvRows rows = new CsvRows(16);
    rows.text("a").measure(Math.PI).measure(Double.NaN).measure(-0.0).measure(1e-9).endRow();
    assertEquals("a,3.141592654,,0,1E-9\n", rows.toString());
  }

  /** The library's own rows, of texts that want quotes and of numbers rounded by big numbers. */
  @Test
  void rows_areThoseOfTheLibrary() throws IOException {
    CSVFormat format =
        CSVFormat.RFC4180.builder().setRecordSeparator("\n").setQuoteMode(QuoteMode.MINIMAL).get();
    String letters = "ab,\"\n\r \t'=\u0000\u00e9\u2028#~";
    Random random = new Random(20261128);
    for (int i = 0; i < 20_000; i++) {
      CsvRows rows = new CsvRows(16);
      List<String> values = new ArrayList<>();
      for (int cells = 1 + random.nextInt(4); cells > 0; cells--) {
        if (random.nextBoolean()) {
          double value = (random.nextDouble() - 0.5) * Math.pow(10, 40 * random.nextDouble() - 12);
          rows.measure(value);
          values.add(TenDigits.of(value));
        } else {
          StringBuilder text = new StringBuilder();
          for (int length = random.nextInt(5); length > 0; length--) {
            text.append(letters.charAt(random.nextInt(letters.length())));
          }
          rows.verbatim(text.toString());
          values.add(text.toString());
        }
      }
      rows.endRow();
      StringWriter expected = new StringWriter();
      format.printRecord(expected, values.toArray());
      assertEquals(expected.toString(), rows.toString());
    }
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

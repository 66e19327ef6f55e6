package io.github.dtmbench.reports.table.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.dtmbench.reports.table.Cell;
import io.github.dtmbench.reports.table.Column;
import io.github.dtmbench.reports.table.ResultTable;
import io.github.dtmbench.reports.table.SampleTables;
import java.io.IOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** Texts must come back from CSV as they were, and must not run in a spreadsheet. */
class CsvRendererTest {
  private static List<CSVRecord> parse(String csv) throws IOException {
    try (CSVParser parser = CSVParser.parse(csv, CSVFormat.RFC4180.builder().setHeader().get())) {
      return parser.getRecords();
    }
  }

  private static List<CSVRecord> roundTrip(List<String> texts) throws IOException {
    ResultTable.Builder table =
        ResultTable.builder("table-1", "T")
            .column(Column.text("text", "Text"))
            .column(Column.number("n", "n"));
    texts.forEach(text -> table.row(Cell.text(text), Cell.fixed(-1.5, 1)));
    return parse(SampleTables.render(TableFormat.CSV, table.build()));
  }

  @Test
  void render_hostileTexts_parseBackExactly() throws IOException {
    List<CSVRecord> records = roundTrip(SampleTables.HOSTILE);
    assertEquals(SampleTables.HOSTILE.size(), records.size());
    for (int i = 0; i < records.size(); i++) {
      String parsed = records.get(i).get("text");
      String text = parsed.startsWith("'") ? parsed.substring(1) : parsed;
      assertEquals(SampleTables.HOSTILE.get(i), text);
      assertFalse(parsed.matches("(?s)[=+\\-@\t\r\n].*"), parsed);
      assertEquals("-1.5", records.get(i).get("n"));
    }
  }

  @Test
  void render_formulas_getAnApostrophe() throws IOException {
    List<String> formulas = List.of("=1", "+1", "-1", "@a", "\t=1", "\r=1", "\n=1", "'a", "＝1");
    List<CSVRecord> records = roundTrip(formulas);
    for (int i = 0; i < formulas.size(); i++) {
      assertEquals("'" + formulas.get(i), records.get(i).get("text"));
    }
  }

  @Test
  void render_onlyMissingCells_keepsTheRow() throws IOException {
    ResultTable table =
        ResultTable.builder("table-1", "T")
            .column(Column.text("a", "A"))
            .row(Cell.missing("why"))
            .build();
    String csv = SampleTables.render(TableFormat.CSV, table);
    assertEquals("a\n\"\"\n", csv);
    assertEquals("", parse(csv).get(0).get("a"));
  }
}

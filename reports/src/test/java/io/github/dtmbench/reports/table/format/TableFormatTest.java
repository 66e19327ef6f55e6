package io.github.dtmbench.reports.table.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.datasets.check.InputException;
import io.github.dtmbench.reports.table.ResultTable;
import io.github.dtmbench.reports.table.SampleTables;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every format promises: names, refusals, line ends, and a writer left open. */
class TableFormatTest {
  /** The writer of the caller, which is not ours to close. */
  private static final class Unclosable extends StringWriter {
    @Override
    public void close() throws IOException {
      throw new IOException("closed");
    }
  }

  @ParameterizedTest
  @EnumSource
  void parse_nameInAnyCase_findsTheFormat(TableFormat format) {
    // The Turkish locale of the build would not match an upper-case I with an i.
    assertEquals(format, TableFormat.parse(format.toString()));
    assertEquals(format, TableFormat.parse(format.name()));
  }

  @Test
  void parse_unknownName_listsTheKnownOnes() {
    assertEquals(
        "unknown format \"html\"; known: text, markdown, csv, json, latex",
        assertThrows(InputException.class, () -> TableFormat.parse("html")).getMessage());
  }

  @ParameterizedTest
  @EnumSource
  void render_twoTablesWithOneId_namesItAndWritesNothing(TableFormat format) {
    StringWriter out = new StringWriter();
    List<ResultTable> tables = List.of(SampleTables.demo(), SampleTables.demo());
    assertEquals(
        "two tables have the id table-2",
        assertThrows(IllegalArgumentException.class, () -> format.render(tables, out))
            .getMessage());
    assertEquals("", out.toString());
  }

  @ParameterizedTest
  @EnumSource
  void render_anyTable_leavesWriterOpenAndEndsLinesWithLf(TableFormat format) throws IOException {
    StringWriter out = new Unclosable();
    format.render(List.of(SampleTables.demo()), out);
    assertTrue(out.toString().endsWith("\n"), out.toString());
    assertFalse(out.toString().contains("\r"), out.toString());
  }

  @Test
  void render_noTables_isEmptyOrRefused() {
    assertEquals("", SampleTables.render(TableFormat.TEXT));
    assertEquals("", SampleTables.render(TableFormat.MARKDOWN));
    assertEquals("{\n  \"tables\": []\n}\n", SampleTables.render(TableFormat.JSON));
    assertThrows(IllegalArgumentException.class, () -> SampleTables.render(TableFormat.CSV));
  }

  @Test
  void render_severalTablesAsCsv_namesThem() {
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () ->
                    SampleTables.render(TableFormat.CSV, SampleTables.demo(), SampleTables.empty()))
            .getMessage();
    assertEquals("csv holds exactly one table, got 2: [table-2, table-3]", message);
  }
}

package io.github.dtmbench.reports.table.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.reports.table.Cell;
import io.github.dtmbench.reports.table.Column;
import io.github.dtmbench.reports.table.NumberStyle;
import io.github.dtmbench.reports.table.ResultTable;
import io.github.dtmbench.reports.table.SampleTables;
import io.github.dtmbench.reports.table.text.DisplayWidth;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a table holds, its lines fit a terminal and its numbers are whole. */
class TextRendererTest {
  private static final int TABLES_PER_SEED = 60;
  private static final String WORDS = "ab cd éß-/ασ 漢字 😀 \u0301\u202e\u001b\n\t|";

  private static String words(Random random, int most) {
    StringBuilder text = new StringBuilder();
    int[] codePoints = WORDS.codePoints().toArray();
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      text.appendCodePoint(codePoints[random.nextInt(codePoints.length)]);
    }
    return text.toString();
  }

  private static Cell cell(Random random) {
    double value = random.nextGaussian() * Math.pow(10, random.nextInt(600) - 300);
    NumberStyle.Kind[] kinds = NumberStyle.Kind.values();
    NumberStyle.Kind kind = kinds[random.nextInt(kinds.length)];
    return switch (random.nextInt(5)) {
      case 0 -> Cell.text(words(random, 10));
      case 1 -> Cell.text(words(random, random.nextInt(2000) + 1));
      case 2 -> Cell.missing(words(random, 300));
      default ->
          kind == NumberStyle.Kind.COUNT
                  || kind == NumberStyle.Kind.EXACT
                  || kind == NumberStyle.Kind.VALUE
              ? Cell.count(random.nextLong() >> 11)
              : Cell.number(value, new NumberStyle(kind, 1 + random.nextInt(10)));
    };
  }

  private static ResultTable table(Random random) {
    int width = 1 + random.nextInt(random.nextBoolean() ? 5 : 25);
    ResultTable.Builder table = ResultTable.builder("table-1", "T" + words(random, 300));
    for (int i = 0; i < width; i++) {
      String heading = "H" + words(random, random.nextInt(60) + 1);
      table.column(
          random.nextBoolean()
              ? Column.text("c" + i, heading)
              : Column.number("c" + i, heading, words(random, 8)));
    }
    for (int row = random.nextInt(8); row > 0; row--) {
      Cell[] cells = new Cell[width];
      for (int i = 0; i < width; i++) {
        cells[i] = cell(random);
      }
      table.row(cells);
    }
    return table.note("N" + words(random, 400)).build();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void render_randomTables_fitTheLineAndKeepNumbersWhole(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < TABLES_PER_SEED; i++) {
      ResultTable table = table(random);
      String text = SampleTables.render(TableFormat.TEXT, table);
      for (String line : text.split("\n", -1)) {
        assertTrue(DisplayWidth.of(line) <= 120, line);
        assertEquals(line.stripTrailing(), line);
        assertTrue(line.chars().noneMatch(Character::isISOControl), line);
      }
      for (List<Cell> row : table.rows()) {
        for (Cell cell : row) {
          if (cell instanceof Cell.Numeric numeric) {
            assertTrue(text.contains(numeric.formatted()), numeric.formatted());
          }
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {6, 7, 8, 9})
  void render_anyWidth_fits_andHighlightingAddsNothingButItself(long seed) throws IOException {
    Random random = new Random(seed);
    for (int i = 0; i < TABLES_PER_SEED; i++) {
      List<ResultTable> tables = List.of(table(random));
      int width = TextStyle.NARROWEST + random.nextInt(200);
      StringWriter plain = new StringWriter();
      StringWriter highlighted = new StringWriter();
      TableFormat.TEXT.render(tables, plain, new TextStyle(width, false));
      TableFormat.TEXT.render(tables, highlighted, new TextStyle(width, true));
      for (String line : plain.toString().split("\n", -1)) {
        assertTrue(DisplayWidth.of(line) <= width, () -> width + ": " + line);
      }
      assertTrue(highlighted.toString().contains("\u001b[1m"));
      assertEquals(plain.toString(), highlighted.toString().replaceAll("\u001b\\[[01]m", ""));
    }
  }

  /** Whoever reads the second block must not count lines in the first to know whose they are. */
  @Test
  void render_columnsBelow_repeatTheNameOfTheRow_notItsRank() throws IOException {
    ResultTable.Builder table =
        ResultTable.builder("wide", "Wide")
            .column(Column.number("rank", "Rank"))
            .column(Column.text("name", "Name"));
    for (int i = 0; i < 9; i++) {
      table.column(Column.number("n" + i, "Measure" + i));
    }
    List<Cell> cells = new ArrayList<>(List.of(Cell.value(1), Cell.text("alpha")));
    for (int i = 0; i < 9; i++) {
      cells.add(Cell.value(1000 + i));
    }
    table.row(cells);
    StringWriter out = new StringWriter();
    new TextRenderer(new TextStyle(60, false)).render(List.of(table.build()), "", out);
    List<String> rows = out.toString().lines().filter(line -> line.contains("100")).toList();
    assertEquals(2, rows.size(), out.toString());
    assertTrue(rows.get(0).strip().startsWith("1  alpha "), out.toString());
    assertTrue(rows.get(1).startsWith("alpha "), out.toString());
  }

  @Test
  void style_tooNarrow_isRefused() {
    assertEquals(
        "lineWidth is 59, must be at least 60 columns",
        assertThrows(IllegalArgumentException.class, () -> new TextStyle(59, false)).getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "word ", "漢", "😀 "})
  void render_veryLongText_isShortenedInCellsButNotInNotes(String part) {
    String text = part.repeat(5000 / part.length());
    ResultTable table =
        ResultTable.builder("table-1", "T")
            .column(Column.text("a", "A"))
            .row(Cell.text(text))
            .build();
    String rendered = SampleTables.render(TableFormat.TEXT, table);
    assertEquals(2 + 1 + 2 + 6, rendered.lines().count(), rendered);
    assertTrue(rendered.endsWith("…\n"), rendered);
    ResultTable noted =
        ResultTable.builder("table-1", "T").column(Column.text("a", "A")).note(text).build();
    String notes = SampleTables.render(TableFormat.TEXT, noted).replaceAll("\\s", "");
    assertTrue(notes.endsWith(text.replace(" ", "")), notes);
  }
}

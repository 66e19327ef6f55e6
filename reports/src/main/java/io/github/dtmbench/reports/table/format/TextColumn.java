package io.github.dtmbench.reports.table.format;

import io.github.dtmbench.reports.table.Alignment;
import io.github.dtmbench.reports.table.Cell;
import io.github.dtmbench.reports.table.Column;
import io.github.dtmbench.reports.table.Footnotes;
import io.github.dtmbench.reports.table.ForPeople;
import io.github.dtmbench.reports.table.ResultTable;
import io.github.dtmbench.reports.table.text.DisplayWidth;
import io.github.dtmbench.reports.table.text.VisibleText;
import java.util.Arrays;
import java.util.List;

/** A column of the plain-text format: its contents as shown, and how narrow it may get. */
record TextColumn(String heading, Alignment alignment, List<Content> contents) {
  /** Words are not squeezed below this width, nor does one long word of a heading exceed it. */
  private static final int LEAST_WORDS_WIDTH = 16;

  /** What a cell shows; a number is never broken. */
  record Content(String text, boolean breakable) {
    static Content of(Cell cell, Footnotes footnotes) {
      String text =
          cell.accept(
              new ForPeople() {
                @Override
                public String text(Cell.Text words) {
                  return VisibleText.of(words.value());
                }

                @Override
                public String missing(Cell.Missing missing) {
                  return footnotes.inCell(missing);
                }
              });
      return new Content(text, cell instanceof Cell.Text);
    }

    int leastWidth() {
      int width = DisplayWidth.of(text);
      return breakable ? Math.min(width, LEAST_WORDS_WIDTH) : width;
    }
  }

  static TextColumn of(ResultTable table, int index, Footnotes footnotes) {
    Column column = table.columns().get(index);
    return new TextColumn(
        VisibleText.of(column.headingWithUnit()),
        column.alignment(),
        table.rows().stream().map(row -> Content.of(row.get(index), footnotes)).toList());
  }

  /** The width at which nothing needs a second line. */
  int naturalWidth() {
    return Math.max(widthOfWholeCells(), DisplayWidth.of(heading));
  }

  /** The width at which a long heading may need a second line, but no cell does. */
  int widthOfWholeCells() {
    int widest =
        contents.stream().mapToInt(content -> DisplayWidth.of(content.text())).max().orElse(0);
    return Math.max(widest, leastHeadingWidth());
  }

  /** The width that still keeps numbers whole and words legible. */
  int leastWidth() {
    int widest = contents.stream().mapToInt(Content::leastWidth).max().orElse(0);
    return Math.max(widest, leastHeadingWidth());
  }

  private int leastHeadingWidth() {
    int longestWord =
        Arrays.stream(heading.split(" +", -1)).mapToInt(DisplayWidth::of).max().orElse(0);
    return Math.min(longestWord, LEAST_WORDS_WIDTH);
  }
}

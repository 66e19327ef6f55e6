package io.github.dtmbench.reports.table.format;

import io.github.dtmbench.reports.table.Alignment;
import io.github.dtmbench.reports.table.text.DisplayWidth;
import io.github.dtmbench.reports.table.text.TextWrap;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Sets columns side by side: headings, a rule, and the rows, with wrapped cells below each other.
 */
final class TextGrid {
  private static final String GAP = "  ";

  /** A longer text is shortened; the machine formats have all of it. */
  private static final int MOST_LINES_IN_CELL = 6;

  private final List<TextColumn> columns;
  private final int[] widths;

  private TextGrid(List<TextColumn> columns, int lineWidth) {
    this.columns = columns;
    this.widths = fit(columns, lineWidth);
  }

  /**
   * Spreads columns over as few grids as their least widths allow. Every grid after the first
   * starts with the column that names the rows.
   *
   * @param columns all columns
   * @param names index of the column that names the rows
   * @param lineWidth the width of the screen
   */
  static List<TextGrid> split(List<TextColumn> columns, int names, int lineWidth) {
    List<TextGrid> grids = new ArrayList<>();
    List<TextColumn> group = new ArrayList<>(List.of(columns.get(0)));
    int repeated = names == 0 ? 1 : 0;
    for (int i = 1; i < columns.size(); i++) {
      TextColumn column = columns.get(i);
      int needed = group.stream().mapToInt(TextColumn::leastWidth).sum() + column.leastWidth();
      boolean isFull = needed + GAP.length() * group.size() > lineWidth;
      if (isFull && group.size() > repeated) {
        grids.add(new TextGrid(List.copyOf(group), lineWidth));
        group.clear();
        if (i > names) {
          group.add(columns.get(names));
          repeated = 1;
        }
      }
      group.add(column);
    }
    grids.add(new TextGrid(List.copyOf(group), lineWidth));
    return grids;
  }

  /** Natural widths; if the line cannot hold them, headings wrap first and words in cells next. */
  private static int[] fit(List<TextColumn> columns, int lineWidth) {
    int[] widths = columns.stream().mapToInt(c -> Math.min(c.naturalWidth(), lineWidth)).toArray();
    int available = lineWidth - GAP.length() * (columns.size() - 1);
    narrow(widths, columns.stream().mapToInt(TextColumn::widthOfWholeCells).toArray(), available);
    narrow(widths, columns.stream().mapToInt(TextColumn::leastWidth).toArray(), available);
    return widths;
  }

  /** Takes one from the widest column again and again, while one is above its floor. */
  private static void narrow(int[] widths, int[] floors, int available) {
    for (int excess = Arrays.stream(widths).sum() - available; excess > 0; excess--) {
      OptionalInt widest =
          IntStream.range(0, widths.length)
              .filter(i -> widths[i] > floors[i])
              .reduce((a, b) -> widths[b] > widths[a] ? b : a);
      if (widest.isEmpty()) {
        return;
      }
      widths[widest.getAsInt()]--;
    }
  }

  void write(Writer out, TextStyle style) throws IOException {
    StringWriter headings = new StringWriter();
    writeRow(columns.stream().map(TextColumn::heading).toList(), headings);
    for (String line : headings.toString().lines().toList()) {
      out.append(style.strong(line)).append('\n');
    }
    writeLine(Arrays.stream(widths).mapToObj("-"::repeat).toList(), out);
    int rows = columns.get(0).contents().size();
    for (int row = 0; row < rows; row++) {
      int index = row;
      writeRow(columns.stream().map(c -> c.contents().get(index).text()).toList(), out);
    }
  }

  private void writeRow(List<String> texts, Writer out) throws IOException {
    List<List<String>> wrapped = new ArrayList<>();
    for (int i = 0; i < widths.length; i++) {
      wrapped.add(TextWrap.wrap(texts.get(i), widths[i], MOST_LINES_IN_CELL));
    }
    int height = wrapped.stream().mapToInt(List::size).max().orElse(0);
    for (int line = 0; line < height; line++) {
      int index = line;
      writeLine(
          wrapped.stream().map(lines -> index < lines.size() ? lines.get(index) : "").toList(),
          out);
    }
  }

  private void writeLine(List<String> texts, Writer out) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String blanks = " ".repeat(widths[i] - DisplayWidth.of(texts.get(i)));
      boolean left = columns.get(i).alignment() == Alignment.LEFT;
      line.append(i == 0 ? "" : GAP).append(left ? texts.get(i) + blanks : blanks + texts.get(i));
    }
    out.append(line.toString().stripTrailing()).append('\n');
  }
}

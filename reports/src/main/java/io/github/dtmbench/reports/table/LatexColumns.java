package io.github.dtmbench.reports.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The column types of a LaTeX table: as wide as their content, unless the table would then be wider
 * than a landscape page in small print. In that case long words are set as paragraphs, in columns
 * whose width is a share of the line.
 */
final class LatexColumns {

  /**
   * Letters that a line of a landscape A4 page holds in {@code \scriptsize}, with some to spare.
   */
  private static final int LINE_WIDTH = 175;

  /** What separates two columns, in letters. */
  private static final int GAP = 2;

  /** A column of words is not made narrower than this. */
  private static final int LEAST_PARAGRAPH_WIDTH = 14;

  /** A word may need more room than its letters on average take. */
  private static final double WIDE_LETTERS = 1.25;

  private LatexColumns() {}

  /** The argument of {@code tabular} and {@code longtable}. */
  static String types(ResultTable table) {
    List<Integer> natural = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      natural.add(naturalWidth(table, i));
    }
    int most = longestAllowed(table, natural);
    StringBuilder types = new StringBuilder();
    for (int i = 0; i < natural.size(); i++) {
      boolean words = table.columns().get(i).alignment() == Alignment.LEFT;
      if (words && natural.get(i) > most) {
        types.append(paragraph(Math.max(most, longestWord(table, i))));
      } else {
        types.append(words ? 'l' : 'r');
      }
    }
    return types.toString();
  }

  /** The width to which columns of words are cut so that the line holds all of them. */
  private static int longestAllowed(ResultTable table, List<Integer> natural) {
    int most = natural.stream().mapToInt(Integer::intValue).max().orElse(0);
    while (most > LEAST_PARAGRAPH_WIDTH && width(table, natural, most) > LINE_WIDTH) {
      most--;
    }
    return most;
  }

  private static int width(ResultTable table, List<Integer> natural, int most) {
    int width = 0;
    for (int i = 0; i < natural.size(); i++) {
      boolean words = table.columns().get(i).alignment() == Alignment.LEFT;
      width += (words ? Math.min(natural.get(i), most) : natural.get(i)) + GAP;
    }
    return width;
  }

  private static int naturalWidth(ResultTable table, int index) {
    int widest = table.columns().get(index).headingWithUnit().length();
    for (List<Cell> row : table.rows()) {
      widest = Math.max(widest, text(row.get(index)).length());
    }
    return widest;
  }

  private static int longestWord(ResultTable table, int index) {
    return table.rows().stream()
        .flatMap(row -> Arrays.stream(text(row.get(index)).split(" +", -1)))
        .mapToInt(String::length)
        .filter(length -> length <= 2 * LEAST_PARAGRAPH_WIDTH) // longer ones are broken
        .max()
        .orElse(0);
  }

  private static String text(Cell cell) {
    if (cell instanceof Cell.Numeric numeric) {
      return numeric.formatted();
    }
    if (cell instanceof Cell.Printed printed) {
      return printed.digits();
    }
    return cell instanceof Cell.Text text ? VisibleText.of(text.value()) : "–a";
  }

  private static String paragraph(int letters) {
    BigDecimal share =
        BigDecimal.valueOf(letters * WIDE_LETTERS / LINE_WIDTH)
            .min(BigDecimal.ONE)
            .setScale(3, RoundingMode.HALF_UP);
    return ">{\\raggedright\\arraybackslash}p{" + share.toPlainString() + "\\linewidth}";
  }
}

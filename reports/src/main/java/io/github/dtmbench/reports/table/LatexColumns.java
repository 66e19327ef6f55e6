package io.github.dtmbench.reports.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The columns of a LaTeX table: as wide as their content, unless the table would then be wider than
 * a landscape page in small print. In that case headings of numbers are stacked word by word, and
 * long texts are set as paragraphs, in columns whose width is a share of the line.
 */
final class LatexColumns {

  /**
   * Letters that a line of a landscape A4 page holds in {@code \scriptsize}, with some to spare.
   */
  private static final int LINE_WIDTH = 175;

  /** What separates two columns, in letters. */
  private static final int GAP = 2;

  /** A text is not squeezed below this, nor is a piece of it left whole above this. */
  private static final int PIECE_WIDTH = 18;

  /** Where a long word may go on in the next line. */
  private static final Pattern BREAK_BEHIND = Pattern.compile("(?<=[_/.:-])");

  private final ResultTable table;
  private final List<Integer> natural;

  /** Widths below which words or numbers would run into their neighbours. */
  private final List<Integer> least;

  private final boolean squeezed;
  private final int mostLetters;

  LatexColumns(ResultTable table) {
    this.table = table;
    this.natural = IntStream.range(0, table.columns().size()).mapToObj(this::naturalWidth).toList();
    this.least = IntStream.range(0, table.columns().size()).mapToObj(this::leastWidth).toList();
    int most = natural.stream().mapToInt(Integer::intValue).max().orElse(0);
    this.squeezed = natural.stream().mapToInt(width -> width + GAP).sum() > LINE_WIDTH;
    while (squeezed && most > 1 && squeezedWidth(most) > LINE_WIDTH) {
      most--;
    }
    this.mostLetters = most;
  }

  /** The argument of {@code tabular} and {@code longtable}. */
  String types() {
    return IntStream.range(0, natural.size()).mapToObj(this::type).collect(Collectors.joining());
  }

  private String type(int index) {
    if (!isText(index)) {
      return "r";
    }
    return squeezed && natural.get(index) > mostLetters
        ? paragraph(squeezedWidth(index, mostLetters))
        : "l";
  }

  /** What stands above a column. */
  String heading(int index) {
    String heading = table.columns().get(index).headingWithUnit();
    if (!squeezed || isText(index) || !heading.contains(" ")) {
      return LatexText.of(heading);
    }
    return Arrays.stream(VisibleText.of(heading).split(" ", -1))
        .map(LatexText::of)
        .collect(Collectors.joining("\\\\", "\\shortstack[r]{", "}"));
  }

  /** LaTeX breaks no word that it does not know; a checksum would run across its neighbours. */
  static String breakable(String text) {
    return Arrays.stream(VisibleText.of(text).split(" ", -1))
        .map(
            word ->
                pieces(word).stream()
                    .map(LatexText::of)
                    .collect(Collectors.joining("\\allowbreak{}")))
        .collect(Collectors.joining(" "));
  }

  private static List<String> pieces(String word) {
    if (word.length() <= PIECE_WIDTH) {
      return List.of(word);
    }
    return BREAK_BEHIND
        .splitAsStream(word)
        .flatMap(piece -> TextWrap.wrap(piece, PIECE_WIDTH).stream())
        .toList();
  }

  private int squeezedWidth(int most) {
    return IntStream.range(0, natural.size()).map(index -> squeezedWidth(index, most) + GAP).sum();
  }

  private int squeezedWidth(int index, int most) {
    return isText(index)
        ? Math.max(Math.min(natural.get(index), most), least.get(index))
        : least.get(index);
  }

  private int leastWidth(int index) {
    return isText(index)
        ? longestPiece(index)
        : Math.max(widestCell(index), longestWord(headingOf(index)));
  }

  private boolean isText(int index) {
    return table.columns().get(index).alignment() == Alignment.LEFT;
  }

  private int naturalWidth(int index) {
    return Math.max(headingOf(index).length(), widestCell(index));
  }

  private String headingOf(int index) {
    return table.columns().get(index).headingWithUnit();
  }

  private int widestCell(int index) {
    return table.rows().stream().mapToInt(row -> text(row.get(index)).length()).max().orElse(0);
  }

  private int longestPiece(int index) {
    int inCells =
        table.rows().stream()
            .flatMap(row -> Arrays.stream(text(row.get(index)).split(" ", -1)))
            .flatMap(word -> pieces(word).stream())
            .mapToInt(String::length)
            .max()
            .orElse(0);
    return Math.max(inCells, longestWord(headingOf(index)));
  }

  private static int longestWord(String text) {
    return Arrays.stream(text.split(" ", -1)).mapToInt(String::length).max().orElse(0);
  }

  private static String text(Cell cell) {
    return cell.accept(
        new ForPeople() {
          @Override
          public String text(Cell.Text text) {
            return VisibleText.of(text.value());
          }

          @Override
          public String missing(Cell.Missing missing) {
            return "–a";
          }
        });
  }

  private static String paragraph(int letters) {
    BigDecimal share =
        BigDecimal.valueOf((double) letters / LINE_WIDTH)
            .min(BigDecimal.ONE)
            .setScale(3, RoundingMode.HALF_UP);
    return ">{\\raggedright\\arraybackslash}p{" + share.toPlainString() + "\\linewidth}";
  }
}

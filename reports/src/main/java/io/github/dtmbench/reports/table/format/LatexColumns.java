package io.github.dtmbench.reports.table.format;

import io.github.dtmbench.reports.table.Alignment;
import io.github.dtmbench.reports.table.Cell;
import io.github.dtmbench.reports.table.ForPeople;
import io.github.dtmbench.reports.table.ResultTable;
import io.github.dtmbench.reports.table.text.TextWrap;
import io.github.dtmbench.reports.table.text.VisibleText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The columns of a LaTeX table: as wide as their content, if the table is then no wider than the
 * text of an {@code article}. If it is, it goes into small print with narrow gaps, headings of
 * numbers are stacked word by word, and long texts are set as paragraphs, in columns whose width is
 * a share of the line. What is too wide even so is meant for a landscape page: as wide as its
 * content, or squeezed to the width of that page.
 */
final class LatexColumns {

  /** Letters that a line of an article holds, 345 pt, with some to spare. */
  private static final int ARTICLE_LINE = 66;

  /** What separates two columns in its print, 12 pt, in letters. */
  private static final int ARTICLE_GAP = 3;

  /** The same in {@code \footnotesize}. */
  private static final int SMALL_LINE = 76;

  /** To fit an article, no word is cut into pieces shorter than this. */
  private static final int NARROWEST_PIECE_OF_ARTICLE = 12;

  /**
   * Letters that a line of a landscape A4 page holds in {@code \scriptsize}, with some to spare.
   */
  private static final int LANDSCAPE_LINE = 175;

  /** What separates two columns, in letters. */
  private static final int GAP = 2;

  /**
   * Longer words are cut into pieces no longer than this; narrower pieces where these do not fit.
   */
  private static final int WIDEST_PIECE = 18;

  /** No word is cut into pieces shorter than this, whatever the table. */
  private static final int NARROWEST_PIECE = 8;

  /** Letters that {@code \\times 10} and the spaces around it take more than an {@code e} does. */
  private static final int POWER_OF_TEN = 4;

  /** Where a long word may go on in the next line. */
  private static final Pattern BREAK_BEHIND = Pattern.compile("(?<=[_/.:-])");

  private final ResultTable table;
  private final List<Integer> widestCells;

  /** The words of each column of texts, once each; none of numbers. */
  private final List<Set<String>> words;

  private final List<Integer> natural;
  private final boolean small;
  private final boolean squeezed;

  /** Letters in a line, if it is squeezed. */
  private int line = LANDSCAPE_LINE;

  /** Letters of the longest piece of a word that is left whole. */
  private int piece = WIDEST_PIECE;

  /** Widths below which words or numbers would run into their neighbours. */
  private List<Integer> least = List.of();

  /** Letters of a text above which it becomes a paragraph. */
  private int mostLetters = Integer.MAX_VALUE;

  LatexColumns(ResultTable table) {
    this.table = table;
    // Each cell is put into words once: a table of thousands of rows is tried at many widths.
    List<List<String>> texts =
        IntStream.range(0, table.columns().size()).mapToObj(this::texts).toList();
    this.widestCells = texts.stream().map(LatexColumns::longest).toList();
    this.words = IntStream.range(0, texts.size()).mapToObj(i -> words(i, texts.get(i))).toList();
    this.natural =
        IntStream.range(0, table.columns().size()).mapToObj(this::naturalWidthOf).toList();
    boolean plain = naturalWidth(ARTICLE_GAP) <= ARTICLE_LINE;
    this.small = !plain && squeezeInto(SMALL_LINE, NARROWEST_PIECE_OF_ARTICLE);
    this.squeezed = small || (!plain && naturalWidth(GAP) > LANDSCAPE_LINE);
    if (squeezed && !small) {
      squeezeInto(LANDSCAPE_LINE, NARROWEST_PIECE);
    } else if (!squeezed) {
      piece = WIDEST_PIECE;
    }
  }

  /** Whether the table belongs into small print with narrow gaps. */
  boolean small() {
    return small;
  }

  /** Cuts words and then sets texts as paragraphs until the line holds them, if it can. */
  private boolean squeezeInto(int letters, int narrowestPiece) {
    line = letters;
    piece = WIDEST_PIECE;
    least = leastWidths();
    while (piece > narrowestPiece && squeezedWidth(1) > line) {
      piece--;
      least = leastWidths();
    }
    int most = natural.stream().mapToInt(Integer::intValue).max().orElse(0);
    while (most > 1 && squeezedWidth(most) > line) {
      most--;
    }
    mostLetters = most;
    return squeezedWidth(most) <= line;
  }

  private int naturalWidth(int gap) {
    return natural.stream().mapToInt(width -> width + gap).sum();
  }

  private List<Integer> leastWidths() {
    return IntStream.range(0, table.columns().size()).mapToObj(this::leastWidth).toList();
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
  String breakable(String text) {
    return Arrays.stream(VisibleText.of(text).split(" ", -1))
        .map(
            word ->
                pieces(word).stream()
                    .map(LatexText::of)
                    .collect(Collectors.joining("\\allowbreak{}")))
        .collect(Collectors.joining(" "));
  }

  private List<String> pieces(String word) {
    if (word.length() <= piece) {
      return List.of(word);
    }
    return BREAK_BEHIND
        .splitAsStream(word)
        .flatMap(part -> TextWrap.wrap(part, piece).stream())
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
        : Math.max(widestCells.get(index), longestWord(headingOf(index)));
  }

  private boolean isText(int index) {
    return table.columns().get(index).alignment() == Alignment.LEFT;
  }

  private int naturalWidthOf(int index) {
    return Math.max(headingOf(index).length(), widestCells.get(index));
  }

  private String headingOf(int index) {
    return table.columns().get(index).headingWithUnit();
  }

  private List<String> texts(int index) {
    return table.rows().stream().map(row -> text(row.get(index))).toList();
  }

  private static int longest(Collection<String> texts) {
    return texts.stream().mapToInt(String::length).max().orElse(0);
  }

  private Set<String> words(int index, List<String> texts) {
    Set<String> words = new HashSet<>();
    if (isText(index)) {
      texts.forEach(text -> words.addAll(Arrays.asList(text.split(" ", -1))));
    }
    return words;
  }

  private int longestPiece(int index) {
    int inCells =
        words.get(index).stream()
            .flatMap(word -> pieces(word).stream())
            .mapToInt(String::length)
            .max()
            .orElse(0);
    // One more, because the letters of a narrow piece may all be wide ones.
    return Math.max(inCells + 1, longestWord(headingOf(index)));
  }

  private static int longestWord(String text) {
    return longest(Arrays.asList(text.split(" ", -1)));
  }

  private static String text(Cell cell) {
    return cell.accept(
        new ForPeople() {
          @Override
          public String text(Cell.Text text) {
            return VisibleText.of(text.value());
          }

          @Override
          public String number(Cell.Numeric number) {
            String digits = super.number(number);
            return digits.contains("e") ? digits + " ".repeat(POWER_OF_TEN) : digits;
          }

          @Override
          public String missing(Cell.Missing missing) {
            return "–a";
          }
        });
  }

  private String paragraph(int letters) {
    BigDecimal share =
        BigDecimal.valueOf((double) letters / line)
            .min(BigDecimal.ONE)
            .setScale(3, RoundingMode.HALF_UP);
    return ">{\\raggedright\\arraybackslash}p{" + share.toPlainString() + "\\linewidth}";
  }
}

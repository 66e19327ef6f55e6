package io.github.dtmbench.reports.table.format;

import io.github.dtmbench.datasets.check.InputException;
import io.github.dtmbench.reports.table.ResultTable;
import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The formats a list of tables can be written in. */
public enum TableFormat {
  /** Plain text for a terminal, at most 120 columns wide unless the terminal is told of. */
  TEXT("txt"),
  /** Tables as GitHub renders them. */
  MARKDOWN("md"),
  /** One table of values by RFC 4180 with LF line ends; no title, notes or reasons. */
  CSV("csv"),
  /** All values, headings, notes and reasons, for programs. */
  JSON("json"),
  /** Floating tables for a LaTeX document that loads booktabs. */
  LATEX("tex");

  private final String fileExtension;

  TableFormat(String fileExtension) {
    this.fileExtension = fileExtension;
  }

  /**
   * Finds a format by its name.
   *
   * @param name the name of a constant in any case
   * @return the format
   * @throws InputException if there is none; the message lists the known names
   */
  public static TableFormat parse(String name) {
    for (TableFormat format : values()) {
      if (format.toString().equals(name.toLowerCase(Locale.ROOT))) {
        return format;
      }
    }
    String known =
        Arrays.stream(values()).map(TableFormat::toString).collect(Collectors.joining(", "));
    throw new InputException("unknown format \"" + name + "\"; known: " + known);
  }

  /**
   * The usual ending of a file in this format.
   *
   * @return the ending without a dot
   */
  public String fileExtension() {
    return fileExtension;
  }

  /**
   * The name that {@link #parse} takes.
   *
   * @return the name in lower case
   */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Writes tables, one after the other, with LF line ends. Nothing is written if an argument is
   * refused.
   *
   * @param tables the tables; exactly one for {@link #CSV}
   * @param out takes the characters, best as UTF-8; flushed but not closed
   * @throws IOException if {@code out} fails
   * @throws IllegalArgumentException if two tables have one id, or if the format cannot hold that
   *     many tables
   */
  public void render(List<ResultTable> tables, Writer out) throws IOException {
    render(tables, "", out, TextStyle.plain());
  }

  /**
   * Writes tables as {@link #render(List, Writer)} does.
   *
   * @param tables the tables; exactly one for {@link #CSV}
   * @param out takes the characters, best as UTF-8; flushed but not closed
   * @param style width and highlighting of {@link #TEXT}; the other formats have neither
   * @throws IOException if {@code out} fails
   * @throws IllegalArgumentException as {@link #render(List, Writer)}
   */
  public void render(List<ResultTable> tables, Writer out, TextStyle style) throws IOException {
    render(tables, "", out, style);
  }

  /**
   * Writes tables and where they come from: a last line in text and Markdown, the member {@code
   * origin} in JSON, a comment in LaTeX, nothing in CSV, which has no place for it.
   *
   * @param tables the tables; exactly one for {@link #CSV}
   * @param origin what made the tables, in one line; empty for none
   * @param out takes the characters, best as UTF-8; flushed but not closed
   * @throws IOException if {@code out} fails
   * @throws IllegalArgumentException as {@link #render(List, Writer)}
   */
  public void render(List<ResultTable> tables, String origin, Writer out) throws IOException {
    render(tables, origin, out, TextStyle.plain());
  }

  private void render(List<ResultTable> tables, String origin, Writer out, TextStyle style)
      throws IOException {
    Set<String> ids = new HashSet<>();
    for (ResultTable table : tables) {
      if (!ids.add(table.id())) {
        throw new IllegalArgumentException("two tables have the id " + table.id());
      }
    }
    renderer(style)
        .render(
            tables.stream().map(table -> isForPeople() ? table.forPeople() : table).toList(),
            origin,
            out);
    out.flush();
  }

  private boolean isForPeople() {
    return switch (this) {
      case TEXT, MARKDOWN, LATEX -> true;
      case CSV, JSON -> false;
    };
  }

  private Renderer renderer(TextStyle style) {
    return switch (this) {
      case TEXT -> new TextRenderer(style);
      case MARKDOWN -> new MarkdownRenderer();
      case CSV -> new CsvRenderer();
      case JSON -> new JsonRenderer();
      case LATEX -> new LatexRenderer();
    };
  }
}

package io.github.dtmbench.reports.figure;

import io.github.dtmbench.reports.table.ResultTable;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * One finished figure.
 *
 * @param id the stem of its files and the start of every id inside its SVG: lower-case words with
 *     hyphens, such as {@code predicted-against-actual}
 * @param title one line, never blank
 * @param caption what is to be seen, one to three sentences of plain text; serves as caption and as
 *     long description
 * @param data every number drawn
 * @param images the drawing
 */
public record Figure(
    String id, String title, String caption, ResultTable data, FigureImages images) {

  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

  /**
   * Checks the words.
   *
   * @throws IllegalArgumentException if the id is not in lower case with hyphens, or title or
   *     caption is blank
   */
  public Figure {
    Objects.requireNonNull(data, "data");
    Objects.requireNonNull(images, "images");
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "figure id \"" + id + "\" is not in lower case with hyphens, such as ranks");
    }
    if (title.isBlank() || caption.isBlank()) {
      throw new IllegalArgumentException(id + ": title and caption must not be blank");
    }
  }
}

package io.github.dtmbench.reports.figure;

/**
 * A drawing for a page that says title and source itself: type of the page's own size breaks to any
 * width, letters in a drawing shrink with it.
 *
 * @param source where the numbers come from, one line
 * @param svg the element {@code svg} alone, without title and source in the picture
 * @param isNarrow whether it fits the width of a phone; others are as wide as paper
 */
public record InlineDrawing(String source, String svg, boolean isNarrow) {

  /**
   * Checks the words.
   *
   * @throws IllegalArgumentException if the source is blank or the drawing is no element svg
   */
  public InlineDrawing {
    if (source.isBlank()) {
      throw new IllegalArgumentException("the source must not be blank");
    }
    if (!svg.startsWith("<svg")) {
      throw new IllegalArgumentException("the drawing is no element svg");
    }
  }
}

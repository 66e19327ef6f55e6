package io.github.dtmbench.reports.html;

import io.github.dtmbench.reports.figure.Figure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** One figure, drawn into the page, with links to its files and data. */
final class HtmlFigure {

  private HtmlFigure() {}

  static void write(Figure figure, HtmlWriter out) throws IOException {
    // The drawing itself has the plain id.
    out.open("figure", "id", "figure-" + figure.id()).line();
    // The drawing shows it; as a heading it is there for those who hear the page.
    out.element("h3", figure.title(), "class", "spoken").line();
    // Scrolls where it is wider than the screen, so it must be within reach of the keyboard.
    out.open(
        "div", "class", "plot", "role", "region", "tabindex", "0", "aria-label", figure.title());
    out.markup(inline(figure)).close().line();
    out.open("figcaption").text(figure.caption() + " ");
    out.open("span", "class", "files").text("Files: ");
    link(figure, "figures", "svg", out);
    out.text(", ");
    link(figure, "figures", "pdf", out);
    out.text(", ");
    link(figure, "figures", "png", out);
    out.text("; its numbers as ");
    link(figure, "figures", "csv", out);
    out.close().close().line().close().line();
  }

  private static void link(Figure figure, String folder, String extension, HtmlWriter out)
      throws IOException {
    out.element(
        "a",
        extension,
        "href",
        folder + "/" + figure.id() + "." + extension,
        "aria-label",
        extension + " file of: " + figure.title());
  }

  /**
   * The element {@code svg} without the declarations that a file has before it. Scripts and foreign
   * references are no part of a {@link Figure}; the page's policy would stop them too.
   */
  private static String inline(Figure figure) {
    String svg = new String(figure.images().svg(), StandardCharsets.UTF_8);
    int start = svg.indexOf("<svg");
    if (start < 0) {
      throw new IllegalArgumentException("figure " + figure.id() + " has no element svg");
    }
    return svg.substring(start).strip();
  }
}

package io.github.dtmbench.reports.html;

import io.github.dtmbench.reports.figure.Figure;
import io.github.dtmbench.reports.figure.InlineDrawing;
import java.io.IOException;

/** One figure, drawn into the page, with links to its files and data. */
final class HtmlFigure {

  private HtmlFigure() {}

  static void write(Figure figure, HtmlWriter out) throws IOException {
    // The drawing itself has the plain id.
    out.open("figure", "id", "figure-" + figure.id()).line();
    out.element("h3", figure.title()).line();
    InlineDrawing drawing = figure.images().inline();
    String cssClass = drawing.isNarrow() ? "plot narrow" : "plot";
    // Scrolls where it is wider than the screen, so it must be within reach of the keyboard.
    out.open(
        "div", "class", cssClass, "role", "region", "tabindex", "0", "aria-label", figure.title());
    // Scripts and foreign references are no part of a figure; the page's policy would stop them.
    out.markup(drawing.svg()).close().line();
    if (!drawing.isNarrow()) {
      out.element("p", "Wider than the window: scroll it sideways.", "class", "aside").line();
    }
    out.open("figcaption").text(figure.caption() + " Source: " + drawing.source() + ". ");
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
}

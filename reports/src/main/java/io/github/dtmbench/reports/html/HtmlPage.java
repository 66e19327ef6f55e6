package io.github.dtmbench.reports.html;

import io.github.dtmbench.reports.document.Document;
import io.github.dtmbench.reports.document.Section;
import io.github.dtmbench.reports.figure.Figure;
import io.github.dtmbench.reports.table.ResultTable;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;

/**
 * The page: a document in one file, with its style and script in it and a policy that forbids
 * everything else. Works from a disk, without network, without scripts (then tables do not sort),
 * by keyboard, on a phone, in the dark and on paper.
 */
public final class HtmlPage {

  private HtmlPage() {}

  /**
   * Writes the page.
   *
   * @param document the document; its first section is what the page opens on
   * @param neighbours pages that lie beside this one: the words of a link and the name of its file
   * @param out takes the characters; flushed but not closed
   * @throws IOException if {@code out} fails
   */
  public static void write(Document document, Map<String, String> neighbours, Writer out)
      throws IOException {
    HtmlShell shell = new HtmlShell("page.js", List.of("page.css"));
    HtmlWriter html = new HtmlWriter(out);
    shell.open(document.title(), "Skip to the main result", html);
    writeHeader(document, neighbours, html);
    html.open("main", "class", "report", "id", "content", "tabindex", "-1").line();
    boolean opening = true;
    for (Section section : document.sections()) {
      writeSection(section, opening, html);
      opening = false;
    }
    html.close().line();
    html.open("footer").element("p", document.origin()).close().line();
    html.open("p", "class", "spoken", "role", "status", "id", "sorted").close().line();
    shell.close(html);
    out.flush();
  }

  private static void writeHeader(
      Document document, Map<String, String> neighbours, HtmlWriter html) throws IOException {
    html.open("header").line();
    html.element("h1", document.title()).line();
    html.element("p", document.lead()).line();
    html.close().line();
    html.open("nav", "aria-label", "Sections").open("ul").line();
    for (Section section : document.sections()) {
      html.open("li").element("a", section.title(), "href", "#" + section.id()).close().line();
    }
    for (Map.Entry<String, String> page : neighbours.entrySet()) {
      html.open("li").element("a", page.getKey(), "href", page.getValue()).close().line();
    }
    html.close().close().line();
  }

  /** The page opens on a figure: on a phone its sentences would fill the first screen alone. */
  private static void writeSection(Section section, boolean opening, HtmlWriter html)
      throws IOException {
    String heading = section.id() + "-heading";
    html.open("section", "id", section.id(), "aria-labelledby", heading).line();
    html.element("h2", section.title(), "id", heading).line();
    if (opening) {
      writeFigures(section, html);
    }
    for (String paragraph : section.paragraphs()) {
      html.element("p", paragraph).line();
    }
    if (!opening) {
      writeFigures(section, html);
    }
    for (ResultTable table : section.tables()) {
      HtmlTable.write(table, html);
    }
    html.close().line();
  }

  private static void writeFigures(Section section, HtmlWriter html) throws IOException {
    for (Figure figure : section.figures()) {
      HtmlFigure.write(figure, html);
    }
  }
}

package io.github.dtmbench.reports.html;

import io.github.dtmbench.reports.document.Document;
import io.github.dtmbench.reports.document.Section;
import io.github.dtmbench.reports.figure.Figure;
import io.github.dtmbench.reports.table.ResultTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

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
   * @param out takes the characters; flushed but not closed
   * @throws IOException if {@code out} fails
   */
  public static void write(Document document, Writer out) throws IOException {
    String style = resource("page.css");
    String script = resource("page.js");
    HtmlWriter html = new HtmlWriter(out);
    html.markup("<!DOCTYPE html>").line().open("html", "lang", "en").line();
    html.open("head").line();
    html.open("meta", "charset", "utf-8").line();
    html.open("meta", "http-equiv", "Content-Security-Policy", "content", policy(script)).line();
    html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1").line();
    html.open("meta", "name", "color-scheme", "content", "light dark").line();
    html.element("title", document.title()).line();
    html.open("style").markup(style).close().line();
    html.close().line();
    html.open("body").line();
    html.element("a", "Skip to the main result", "class", "skip", "href", "#content").line();
    writeHeader(document, html);
    html.open("main", "id", "content", "tabindex", "-1").line();
    for (Section section : document.sections()) {
      writeSection(section, html);
    }
    html.close().line();
    html.open("footer").element("p", document.origin()).close().line();
    html.open("p", "class", "spoken", "role", "status", "id", "sorted").close().line();
    html.open("script").markup(script).close().line();
    html.close().line().close().line();
    out.flush();
  }

  private static void writeHeader(Document document, HtmlWriter html) throws IOException {
    html.open("header").line();
    html.element("h1", document.title()).line();
    html.element("p", document.lead()).line();
    html.close().line();
    html.open("nav", "aria-label", "Sections").open("ul").line();
    for (Section section : document.sections()) {
      html.open("li").element("a", section.title(), "href", "#" + section.id()).close().line();
    }
    html.close().close().line();
  }

  private static void writeSection(Section section, HtmlWriter html) throws IOException {
    String heading = section.id() + "-heading";
    html.open("section", "id", section.id(), "aria-labelledby", heading).line();
    html.element("h2", section.title(), "id", heading).line();
    for (String paragraph : section.paragraphs()) {
      html.element("p", paragraph).line();
    }
    for (ResultTable table : section.tables()) {
      HtmlTable.write(table, html);
    }
    for (Figure figure : section.figures()) {
      HtmlFigure.write(figure, html);
    }
    html.close().line();
  }

  /**
   * Nothing is fetched and no script runs but the page's own. Styles may stand in attributes, for
   * figures have theirs there.
   */
  static String policy(String script) {
    return "default-src 'none'; script-src 'sha256-"
        + sha256Base64(script)
        + "'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none';"
        + " form-action 'none'";
  }

  private static String sha256Base64(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return Base64.getEncoder()
          .encodeToString(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  static String resource(String name) {
    try (InputStream stream = HtmlPage.class.getResourceAsStream(name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

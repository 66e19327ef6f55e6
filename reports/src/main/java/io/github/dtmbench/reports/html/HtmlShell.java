package io.github.dtmbench.reports.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/**
 * What every page has around its content: head, policy, styles, the link that skips to the content,
 * and the script at the end.
 */
final class HtmlShell {

  private final String script;
  private final List<String> styles;

  /**
   * A shell.
   *
   * @param script name of the script beside this class
   * @param styles names of the style sheets beside this class, in order
   */
  HtmlShell(String script, List<String> styles) {
    this.script = resource(script);
    this.styles = styles.stream().map(HtmlShell::resource).toList();
  }

  /**
   * Writes what comes before the content, which is to have the id {@code content} in it.
   *
   * @param title of the page
   * @param skip words of the link that skips to the content
   * @param html takes it
   */
  void open(String title, String skip, HtmlWriter html) throws IOException {
    html.markup("<!DOCTYPE html>").line().open("html", "lang", "en").line();
    html.open("head").line();
    html.open("meta", "charset", "utf-8").line();
    html.open("meta", "http-equiv", "Content-Security-Policy", "content", policy(script)).line();
    html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1").line();
    html.open("meta", "name", "color-scheme", "content", "light dark").line();
    html.element("title", title).line();
    html.open("style");
    for (String style : styles) {
      html.markup(style);
    }
    html.close().line();
    html.close().line();
    html.open("body").line();
    html.element("a", skip, "class", "skip", "href", "#content").line();
  }

  /** Writes what comes after it. */
  void close(HtmlWriter html) throws IOException {
    html.open("script").markup(script).close().line();
    html.close().line().close().line();
  }

  /**
   * Nothing is fetched and no script runs but the page's own. Styles may stand in attributes, for
   * figures have theirs there.
   */
  private static String policy(String script) {
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

  private static String resource(String name) {
    try (InputStream stream = HtmlShell.class.getResourceAsStream(name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

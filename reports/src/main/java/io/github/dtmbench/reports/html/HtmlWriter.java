package io.github.dtmbench.reports.html;

import io.github.dtmbench.reports.table.text.VisibleText;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Writes elements and text; the one place where data becomes HTML.
 *
 * <p>Text and values of attributes are made visible and escaped, so data can neither open an
 * element nor leave an attribute, nor reorder its neighbours. Names of elements and attributes are
 * the program's own. Elements are closed in the order in which they must be. Our own because all of
 * it is these few lines; template engines escape by the same five rules and bring a language along.
 */
final class HtmlWriter {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");
  private static final Set<String> VOID = Set.of("meta", "br", "link", "input");

  private final Writer out;
  private final Deque<String> open = new ArrayDeque<>();

  HtmlWriter(Writer out) {
    this.out = out;
  }

  /**
   * Starts an element.
   *
   * @param tag its name
   * @param attributes names and values in turn
   * @throws IllegalArgumentException if a name is no name, or an attribute has no value
   */
  HtmlWriter open(String tag, String... attributes) throws IOException {
    if (attributes.length % 2 != 0) {
      throw new IllegalArgumentException("<" + tag + ">: an attribute has no value");
    }
    out.append('<').append(name(tag));
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(name(attributes[i]));
      out.append("=\"").append(escaped(attributes[i + 1])).append('"');
    }
    out.append('>');
    if (!VOID.contains(tag)) {
      open.push(tag);
    }
    return this;
  }

  /** Ends the element that was started last. */
  HtmlWriter close() throws IOException {
    out.append("</").append(open.pop()).append('>');
    return this;
  }

  /** Any text, as text. */
  HtmlWriter text(String data) throws IOException {
    out.append(escaped(data));
    return this;
  }

  /** An element that holds nothing but text. */
  HtmlWriter element(String tag, String data, String... attributes) throws IOException {
    return open(tag, attributes).text(data).close();
  }

  /** A line break in the source, for people who read it. */
  HtmlWriter line() throws IOException {
    out.append('\n');
    return this;
  }

  /** Markup of the program's own; data never comes this way. */
  HtmlWriter markup(String trusted) throws IOException {
    out.append(trusted);
    return this;
  }

  private static String name(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("'" + name + "' is no name of an element or attribute");
    }
    return name;
  }

  private static String escaped(String data) {
    String visible = VisibleText.of(data);
    StringBuilder escaped = new StringBuilder(visible.length() + 16);
    for (int i = 0; i < visible.length(); i++) {
      char c = visible.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }
}

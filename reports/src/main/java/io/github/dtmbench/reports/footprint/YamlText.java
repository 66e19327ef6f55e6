package io.github.dtmbench.reports.footprint;

import java.util.Locale;

/** Text inside the double quotes of YAML. */
final class YamlText {

  private static final int FIRST_PRINTABLE = 0x20;
  private static final int DELETE = 0x7f;
  private static final int REPLACEMENT = 0xfffd;

  private YamlText() {}

  static String quoted(String text) {
    StringBuilder out = new StringBuilder();
    // What is no character, such as half of a pair, cannot be written in YAML at all.
    text.codePoints()
        .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? REPLACEMENT : c)
        .forEach(
            c -> {
              if (c == '"' || c == '\\') {
                out.append('\\').append((char) c);
              } else if (c < FIRST_PRINTABLE
                  || c == DELETE
                  || (c > 0x7e && c < 0xa0)
                  || c == 0x2028
                  || c == 0x2029
                  || c == 0xfeff
                  || c == 0xfffe
                  || c == 0xffff) {
                out.append(String.format(Locale.ROOT, "\\u%04x", c));
              } else {
                out.appendCodePoint(c);
              }
            });
    return out.toString();
  }
}

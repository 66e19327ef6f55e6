package io.github.dtmbench.reports.footprint;

import java.util.Locale;

/** Text inside the double quotes of YAML. */
final class YamlText {

  private static final int FIRST_PRINTABLE = 0x20;
  private static final int DELETE = 0x7f;

  private YamlText() {}

  static String quoted(String text) {
    StringBuilder out = new StringBuilder();
    text.chars()
        .forEach(
            c -> {
              if (c == '"' || c == '\\') {
                out.append('\\').append((char) c);
              } else if (c < FIRST_PRINTABLE
                  || c == DELETE
                  || (c > 0x7e && c < 0xa0)
                  || c == 0x2028
                  || c == 0x2029) {
                out.append(String.format(Locale.ROOT, "\\u%04x", c));
              } else {
                out.append((char) c);
              }
            });
    return out.toString();
  }
}

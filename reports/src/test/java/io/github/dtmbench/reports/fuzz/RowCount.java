package io.github.dtmbench.reports.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Counts the rows of a CSV without the reader that is tried, so that no row can be lost unseen. */
final class RowCount {

  private RowCount() {}

  /** Records that are not blank, without the header; for input that is sound. */
  static int of(byte[] input) {
    String text = new String(input, UTF_8);
    if (text.startsWith("\uFEFF")) {
      text = text.substring(1);
    }
    int rows = 0;
    boolean quoted = false;
    boolean cellStarts = true;
    boolean closed = false; // a quote that may be the first half of one that is meant
    boolean blank = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted) {
        closed = c == '"';
        quoted = !closed;
        blank = blank && (closed || Character.isWhitespace(c));
      } else if (c == '"' && (cellStarts || closed)) {
        quoted = true;
        blank = blank && !closed;
        cellStarts = false;
      } else if (c == '\n' || c == '\r') {
        rows += blank ? 0 : 1;
        blank = true;
        cellStarts = true;
        closed = false;
      } else {
        cellStarts = c == ',';
        closed = false;
        blank = blank && Character.isWhitespace(c);
      }
    }
    return rows + (blank ? 0 : 1) - 1;
  }
}

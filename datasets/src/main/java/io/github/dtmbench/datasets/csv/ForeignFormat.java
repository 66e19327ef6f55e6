package io.github.dtmbench.datasets.csv;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Files that are no CSV, but what people have in place of it: each is refused with what to do. */
final class ForeignFormat {

  /** What files begin with, and what they are. */
  private static final Map<String, String> KIND_BY_START =
      Map.of(
          "PK\u0003\u0004",
          "a workbook (.xlsx, .ods) or an archive; save it as \"CSV UTF-8\"",
          "\u00d0\u00cf\u0011\u00e0",
          "a workbook (.xls); save it as \"CSV UTF-8\"",
          "\u001f\u008b",
          "compressed; unpack it first",
          "%PDF-",
          "a PDF");

  private static final int LONGEST_MAGIC = 5;

  private ForeignFormat() {}

  /**
   * Looks at the first bytes of a file.
   *
   * @param name name of the file, for messages
   * @param stream its bytes
   * @return the same bytes
   * @throws InvalidDataException if they are those of a spreadsheet or an archive
   * @throws IOException if they cannot be read
   */
  static InputStream refused(String name, InputStream stream) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(stream);
    buffered.mark(LONGEST_MAGIC);
    String start = new String(buffered.readNBytes(LONGEST_MAGIC), StandardCharsets.ISO_8859_1);
    buffered.reset();
    for (Map.Entry<String, String> kind : KIND_BY_START.entrySet()) {
      if (start.startsWith(kind.getKey())) {
        throw new InvalidDataException(
            List.of(new DataProblem(name, 0, "", "", "a CSV file; this is " + kind.getValue())));
      }
    }
    return buffered;
  }

  /**
   * Looks at the first line of a file whose cells are to be divided by commas.
   *
   * @param name name of the file, for messages
   * @param line the number of the line
   * @param cells its cells
   * @throws InvalidDataException if it is one cell that something else divides
   */
  static void refuseOtherDelimiters(String name, long line, List<String> cells) {
    if (cells.size() != 1) {
      return;
    }
    String header = cells.get(0);
    String divider =
        header.indexOf(';') >= 0
            ? "semicolons"
            : header.indexOf('\t') >= 0 ? "tabs" : header.indexOf('|') >= 0 ? "bars" : "";
    if (!divider.isEmpty()) {
      throw new InvalidDataException(
          List.of(
              new DataProblem(
                  name,
                  line,
                  "",
                  header,
                  "cells divided by commas and numbers with a decimal point, not cells divided by "
                      + divider)));
    }
  }
}

package io.github.dtmbench.datasets.csv;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Files that are no CSV, but what people have in place of it: each is refused with what to do. */
final class ForeignFormat {

  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] OLE = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};
  private static final byte[] GZIP = {0x1f, (byte) 0x8b};
  private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

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
    byte[] start = buffered.readNBytes(LONGEST_MAGIC);
    buffered.reset();
    Optional<String> kind =
        startsWith(start, ZIP)
            ? Optional.of("a workbook (.xlsx, .ods) or an archive; save it as \"CSV UTF-8\"")
            : startsWith(start, OLE)
                ? Optional.of("a workbook (.xls); save it as \"CSV UTF-8\"")
                : startsWith(start, GZIP)
                    ? Optional.of("compressed; unpack it first")
                    : startsWith(start, PDF) ? Optional.of("a PDF") : Optional.empty();
    if (kind.isPresent()) {
      throw new InvalidDataException(
          List.of(new DataProblem(name, 0, "", "", "a CSV file; this is " + kind.get())));
    }
    return buffered;
  }

  private static boolean startsWith(byte[] start, byte[] magic) {
    return start.length >= magic.length
        && Arrays.equals(start, 0, magic.length, magic, 0, magic.length);
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

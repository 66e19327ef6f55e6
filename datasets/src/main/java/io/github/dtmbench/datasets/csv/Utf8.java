package io.github.dtmbench.datasets.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Decodes UTF-8 strictly, as it is read. The usual way puts a replacement character where a byte
 * makes no sense, and a file saved in Latin-1 would silently lose its accents.
 *
 * <p>What never ends, such as a device or a pipe, is given up: at a line or a file that is longer
 * than any table of measurements.
 */
final class Utf8 {

  /** In characters; the longest cell of a note at Epoch AI has some ten thousand. */
  static final int LONGEST_LINE = 1 << 20;

  /** From here on a file is taken to be something else than a text with slips. */
  static final int MOST_BAD_LINES = 10_000;

  /** The text, a copy of it while it grows, and what its rows stand for have to fit. */
  private static final String EXPECTED =
      "text in UTF-8, which a spreadsheet saves as \"CSV UTF-8\"";

  private static final int SHARE_OF_MEMORY = 8;

  private static final int CHUNK = 1 << 16;
  private static final int MEGABYTE = 1 << 20;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final String file;
  private final long mostChars;
  private final StringBuilder text = new StringBuilder();
  private final List<DataProblem> problems = new ArrayList<>();
  private long line = 1;
  private int lineLength;
  private boolean afterReturn;
  private long lastBadLine;

  private Utf8(String file, long mostChars) {
    this.file = file;
    this.mostChars = mostChars;
  }

  /** The text without its byte order mark; refuses the file with every line that is not UTF-8. */
  static String decode(String file, InputStream bytes) throws IOException {
    return decode(file, bytes, mostOfMemory());
  }

  /** How much of a file may be held. */
  static long mostOfMemory() {
    return Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY;
  }

  /** What is said of a file that holds more. */
  static DataProblem tooLong(String file, long line, long most) {
    return new DataProblem(
        file,
        line,
        "",
        "",
        "at most "
            + most / MEGABYTE
            + " MB, by the memory that Java has (java -Xmx gives it more); reading stopped here");
  }

  /** The same with a bound that a test can reach. */
  static String decode(String file, InputStream bytes, long mostChars) throws IOException {
    Utf8 decoded = new Utf8(file, mostChars);
    decoded.read(bytes);
    if (!decoded.problems.isEmpty()) {
      throw new InvalidDataException(decoded.problems);
    }
    boolean marked = decoded.text.length() > 0 && decoded.text.charAt(0) == BYTE_ORDER_MARK;
    return decoded.text.substring(marked ? 1 : 0);
  }

  private void read(InputStream stream) throws IOException {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer bytes = ByteBuffer.allocate(CHUNK);
    CharBuffer chars = CharBuffer.allocate(CHUNK);
    boolean ended = false;
    while (!ended) {
      int count = stream.read(bytes.array(), bytes.position(), bytes.remaining());
      ended = count < 0;
      bytes.position(bytes.position() + Math.max(0, count)).flip();
      CoderResult result;
      do {
        result = decoder.decode(bytes, chars, ended);
        if (!take(chars.flip())) {
          return;
        }
        chars.clear();
        if (result.isError()) {
          if (!skip(bytes, result.length())) {
            return;
          }
        }
      } while (!result.isUnderflow());
      bytes.compact();
    }
  }

  /** Whether to go on. */
  private boolean take(CharBuffer chars) {
    for (int i = 0; i < chars.length(); i++) {
      count(chars.charAt(i));
      if (lineLength > LONGEST_LINE) {
        return stop("a line of at most " + LONGEST_LINE + " characters; reading stopped here");
      }
    }
    if (text.length() + (long) chars.length() > mostChars) {
      problems.add(tooLong(file, line, mostChars));
      return false;
    }
    if (problems.isEmpty()) { // else nobody will see it
      text.append(chars);
    }
    return true;
  }

  private void count(char c) {
    boolean ends = c == '\n' || c == '\r';
    if (c == '\n' || afterReturn) {
      line++;
    }
    lineLength = ends ? 0 : lineLength + 1;
    afterReturn = c == '\r';
  }

  private boolean skip(ByteBuffer bytes, int length) {
    if (afterReturn) {
      line++;
      afterReturn = false;
    }
    byte[] bad = new byte[length];
    bytes.get(bad);
    if (line != lastBadLine) {
      String hex = HexFormat.of().formatHex(bad);
      problems.add(new DataProblem(file, line, "", "byte 0x" + hex, EXPECTED));
      lastBadLine = line;
    }
    lineLength += length;
    return problems.size() < MOST_BAD_LINES
        || stop(EXPECTED + "; reading stopped here, after " + MOST_BAD_LINES + " such lines");
  }

  private boolean stop(String expected) {
    problems.add(new DataProblem(file, line, "", "", expected));
    return false;
  }
}

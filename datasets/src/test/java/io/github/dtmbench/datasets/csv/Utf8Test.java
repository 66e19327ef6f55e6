package io.github.dtmbench.datasets.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Input that has no end must come to one; see the classes that read devices and pipes. */
class Utf8Test {

  /** Gives the same bytes for ever. */
  private static InputStream endless(String text) {
    return endless(text.getBytes(UTF_8));
  }

  private static InputStream endless(byte[] bytes) {
    return new InputStream() {
      private int at;

      @Override
      public int read() {
        return bytes[at++ % bytes.length] & 0xff;
      }

      @Override
      public int read(byte[] into, int offset, int length) {
        for (int i = 0; i < length; i++) {
          into[offset + i] = bytes[at++ % bytes.length];
        }
        return length;
      }
    };
  }

  private static List<String> problems(InputStream stream, long mostChars) {
    return assertThrows(InvalidDataException.class, () -> Utf8.decode("f", stream, mostChars))
        .problems()
        .stream()
        .map(DataProblem::message)
        .toList();
  }

  @Test
  void decode_endlessLine_refusedInOneLine() {
    assertEquals(
        List.of("f:1: expected a line of at most 1048576 characters; reading stopped here"),
        problems(endless("\u0000"), Long.MAX_VALUE));
  }

  @Test
  void decode_endlessLines_refusedInOneLine() {
    List<String> problems = problems(endless("a,b\n"), 4 << 20);
    assertEquals(1, problems.size());
    assertTrue(problems.get(0).contains("expected at most 4 MB"), problems.toString());
  }

  @Test
  void decode_endlessNonsense_refusedAfterTenThousandLines() {
    InputStream nonsense = endless(new byte[] {(byte) 0xff, '\n'});
    List<String> problems = problems(nonsense, Long.MAX_VALUE);
    assertEquals(10_001, problems.size());
    assertEquals(
        "f:10000: expected text in UTF-8, which a spreadsheet saves as \"CSV UTF-8\"; reading"
            + " stopped here, after 10000 such lines",
        problems.get(10_000));
  }

  /** Characters of every length across the ends of the parts in which a stream is read. */
  @Test
  void decode_longText_isThatText() throws IOException {
    String text = "aé漢😀\r\n".repeat(50_000);
    for (int shift = 0; shift < 4; shift++) {
      String shifted = "x".repeat(shift) + text;
      assertEquals(
          shifted,
          Utf8.decode("f", new ByteArrayInputStream(shifted.getBytes(UTF_8)), Long.MAX_VALUE));
    }
  }

  @Test
  void decode_lineThatIsJustShortEnough_isRead() throws IOException {
    String line = "x".repeat(Utf8.LONGEST_LINE);
    String text = line + "\n" + line + "\r" + line;
    assertEquals(
        text, Utf8.decode("f", new ByteArrayInputStream(text.getBytes(UTF_8)), Long.MAX_VALUE));
  }
}

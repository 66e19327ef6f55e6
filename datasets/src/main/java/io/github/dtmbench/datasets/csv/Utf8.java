package io.github.dtmbench.datasets.csv;

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
 * Decodes UTF-8 strictly. The usual way puts a replacement character where a byte makes no sense,
 * and a file saved in Latin-1 would silently lose its accents.
 */
final class Utf8 {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private Utf8() {}

  /** The text without its byte order mark; refuses the file with every line that is not UTF-8. */
  static String decode(String file, byte[] content) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer bytes = ByteBuffer.wrap(content);
    CharBuffer chars = CharBuffer.allocate(content.length);
    List<DataProblem> problems = new ArrayList<>();
    long line = 1;
    int counted = 0;
    long lastBadLine = 0;
    for (; ; ) {
      CoderResult result = decoder.decode(bytes, chars, true);
      if (!result.isError()) {
        break;
      }
      int position = bytes.position();
      line += lineEnds(content, counted, position);
      counted = position;
      if (line != lastBadLine) {
        String hex = HexFormat.of().formatHex(content, position, position + result.length());
        problems.add(new DataProblem(file, line, "", "byte 0x" + hex, "text in UTF-8"));
        lastBadLine = line;
      }
      bytes.position(position + result.length());
    }
    if (!problems.isEmpty()) {
      throw new InvalidDataException(problems);
    }
    chars.flip();
    if (chars.hasRemaining() && chars.get(0) == BYTE_ORDER_MARK) {
      chars.get();
    }
    return chars.toString();
  }

  private static long lineEnds(byte[] content, int from, int to) {
    long ends = 0;
    for (int i = from; i < to; i++) {
      boolean lineFeed = content[i] == '\n';
      boolean loneReturn =
          content[i] == '\r' && (i + 1 == content.length || content[i + 1] != '\n');
      if (lineFeed || loneReturn) {
        ends++;
      }
    }
    return ends;
  }
}

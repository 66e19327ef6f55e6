package io.github.dtmbench.reports.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Random;

/** Makes a sound file wrong in ways that files are wrong, and in some that none ever was. */
final class Mutator {

  /** Texts that have a meaning to some parser, terminal, spreadsheet or number format. */
  static final List<String> SPLINTERS =
      List.of(
          "\"",
          "\"\"",
          ",",
          ",,",
          ";",
          "; ",
          ";;",
          "\n",
          "\r",
          "\r\n",
          " ",
          "\t",
          "\u00a0",
          "",
          "-",
          "+",
          ".",
          "e",
          "E5",
          "1e400",
          "-1e400",
          "1e-400",
          "4.9e-324",
          "1e308",
          "-0",
          "0",
          "0.0",
          "00",
          "1,000",
          "1.000.000",
          "1_000",
          "1e5.5",
          "NaN",
          "Infinity",
          "-Infinity",
          "0x1p3",
          "1d",
          "1f",
          "½",
          "٣",
          "１２",
          "7B",
          "1.5T",
          "2.5 ZFLOP",
          "-7B",
          "B",
          "1 e 3",
          "999999999",
          "1000000000",
          "99999999999999999999",
          "2024-02-30",
          "0000-01-01",
          "-2023-01-01",
          "+12345-01-01",
          "2024-04-18",
          "yesterday",
          "\uFEFF",
          "\u0000",
          "\u001b[31m",
          "\u202e",
          "\u0085",
          "\u2028",
          "\ud800",
          "İ",
          "ı",
          "ﬀ",
          "😀",
          "=cmd|'/c calc'!A1",
          "@SUM(1)",
          "score",
          "exclude",
          "caution",
          "NVIDIA A100; ",
          "H100",
          "A100",
          "8 x H100",
          "p4d.24xlarge",
          "H100 or A100",
          "TPU v4",
          "model",
          "device",
          "true",
          "null",
          "{}",
          "[",
          "]",
          "%s",
          "%n",
          "${x}",
          "\\",
          "\\u0000",
          "../../x",
          "/dev/full",
          "<script>",
          "&amp;",
          "$\\input{x}$",
          "#",
          "'",
          "`",
          "--",
          "6ND",
          "6 FLOP/token * 7e9 parameters * 1e12 tokens",
          "(((((",
          "hours",
          "30% MFU",
          "312 TFLOP/s",
          "1024 A100 for 21 days",
          "×",
          "–");

  private static final int LONG = 20_000;

  private final Random random;

  Mutator(Random random) {
    this.random = random;
  }

  byte[] mutate(byte[] sound) {
    byte[] mutated = sound;
    for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
      mutated = once(mutated.length == 0 ? sound : mutated);
    }
    return mutated;
  }

  String mutate(String sound) {
    return new String(mutate(sound.getBytes(UTF_8)), UTF_8);
  }

  String splinter() {
    return SPLINTERS.get(random.nextInt(SPLINTERS.size()));
  }

  private byte[] once(byte[] content) {
    if (content.length == 0) {
      return splinter().getBytes(UTF_8);
    }
    int at = random.nextInt(content.length);
    int kind = random.nextInt(1000);
    if (kind < 150) {
      return spliced(content, at, 1, new byte[] {(byte) random.nextInt(256)});
    }
    if (kind < 300) {
      return spliced(content, at, 1 + random.nextInt(20), new byte[0]);
    }
    if (kind < 400) {
      int length = Math.min(content.length - at, 1 + random.nextInt(200));
      byte[] doubled = java.util.Arrays.copyOfRange(content, at, at + length);
      return spliced(content, at, 0, doubled);
    }
    if (kind < 650) {
      return spliced(content, at, 0, splinter().getBytes(UTF_8));
    }
    if (kind < 930) { // a cell becomes another
      int start = at;
      while (start > 0 && !isBorder(content[start - 1])) {
        start--;
      }
      int end = at;
      while (end < content.length && !isBorder(content[end])) {
        end++;
      }
      return spliced(content, start, end - start, splinter().getBytes(UTF_8));
    }
    if (kind < 970) {
      return spliced(content, at, content.length - at, new byte[0]);
    }
    if (kind < 980) {
      return new String(content, UTF_8).getBytes(random.nextBoolean() ? ISO_8859_1 : UTF_16);
    }
    if (kind < 985) {
      return new String(content, UTF_8).replace("\n", "\r").getBytes(UTF_8);
    }
    if (kind < 995) {
      return spliced(content, at, 0, splinter().repeat(200).getBytes(UTF_8));
    }
    return spliced(content, at, 0, splinter().repeat(LONG / 4).getBytes(UTF_8));
  }

  private static boolean isBorder(byte b) {
    return b == ',' || b == '\n' || b == '\r' || b == '"';
  }

  private static byte[] spliced(byte[] content, int at, int length, byte[] insert) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(content.length + insert.length);
    out.write(content, 0, at);
    out.writeBytes(insert);
    int after = Math.min(content.length, at + length);
    out.write(content, after, content.length - after);
    return out.toByteArray();
  }
}

package io.github.dtmbench.reports.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares output with a file kept under version control.
 *
 * <p>A missing file fails, so that a renamed test cannot pass by comparing with nothing. With
 * {@code -Ddtmbench.updateGolden=true}, which {@code scripts/update-golden.sh} sets, the files are
 * written instead; the diff is then to be read by a person.
 */
public final class GoldenFile {
  private static final Path FOLDER =
      Path.of("src/test/resources/io/github/dtmbench/reports/table/golden");

  private GoldenFile() {}

  /** Fails if a text is not what the file holds. */
  public static void assertMatches(String name, String actual) throws IOException {
    Path file = FOLDER.resolve(name);
    // Through bytes, for UTF-8 has no lone surrogates and writes a question mark.
    byte[] bytes = actual.getBytes(StandardCharsets.UTF_8);
    if (Boolean.getBoolean("dtmbench.updateGolden")) {
      Files.createDirectories(FOLDER);
      Files.write(file, bytes);
      return;
    }
    assertTrue(Files.exists(file), () -> file + " is missing; scripts/update-golden.sh writes it");
    assertEquals(
        Files.readString(file), new String(bytes, StandardCharsets.UTF_8), file.toString());
  }
}

package io.github.dtmbench.reports;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Smile asks for native BLAS of four platforms, 70 MB that nothing here calls. Without this test an
 * upgrade or a new dependency brings them back unseen, and a first run downloads them.
 */
class RuntimeClasspathTest {

  private static final long MAX_BYTES = 60_000_000;

  private static List<Path> entries;

  /**
   * The file is written by the build, phase process-test-classes, from the resolved runtime scope.
   */
  @BeforeAll
  static void readClasspath() throws IOException {
    String line = Files.readString(Path.of("target", "runtime-classpath.txt")).trim();
    entries = Stream.of(line.split(File.pathSeparator)).map(Path::of).toList();
  }

  @Test
  void classpath_holdsTheProject() {
    assertEquals(3, entries.stream().filter(this::isOurs).count(), entries::toString);
  }

  @Test
  void classpath_staysUnder60Megabytes() throws IOException {
    long bytes = 0;
    for (Path entry : entries) {
      bytes += size(entry);
    }
    assertTrue(bytes < MAX_BYTES, "runtime classpath holds " + bytes + " bytes: " + entries);
  }

  @Test
  void classpath_holdsNoNativeLibraries() {
    assertAll(
        entries.stream()
            .map(
                entry ->
                    () ->
                        assertFalse(
                            entry.toString().replace(File.separatorChar, '/').contains("bytedeco"),
                            () -> entry + " is native BLAS")));
  }

  private boolean isOurs(Path entry) {
    String path = entry.toString();
    return !path.contains(".m2")
        && Stream.of("datasets", "estimators", "benchmarks")
            .anyMatch(module -> path.contains(module + File.separator + "target"));
  }

  private static long size(Path entry) throws IOException {
    if (Files.isRegularFile(entry)) {
      return Files.size(entry);
    }
    long bytes = 0;
    try (Stream<Path> files = Files.walk(entry)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        bytes += Files.size(file);
      }
    }
    return bytes;
  }
}

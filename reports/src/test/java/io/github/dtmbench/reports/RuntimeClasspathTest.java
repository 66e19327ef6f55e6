package io.github.dtmbench.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Smile asks for native BLAS of four platforms, 70 MB that nothing here calls, and Tablesaw for
 * another 45. Without this test an upgrade or a new dependency brings them back unseen, and a first
 * run downloads them.
 */
class RuntimeClasspathTest {

  private static final long MAX_BYTES = 16_000_000;

  /** What uses Tablesaw, and so cannot be used here. */
  private static final Pattern TABLESAW =
      Pattern.compile("tech\\.tablesaw|\\b(RowTable|TrainingRunTable|EvaluationTables)\\b");

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
  void classpath_staysUnder16Megabytes() throws IOException {
    long bytes = 0;
    for (Path entry : entries) {
      bytes += size(entry);
    }
    assertTrue(bytes < MAX_BYTES, "runtime classpath holds " + bytes + " bytes: " + entries);
  }

  /** Native BLAS; what readers of SAS take; Tablesaw and JMH, which users of the libraries take. */
  @ParameterizedTest
  @ValueSource(strings = {"bytedeco", "parso", "tablesaw", "fastutil", "icu4j", "jmh-core"})
  void classpath_holdsNothingThatIsNotUsed(String library) {
    assertEquals(
        List.of(),
        entries.stream()
            .map(entry -> entry.toString().replace(File.separatorChar, '/'))
            .filter(entry -> entry.contains("/" + library))
            .toList());
  }

  /** The test class path has Tablesaw, so no other test would miss it. */
  @Test
  void tablesaw_isForUsersOfTheLibrariesAlone() throws IOException {
    Path root = Path.of("").toAbsolutePath().getParent();
    List<String> using = new ArrayList<>();
    for (String module : List.of("datasets", "estimators", "benchmarks", "reports")) {
      try (Stream<Path> files = Files.walk(root.resolve(module).resolve("src/main/java"))) {
        for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
          if (TABLESAW.matcher(Files.readString(file)).find()) {
            using.add(file.getFileName().toString());
          }
        }
      }
    }
    assertEquals(
        List.of("EvaluationTables.java", "RowTable.java", "TrainingRunTable.java"),
        using.stream().sorted().toList());
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

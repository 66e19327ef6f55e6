package io.github.dtmbench.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dtmbench.datasets.DataFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A file that is read but not listed would be missing from the provenance of every report. */
class BenchmarkFilesTest {

  private static final Path FOLDER = Path.of("src/main/resources/io/github/dtmbench");

  @Test
  void all_isEveryResourceOfTheModule() throws IOException {
    TreeSet<String> listed =
        BenchmarkFiles.all().stream()
            .map(DataFile::path)
            .collect(Collectors.toCollection(TreeSet::new));
    try (Stream<Path> files = Files.walk(FOLDER)) {
      TreeSet<String> there =
          files
              .filter(Files::isRegularFile)
              .map(file -> FOLDER.relativize(file).toString().replace('\\', '/'))
              .collect(Collectors.toCollection(TreeSet::new));
      assertEquals(there, listed);
    }
  }
}

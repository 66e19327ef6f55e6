package io.github.dtmbench.datasets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that is read but not listed would be missing from the provenance of every report. */
class ShippedFilesTest {

  private static final Path FOLDER = Path.of("src/main/resources/io/github/dtmbench");

  @Test
  void all_isEveryResourceOfTheModule() throws IOException {
    TreeSet<String> listed =
        ShippedFiles.all().stream()
            .map(DataFile::path)
            .collect(Collectors.toCollection(TreeSet::new));
    try (Stream<Path> files = Files.walk(FOLDER)) {
      assertEquals(
          files
              .filter(Files::isRegularFile)
              .map(file -> FOLDER.relativize(file).toString().replace('\\', '/'))
              .collect(Collectors.toCollection(TreeSet::new)),
          listed);
    }
    assertEquals(listed.size(), ShippedFiles.all().size());
  }

  @Test
  void all_hasTheBytesOfTheResources() throws IOException {
    for (DataFile file : ShippedFiles.all()) {
      assertEquals(
          new DataFile(file.path(), Files.readAllBytes(FOLDER.resolve(file.path()))), file);
    }
  }

  /** {@code printf abc | sha256sum}, coreutils 9.1; also the first example of FIPS 180-2. */
  @Test
  void sha256_isThatOfTheStandard() {
    assertEquals(
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        new DataFile("abc", "abc".getBytes(StandardCharsets.US_ASCII)).sha256());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "/etc/passwd", "../up.csv", "data/../../up.csv", ".."})
  void path_thatLeadsElsewhere_isRefused(String path) {
    String message =
        assertThrows(IllegalArgumentException.class, () -> new DataFile(path, new byte[0]))
            .getMessage();
    assertEquals("path is '" + path + "', must be relative and lead downwards", message);
  }
}

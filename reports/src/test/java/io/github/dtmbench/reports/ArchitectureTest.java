package io.github.dtmbench.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A map that names classes which are gone misleads whoever trusts it. */
class ArchitectureTest {

  private static final Pattern CLASS_NAME =
      Pattern.compile("`([A-Z][A-Za-z0-9]*[a-z][A-Za-z0-9]*)[`.]");

  @Test
  void document_namedClasses_exist() throws IOException {
    Path root = Path.of("").toAbsolutePath().getParent();
    String document = Files.readString(root.resolve("docs").resolve("architecture.md"));
    List<String> named =
        CLASS_NAME
            .matcher(document)
            .results()
            .map((MatchResult m) -> m.group(1))
            .distinct()
            .toList();
    assertTrue(named.size() > 20, named::toString);
    Set<String> sources = sources(root);
    assertEquals(List.of(), named.stream().filter(name -> !sources.contains(name)).toList());
  }

  private static Set<String> sources(Path root) throws IOException {
    try (Stream<Path> files =
        Stream.of("datasets", "estimators", "benchmarks", "reports")
            .map(module -> root.resolve(module).resolve("src"))
            .flatMap(ArchitectureTest::walk)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".java"))
          .map(name -> name.substring(0, name.length() - ".java".length()))
          .collect(Collectors.toSet());
    }
  }

  @SuppressWarnings("StreamResourceLeak") // the caller closes it
  private static Stream<Path> walk(Path folder) {
    try {
      return Files.walk(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

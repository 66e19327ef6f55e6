package io.github.dtmbench.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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

  /**
   * The packages that may hold more classes than a reader takes in at once; the document says why.
   */
  private static final Set<String> LARGE = Set.of("reports.cli", "reports.figure");

  private static final int MANY = 15;

  private static final Pattern IMPORT =
      Pattern.compile(
          "^import (?:static )?io\\.github\\.dtmbench\\.([a-z.]+)\\.[A-Z]", Pattern.MULTILINE);

  @Test
  void packages_ofTheMainCode_areSmallButForTheTwoThatTheDocumentNames() throws IOException {
    Path root = Path.of("").toAbsolutePath().getParent();
    Map<String, Integer> large = new TreeMap<>();
    mainSources(root)
        .forEach(
            (name, files) -> {
              if (files.size() > MANY) {
                large.put(name, files.size());
              }
            });
    assertEquals(LARGE, large.keySet(), large::toString);
    String document = Files.readString(root.resolve("docs").resolve("architecture.md"));
    LARGE.forEach(name -> assertTrue(document.contains("`" + name + "`"), name));
  }

  @Test
  void packages_imports_runOneWay() throws IOException {
    Map<String, Set<String>> imports = new TreeMap<>();
    for (var entry : mainSources(Path.of("").toAbsolutePath().getParent()).entrySet()) {
      Set<String> imported = new TreeSet<>();
      for (String source : entry.getValue()) {
        IMPORT.matcher(source).results().map(m -> m.group(1)).forEach(imported::add);
      }
      imported.remove(entry.getKey());
      imports.put(entry.getKey(), imported);
    }
    assertTrue(imports.size() > 50, imports.keySet()::toString);
    // Packages that import nothing that is left are taken away until none is left, or a circle is.
    while (imports.values().removeIf(Set::isEmpty)) {
      imports.values().forEach(imported -> imported.retainAll(imports.keySet()));
    }
    assertEquals(Map.of(), imports, "each of these is reached from itself or leads to one that is");
  }

  /** The texts of the main sources by package, without the project's prefix. */
  private static Map<String, List<String>> mainSources(Path root) throws IOException {
    Map<String, List<String>> sources = new TreeMap<>();
    for (String module : List.of("datasets", "estimators", "benchmarks", "reports")) {
      Path folder = root.resolve(module).resolve(Path.of("src", "main", "java"));
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
          String name = file.getFileName().toString();
          if (!name.equals("package-info.java")) {
            String parent = folder.relativize(file.getParent()).toString();
            sources
                .computeIfAbsent(
                    parent
                        .replace(File.separatorChar, '.')
                        .substring("io.github.dtmbench.".length()),
                    key -> new ArrayList<>())
                .add(Files.readString(file));
          }
        }
      }
    }
    return sources;
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

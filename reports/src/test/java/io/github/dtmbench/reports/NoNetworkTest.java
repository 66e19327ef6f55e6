package io.github.dtmbench.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** SECURITY.md promises that nothing of this project speaks to a network. */
class NoNetworkTest {

  private static final Pattern NETWORK =
      Pattern.compile(
          "java\\.net\\.|javax\\.net\\.|java\\.rmi\\.|SocketChannel|AsynchronousSocket"
              + "|DatagramChannel|openConnection|openStream\\(");

  @Test
  void sources_nameNoClassOfTheNetwork() throws IOException {
    Path root = Path.of("").toAbsolutePath().getParent();
    List<String> found = new ArrayList<>();
    int read = 0;
    for (String module : List.of("datasets", "estimators", "benchmarks", "reports")) {
      List<Path> sources;
      try (Stream<Path> files = Files.walk(root.resolve(module).resolve("src/main/java"))) {
        sources = files.filter(file -> file.toString().endsWith(".java")).toList();
      }
      for (Path source : sources) {
        read++;
        if (NETWORK.matcher(Files.readString(source)).find()) {
          found.add(source.getFileName().toString());
        }
      }
    }
    assertEquals(List.of(), found);
    assertTrue(read > 400, read + " sources");
  }
}

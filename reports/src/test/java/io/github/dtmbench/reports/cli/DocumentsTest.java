package io.github.dtmbench.reports.cli;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.reports.cli.argument.ShellWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the README and docs/ say can be typed: every command is a command line of this program,
 * every output shown below one is printed by it, every file named exists. When a number moves, this
 * says which line of which document is stale.
 */
class DocumentsTest {

  private static final Path ROOT = Path.of("..");

  private static final Pattern INLINE = Pattern.compile("`((?:scripts/)?dtm-bench [^`]+)`");

  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(?:#[^)]*)?\\)");

  /** A remark behind a command. */
  private static final Pattern REMARK = Pattern.compile("\\s+#\\s.*$");

  /** A row of standings, of which the name may go on in the next line. */
  private static final Pattern RANKED = Pattern.compile(" +[0-9]+ {2}(\\S+) ");

  /** Commands that print what was measured once on one machine. */
  private static final Map<String, Path> MEASURED =
      Map.of("timing", Path.of("results", "timing.txt"));

  /** A block that shows output, and the commands of the block before it. */
  private record Shown(List<String> commands, List<String> lines) {}

  static Stream<Path> documents() throws IOException {
    List<Path> documents = new ArrayList<>(List.of(ROOT.resolve("README.md")));
    try (Stream<Path> docs = Files.list(ROOT.resolve("docs"))) {
      docs.filter(file -> file.toString().endsWith(".md")).sorted().forEach(documents::add);
    }
    return documents.stream();
  }

  /** The commands of the blocks headed {@code sh}, and what blocks headed {@code text} show. */
  private static List<Shown> blocks(Path document) throws IOException {
    List<Shown> blocks = new ArrayList<>();
    List<String> commands = List.of();
    String kind = "";
    List<String> lines = new ArrayList<>();
    for (String line : Files.readAllLines(document)) {
      if (!line.startsWith("```")) {
        if (!kind.isEmpty()) {
          lines.add(line);
        }
      } else if (kind.isEmpty()) {
        kind = line.substring(3).isEmpty() ? "plain" : line.substring(3);
      } else {
        if (kind.equals("sh")) {
          commands = commands(lines);
          blocks.add(new Shown(commands, List.of()));
        } else if (kind.equals("text")) {
          blocks.add(new Shown(commands, List.copyOf(lines)));
        }
        lines.clear();
        kind = "";
      }
    }
    assertEquals("", kind, document + ": a block that does not end");
    return blocks;
  }

  private static List<String> commands(List<String> lines) {
    return lines.stream()
        .map(line -> REMARK.matcher(line).replaceFirst(""))
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .toList();
  }

  /** The arguments of a command of ours; empty for another program's. */
  private static List<List<String>> arguments(String command) {
    if (command.equals("mvn") || command.equals("mvn -q compile exec:java")) {
      return List.of(List.of("tables"));
    }
    Matcher ours = Pattern.compile("(?:scripts/)?dtm-bench( .*)?").matcher(command);
    if (!ours.matches()) {
      return List.of();
    }
    return List.of(ours.group(1) == null ? List.of() : ShellWords.of(ours.group(1)));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyCommand_isACommandLine(Path document) throws IOException {
    List<String> commands = new ArrayList<>();
    for (Shown block : blocks(document)) {
      commands.addAll(block.commands());
    }
    Matcher inline = INLINE.matcher(Files.readString(document));
    while (inline.find()) {
      commands.add(inline.group(1));
    }
    for (String command : commands) {
      // An ellipsis stands for what the reader has.
      for (List<String> arguments : arguments(command.replace("…", ""))) {
        assertDoesNotThrow(
            () -> DtmBench.whole().parseArgs(arguments.toArray(String[]::new)),
            document + ": " + command);
      }
    }
  }

  @Tag("any-jdk")
  @ParameterizedTest
  @MethodSource("documents")
  void everyOutput_isPrintedByTheCommandAboveIt(Path document) throws IOException {
    List<String> stale = new ArrayList<>();
    for (Shown block : blocks(document)) {
      if (!block.lines().isEmpty()) {
        List<String> printed = new ArrayList<>();
        for (String command : block.commands()) {
          for (List<String> arguments : arguments(command)) {
            printed.addAll(printed(arguments));
          }
        }
        assertFalse(printed.isEmpty(), document + ": no command above\n" + block.lines());
        block.lines().stream().filter(line -> !printed.contains(line)).forEach(stale::add);
      }
    }
    assertEquals(List.of(), stale, "lines of " + document + " that its commands do not print");
  }

  private static List<String> printed(List<String> arguments) throws IOException {
    Path measured = MEASURED.get(arguments.get(0));
    if (measured != null) {
      return Files.readAllLines(measured);
    }
    CommandLineRun run = CommandLineRun.printed(arguments.toArray(String[]::new));
    assertEquals(0, run.exitCode(), arguments + ": " + run.err());
    return run.out().lines().toList();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyFileLinkedTo_isThere(Path document) throws IOException {
    Matcher link = LINK.matcher(Files.readString(document));
    List<String> missing = new ArrayList<>();
    while (link.find()) {
      if (!Files.exists(document.resolveSibling(link.group(1)))) {
        missing.add(link.group(1));
      }
    }
    assertEquals(List.of(), missing, "linked to by " + document);
  }

  /** Its picture has the estimators in the order of the table below it. */
  @Test
  void readme_picture_ranksAsEvaluateDoes() throws IOException {
    String picture = Files.readString(ROOT.resolve("docs/figures/ranks.svg"));
    List<String> ranked = new ArrayList<>();
    for (String line : printed(List.of("evaluate"))) {
      Matcher row = RANKED.matcher(line);
      if (row.lookingAt()) {
        ranked.add(row.group(1));
      } else if (!ranked.isEmpty() && ranked.get(ranked.size() - 1).matches(".*[-.]")) {
        ranked.add(ranked.remove(ranked.size() - 1) + line.strip());
      }
    }
    assertTrue(ranked.size() > 10, ranked.toString());
    int at = 0;
    for (String estimator : ranked) {
      int found = picture.indexOf(">" + estimator + "<", at);
      assertTrue(
          found >= 0, "docs/figures/ranks.svg is stale, see scripts/update-results.sh: " + ranked);
      at = found;
    }
  }

  @Test
  void readme_showsOutput() throws IOException {
    assertTrue(
        blocks(ROOT.resolve("README.md")).stream().mapToInt(block -> block.lines().size()).sum()
            > 20);
  }
}

package io.github.dtmbench.reports.cli;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** A reader copies the examples. Each is a command line that the program takes. */
@Tag("any-jdk")
class HelpExamplesTest {

  private static final String PROGRAM = "dtm-bench";

  /** A remark, set off by blanks and beginning with a word, or what is the shell's. */
  private static final Pattern END = Pattern.compile(" {2,}(?=[a-z])| [|>] |\\)");

  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  /** They say all there is to say; flop shares the options of predict, but has to count itself. */
  private static final Set<String> OF_ITSELF = Set.of("--help", "--version", "flop --flop");

  private static final Set<String> WITH_FILES =
      Set.of("--input", "--output", "--records", "--run", "--problems");

  static Stream<CommandLine> commands() {
    CommandLine root = CommandModel.root();
    return Stream.concat(
        Stream.of(root),
        root.getSubcommands().values().stream()
            .filter(command -> !command.getCommandName().equals("help")));
  }

  /** Arguments of the examples: without the remark behind them and what comes after a pipe. */
  private static List<List<String>> examples(CommandLine command) {
    String footer = String.join("\n", command.getCommandSpec().usageMessage().footer());
    List<List<String>> examples = new ArrayList<>();
    for (String line : footer.replace("\\\n", " ").lines().toList()) {
      int start = line.startsWith("  ") ? line.indexOf(PROGRAM + " ") : -1;
      if (start >= 0) {
        Matcher end = END.matcher(line);
        examples.add(
            words(
                line.substring(
                    start + PROGRAM.length(),
                    end.find(start + PROGRAM.length()) ? end.start() : line.length())));
      }
    }
    return examples;
  }

  private static List<String> words(String arguments) {
    List<String> words = new ArrayList<>();
    for (Matcher word = WORD.matcher(arguments); word.find(); ) {
      words.add(word.group(1) == null ? word.group(2) : word.group(1));
    }
    return words;
  }

  @ParameterizedTest
  @MethodSource("commands")
  void help_examples_areCommandLines(CommandLine command) {
    List<List<String>> examples = examples(command);
    assertTrue(examples.size() >= 2, command.getUsageMessage());
    for (List<String> example : examples) {
      assertDoesNotThrow(
          () -> CommandModel.root().parseArgs(example.toArray(String[]::new)), example::toString);
    }
  }

  /** An option without an example is found by nobody who does not read the whole list. */
  @ParameterizedTest
  @MethodSource("commands")
  void help_everyOption_hasAnExample(CommandLine command) {
    List<String> shown =
        examples(command).stream()
            .filter(
                words ->
                    isRoot(command)
                        || (!words.isEmpty() && words.get(0).equals(command.getCommandName())))
            .flatMap(List::stream)
            .map(word -> word.split("=", 2)[0])
            .toList();
    List<String> missing =
        command.getCommandSpec().options().stream()
            .filter(option -> !option.hidden() && !OF_ITSELF.contains(option.longestName()))
            .filter(
                option ->
                    !OF_ITSELF.contains(command.getCommandName() + " " + option.longestName()))
            .filter(option -> Stream.of(option.names()).noneMatch(shown::contains))
            .map(CommandLine.Model.OptionSpec::longestName)
            .toList();
    assertEquals(List.of(), missing, command.getCommandName() + " --help has no example of these");
  }

  private static boolean isRoot(CommandLine command) {
    return command.getParent() == null;
  }

  /** Those that take no file and write none are run: parsing alone does not see a contradiction. */
  @ParameterizedTest
  @ValueSource(strings = {"flop", "footprint", "llmcarbon", "list", "predict"})
  void help_examplesWithoutFiles_run(String name) {
    CommandLine command = CommandModel.root().getSubcommands().get(name);
    List<List<String>> examples =
        examples(command).stream()
            .filter(words -> words.get(0).equals(name))
            .filter(words -> words.stream().noneMatch(WITH_FILES::contains))
            .toList();
    assertTrue(examples.size() >= 4, examples::toString);
    for (List<String> example : examples) {
      CommandLineRun run = CommandLineRun.of(example.toArray(String[]::new));
      assertEquals(0, run.exitCode(), () -> example + ": " + run.err());
    }
  }
}

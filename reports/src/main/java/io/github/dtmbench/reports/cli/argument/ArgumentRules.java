package io.github.dtmbench.reports.cli.argument;

import io.github.dtmbench.datasets.check.InputException;
import io.github.dtmbench.datasets.file.AtomicFile;
import io.github.dtmbench.datasets.file.RealPath;
import io.github.dtmbench.reports.cli.terminal.Failure;
import io.github.dtmbench.reports.cli.terminal.StandardOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * Rules that hold for the arguments of every command, judged before any command runs: a list has
 * nothing empty between its commas, no file is both read and written, or written twice, and where
 * one is to be written there is a place for it.
 */
public final class ArgumentRules {

  /** The options that name a file to be written. */
  private static final Set<String> OUTPUT_FILES =
      Set.of("--output", "--dropped", "--evidence", "--problems");

  /** Names what is written, too, but in some commands a directory. Every other path is read. */
  private static final String OUTPUT_OF_EITHER_KIND = "--out";

  private ArgumentRules() {}

  /**
   * Judges, then runs the command.
   *
   * @param parsed what picocli made of the arguments
   * @return the exit code
   */
  public static int judgeAndRun(ParseResult parsed) {
    ParseResult last = parsed;
    while (last.hasSubcommand()) {
      last = last.subcommand();
    }
    try {
      judge(last);
    } catch (InputException e) {
      throw new CommandLine.ParameterException(last.commandSpec().commandLine(), e.getMessage(), e);
    }
    try {
      return new CommandLine.RunLast().execute(parsed);
    } catch (StandardOutput.LostException e) { // while picocli printed help
      return Failure.report(e, last.commandSpec().commandLine().getErr());
    }
  }

  private static void judge(ParseResult command) {
    for (ArgSpec argument : command.matchedArgs()) {
      refuseEmptyParts(argument);
    }
    Map<String, Path> read = new LinkedHashMap<>();
    Map<String, Path> written = new LinkedHashMap<>();
    for (ArgSpec argument : command.commandSpec().args()) {
      if (argument.getValue() instanceof Path path) {
        (isOutput(argument) ? written : read).put(name(argument), path);
      }
    }
    refuseOverlap(read, written);
    written.forEach(ArgumentRules::requirePlace);
  }

  /** An evaluation is not to end in the news that its table has nowhere to go. */
  private static void requirePlace(String name, Path file) {
    if (OUTPUT_FILES.contains(name)) {
      try {
        AtomicFile.require(file);
      } catch (IOException e) {
        throw new InputException(e.getMessage(), e);
      }
    }
  }

  private static void refuseEmptyParts(ArgSpec argument) {
    if (argument.splitRegex().isEmpty()) {
      return;
    }
    for (String given : argument.originalStringValues()) {
      for (String part : given.split(Pattern.quote(argument.splitRegex()), -1)) {
        if (part.isBlank()) {
          throw new InputException(
              name(argument) + " is '" + given + "', expected something on each side of a comma");
        }
      }
    }
  }

  /**
   * Refuses to write what is read, or to write one file twice.
   *
   * @param read files by the argument that names them
   * @param written files and directories by the argument that names them
   */
  public static void refuseOverlap(Map<String, Path> read, Map<String, Path> written) {
    Map<String, Path> seen = new LinkedHashMap<>(read);
    written.forEach(
        (name, path) -> {
          seen.forEach(
              (other, otherPath) -> {
                if (isPlain(path) && isPlain(otherPath)) {
                  refuseSame(name, path, other, otherPath);
                }
              });
          seen.put(name, path);
        });
  }

  private static void refuseSame(String name, Path path, String other, Path otherPath) {
    if (RealPath.same(path, otherPath)) {
      throw new InputException(
          name + " is " + path + ", as is " + other + "; it would be overwritten");
    }
    if (Files.isDirectory(path) && Files.exists(otherPath) && RealPath.within(otherPath, path)) {
      throw new InputException(name + " is " + path + ", which holds " + other + ", " + otherPath);
    }
  }

  /** A device, a pipe and standard input may be named as often as one likes. */
  private static boolean isPlain(Path path) {
    return !path.toString().equals(InputFile.STANDARD_INPUT)
        && (!Files.exists(path) || Files.isRegularFile(path) || Files.isDirectory(path));
  }

  private static boolean isOutput(ArgSpec argument) {
    return argument instanceof OptionSpec option
        && List.of(option.names()).stream()
            .anyMatch(name -> OUTPUT_FILES.contains(name) || name.equals(OUTPUT_OF_EITHER_KIND));
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }
}

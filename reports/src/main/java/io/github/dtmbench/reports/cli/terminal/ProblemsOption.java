package io.github.dtmbench.reports.cli.terminal;

import io.github.dtmbench.datasets.csv.DataProblem;
import io.github.dtmbench.datasets.csv.InvalidDataException;
import io.github.dtmbench.datasets.file.AtomicFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;

/** The option {@code --problems} of commands that read a file of the user's. */
public final class ProblemsOption {

  private static final String NAME = "--problems";

  /** The commands that read a file of rows. */
  private static final Set<String> READERS =
      Set.of(
          "add",
          "compare",
          "curve",
          "evaluate",
          "footprint",
          "import-epoch",
          "predict-file",
          "score",
          "traces");

  @Option(
      names = NAME,
      paramLabel = "FILE",
      description =
          "If there are problems in the input, write every one of them to this file; the terminal"
              + " shows twenty, by kind.")
  @SuppressWarnings("UnusedVariable") // asked for by its name, when a command has failed
  private Path file;

  /**
   * Gives the option to the commands that read files.
   *
   * @param command the command line
   * @return the same command line
   */
  public static CommandLine in(CommandLine command) {
    command
        .getSubcommands()
        .forEach(
            (name, subcommand) -> {
              if (READERS.contains(name)) {
                subcommand.addMixin(NAME, new ProblemsOption());
              }
            });
    return command;
  }

  /**
   * Where a command was told to write problems.
   *
   * @param parsed what picocli made of the arguments
   * @return the file; empty if it was not told
   */
  public static Optional<Path> of(ParseResult parsed) {
    ParseResult last = parsed;
    while (last.hasSubcommand()) {
      last = last.subcommand();
    }
    OptionSpec option = last.commandSpec().findOption(NAME);
    return option == null ? Optional.empty() : Optional.ofNullable((Path) option.getValue());
  }

  /**
   * Writes a line for each problem.
   *
   * @param file the file
   * @param invalid the problems of an input
   * @throws IOException if it cannot be written
   */
  public static void write(Path file, InvalidDataException invalid) throws IOException {
    AtomicFile.writeAll(
        Map.of(
            file,
            out -> {
              for (DataProblem problem : invalid.problems()) {
                out.write(problem.message());
                out.write('\n');
              }
            }));
  }
}

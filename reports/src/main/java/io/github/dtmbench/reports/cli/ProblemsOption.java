package io.github.dtmbench.reports.cli;

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
final class ProblemsOption {

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

  /** Gives it to the commands that read. */
  static CommandLine in(CommandLine command) {
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

  /** Where a command was told to write problems. */
  static Optional<Path> of(ParseResult parsed) {
    ParseResult last = parsed;
    while (last.hasSubcommand()) {
      last = last.subcommand();
    }
    OptionSpec option = last.commandSpec().findOption(NAME);
    return option == null ? Optional.empty() : Optional.ofNullable((Path) option.getValue());
  }

  /** Writes a line for each. */
  static void write(Path file, InvalidDataException invalid) throws IOException {
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

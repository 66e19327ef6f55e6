package io.github.dtmbench.reports.cli;

import io.github.dtmbench.datasets.csv.InvalidDataException;
import io.github.dtmbench.reports.report.BuildInfo;
import io.github.dtmbench.reports.table.VisibleText;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The root command; without a subcommand it prints the accuracy tables. */
@Command(
    name = "dtm-bench",
    versionProvider = DtmBench.Version.class,
    mixinStandardHelpOptions = true,
    subcommands = {
      TablesCommand.class,
      LedgerCommand.class,
      EvaluateCommand.class,
      ScoreCommand.class,
      AddCommand.class,
      ImportEpochCommand.class,
      CurveCommand.class,
      PredictCommand.class,
      PredictFileCommand.class,
      ReportCommand.class,
      TimingCommand.class,
      ListCommand.class,
      CompletionCommand.class,
      CommandLine.HelpCommand.class
    },
    description = "Scores estimators of AI-training throughput, and so of time, energy and carbon.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  dtm-bench                               the accuracy tables",
      "  dtm-bench tables --format csv           every number of them, one a row",
      "  dtm-bench tables --format latex --output tables.tex    to be included in a paper",
      "  dtm-bench predict --flop 6.3e24 --device H100          hours, energy and carbon of a plan",
      "  dtm-bench report --out report           all tables and figures, and a page to open",
      "  dtm-bench list devices                  what --device may be; also estimators, grids",
      "  dtm-bench score runs.csv                your own records, predicted and scored",
      "  dtm-bench evaluate --pairs              which estimators can be told apart",
      "  dtm-bench help predict                  what a command takes, with examples",
      "",
      "At a terminal, text is fitted to its width (COLUMNS, if set) and headings are bold unless",
      "NO_COLOR is set; in a pipe or a file it is 120 columns wide and plain.",
      "",
      "Through Maven: mvn -q compile exec:java -Dexec.args=\"tables --format csv\""
    })
public final class DtmBench implements Callable<Integer> {

  /** Where no terminal says otherwise: wide enough for the examples to be copied whole. */
  private static final int HELP_WIDTH = 100;

  /** Exit code for a bad argument or bad input. */
  static final int EXIT_BAD_INPUT = 2;

  @Spec private CommandSpec spec;

  /** Made by picocli. */
  DtmBench() {}

  /**
   * Runs a command line.
   *
   * @param out receives the output
   * @param err receives messages
   * @param arguments the command line
   * @return 0 for success, 2 for a bad argument or bad input
   */
  public static int execute(PrintWriter out, PrintWriter err, String... arguments) {
    return configured(new CommandLine(new DtmBench()), out, err).execute(arguments);
  }

  /** Gives a command the streams, the width and the way of failing that all of them share. */
  static CommandLine configured(CommandLine command, PrintWriter out, PrintWriter err) {
    Terminal terminal = Terminal.ofProcess();
    return command
        .setOut(out)
        .setErr(err)
        .setColorScheme(
            CommandLine.Help.defaultColorScheme(
                terminal.highlights() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF))
        .setUsageHelpWidth(HELP_WIDTH)
        .setUsageHelpAutoWidth(terminal.present())
        .setParameterExceptionHandler(DtmBench::badArgument)
        .setExecutionExceptionHandler(DtmBench::failed);
  }

  @Override
  public Integer call() {
    return spec.subcommands().get("tables").execute();
  }

  private static int badArgument(CommandLine.ParameterException e, String[] arguments) {
    // The message may quote an argument, and an argument may hold anything.
    e.getCommandLine().getErr().println("dtm-bench: " + VisibleText.of(Advice.of(e)));
    return EXIT_BAD_INPUT;
  }

  /**
   * Bad input and files that cannot be written are the user's to mend and get their message;
   * anything else is ours and keeps its trace.
   */
  private static int failed(Exception e, CommandLine command, CommandLine.ParseResult parsed)
      throws Exception {
    if (e instanceof InvalidDataException invalid) {
      invalid.problems().forEach(problem -> command.getErr().println(problem.message()));
      command
          .getErr()
          .println(
              "dtm-bench: problems in the input: "
                  + invalid.problems().size()
                  + "; nothing was done; mend what the lines above name and run it again");
      return EXIT_BAD_INPUT;
    }
    if (e instanceof IOException) {
      command.getErr().println("dtm-bench: " + e.getMessage());
      return EXIT_BAD_INPUT;
    }
    throw e;
  }

  /** What {@code --version} prints: version and commit, as a report's provenance has them. */
  static final class Version implements CommandLine.IVersionProvider {

    @Override
    public String[] getVersion() {
      return new String[] {"dtm-bench " + BuildInfo.read().words()};
    }
  }
}

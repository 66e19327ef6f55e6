package io.github.dtmbench.reports.cli;

import io.github.dtmbench.datasets.check.InputException;
import io.github.dtmbench.datasets.csv.InvalidDataException;
import io.github.dtmbench.reports.cli.argument.ArgumentRules;
import io.github.dtmbench.reports.cli.argument.Converters;
import io.github.dtmbench.reports.cli.terminal.Failure;
import io.github.dtmbench.reports.cli.terminal.ProblemsOption;
import io.github.dtmbench.reports.cli.terminal.StandardOutput;
import io.github.dtmbench.reports.cli.terminal.Terminal;
import io.github.dtmbench.reports.report.BuildInfo;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The root command; without a subcommand it prints the accuracy tables.
 *
 * <p>A command does its work in {@code call()} and lets what goes wrong pass: it throws {@link
 * InputException} for what the user can mend, lets an {@link java.io.IOException} of a file through
 * with a message that names the file, and catches nothing else. {@link Failure} turns all of it
 * into messages and exit codes, here and nowhere else.
 */
@Command(
    name = "dtm-bench",
    versionProvider = DtmBench.Version.class,
    mixinStandardHelpOptions = true,
    description = "Scores estimators of AI-training throughput, and so of time, energy and carbon.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  dtm-bench                               the accuracy tables",
      "  dtm-bench tables --format csv           every number of them, one a row",
      "  dtm-bench tables --format latex --output tables.tex    to be included in a paper",
      "  dtm-bench predict --flop 6.3e24 --device H100          hours, energy and carbon of a plan",
      "  dtm-bench flop --vit L/16 --samples 303M --epochs 14   compute counted by shape",
      "  dtm-bench footprint --device-hours 7e6 --device H100 --country USA    what a run cost",
      "  dtm-bench llmcarbon --parameters 70B --tokens 2T --device A100 --country USA  its"
          + " equations",
      "  dtm-bench report --out report           all tables and figures, and a page to open",
      "  dtm-bench list devices                  what --device may be; also estimators, grids",
      "  dtm-bench score runs.csv                your own records, predicted and scored",
      "  dtm-bench evaluate --pairs              which estimators can be told apart",
      "  dtm-bench compare predictions.csv       the same for predictions of any origin",
      "  dtm-bench --bibtex                      an entry for a bibliography",
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

  private static final String BIBTEX = "--bibtex";

  /** In the order of the help. */
  private static final List<Class<?>> COMMANDS =
      List.of(
          TablesCommand.class,
          LedgerCommand.class,
          EvaluateCommand.class,
          CompareCommand.class,
          FoldsCommand.class,
          TracesCommand.class,
          ScoreCommand.class,
          AddCommand.class,
          ImportEpochCommand.class,
          CurveCommand.class,
          FlopCommand.class,
          FootprintCommand.class,
          LlmCarbonCommand.class,
          PredictCommand.class,
          PredictFileCommand.class,
          PageCommand.class,
          ReportCommand.class,
          TimingCommand.class,
          ListCommand.class,
          CompletionCommand.class,
          CommandLine.HelpCommand.class);

  /** Those that look at the others. */
  private static final Set<Class<?>> NEEDING_ALL =
      Set.of(CompletionCommand.class, CommandLine.HelpCommand.class);

  private static final Class<?> WITHOUT_WORDS = TablesCommand.class;

  @Spec private CommandSpec spec;

  @Option(
      names = BIBTEX,
      description = "Print an entry for a bibliography, with version and commit, and exit.")
  private boolean bibtex;

  /** Made by picocli. */
  DtmBench() {}

  /**
   * Runs a command line. It leaves the streams of the process alone: commands may run side by side.
   *
   * @param out receives the output
   * @param err receives messages
   * @param arguments the command line
   * @return 0 for success, 2 for what the user can mend, 1 for a defect
   */
  public static int execute(PrintWriter out, PrintWriter err, String... arguments) {
    try {
      int exitCode = configured(toRun(arguments), out, err).execute(arguments);
      out.flush();
      return exitCode;
    } catch (StandardOutput.LostException e) {
      return Failure.report(e, err);
    } catch (Error e) { // picocli hands on exceptions alone
      return Failure.report(e, err);
    }
  }

  /**
   * The root with every command, for help and for models of the command line.
   *
   * @return a new one
   */
  static CommandLine whole() {
    return with(COMMANDS);
  }

  /**
   * The root with the one command that the arguments begin with, for picocli takes a fifth of a
   * second to read the annotations of all; with every command where the first argument names none,
   * and for those commands that look at the others.
   */
  static CommandLine toRun(String... arguments) {
    if (arguments.length == 0) {
      return with(List.of(WITHOUT_WORDS));
    }
    return COMMANDS.stream()
        .filter(command -> !NEEDING_ALL.contains(command) && nameOf(command).equals(arguments[0]))
        .findFirst()
        .map(command -> with(List.of(command)))
        .orElseGet(DtmBench::whole);
  }

  private static CommandLine with(List<Class<?>> commands) {
    CommandLine root = new CommandLine(new DtmBench());
    commands.forEach(command -> root.addSubcommand(nameOf(command), command));
    root.getSubcommands()
        .values()
        .forEach(
            command -> command.getCommandSpec().versionProvider(() -> versionOf(BuildInfo.read())));
    return root;
  }

  private static String[] versionOf(BuildInfo build) {
    return new String[] {"dtm-bench " + build.words()};
  }

  private static String nameOf(Class<?> command) {
    return command.getAnnotation(Command.class).name();
  }

  /** Gives a command the streams, the width and the way of failing that all of them share. */
  static CommandLine configured(CommandLine command, PrintWriter out, PrintWriter err) {
    Terminal terminal = Terminal.ofProcess();
    return Converters.in(ProblemsOption.in(command))
        .setOut(out)
        .setErr(err)
        .setColorScheme(
            CommandLine.Help.defaultColorScheme(
                terminal.highlights() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF))
        .setUsageHelpWidth(HELP_WIDTH)
        .setUsageHelpAutoWidth(terminal.present())
        // A file may be named @x.csv, and no file is to be read that nobody asked for.
        .setExpandAtFiles(false)
        .setExecutionStrategy(DtmBench::run)
        .setParameterExceptionHandler(DtmBench::badArgument)
        .setExecutionExceptionHandler(DtmBench::failed);
  }

  private static int run(CommandLine.ParseResult parsed) {
    if (parsed.hasMatchedOption(BIBTEX) && parsed.hasSubcommand()) {
      throw new CommandLine.ParameterException(
          parsed.commandSpec().commandLine(),
          BIBTEX
              + " prints an entry and nothing else; leave out "
              + parsed.subcommand().commandSpec().name());
    }
    return ArgumentRules.judgeAndRun(parsed);
  }

  @Override
  public Integer call() {
    if (bibtex) {
      spec.commandLine().getOut().print(BuildInfo.read().bibtex());
      spec.commandLine().getOut().flush();
      return 0;
    }
    return spec.subcommands().get(nameOf(WITHOUT_WORDS)).execute();
  }

  /** What picocli finds wrong with the arguments. */
  private static int badArgument(CommandLine.ParameterException e, String[] arguments) {
    return Failure.report(new InputException(Advice.of(e), e), e.getCommandLine().getErr());
  }

  private static int failed(Exception e, CommandLine command, CommandLine.ParseResult parsed) {
    int exitCode = Failure.report(e, command.getErr());
    Optional<Path> problems = ProblemsOption.of(parsed);
    if (e instanceof InvalidDataException invalid && problems.isPresent()) {
      try {
        ProblemsOption.write(problems.get(), invalid);
      } catch (IOException lost) {
        return Failure.report(lost, command.getErr());
      }
    }
    return exitCode;
  }

  /** What {@code --version} prints: version and commit, as a report's provenance has them. */
  static final class Version implements CommandLine.IVersionProvider {

    @Spec private CommandSpec spec;

    @Override
    public String[] getVersion() {
      BuildInfo build = BuildInfo.read();
      return spec.commandLine().getParseResult().hasMatchedOption(BIBTEX)
          ? build.bibtex().strip().split("\n", -1)
          : versionOf(build);
    }
  }
}

package io.github.dtmbench.reports.cli.terminal;

import io.github.dtmbench.datasets.check.InputException;
import io.github.dtmbench.datasets.file.AtomicFile;
import io.github.dtmbench.datasets.file.Content;
import io.github.dtmbench.reports.table.ColumnChoice;
import io.github.dtmbench.reports.table.ResultTable;
import io.github.dtmbench.reports.table.format.TableFormat;
import io.github.dtmbench.reports.table.format.TextStyle;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options {@code --format}, {@code --json}, {@code --columns} and {@code --output}. */
public final class OutputOptions {

  /** What a model hub reads, in place of tables. */
  private static final String MODEL_CARD = "model-card";

  /** A command that can write a model card. */
  public interface GivesModelCard {}

  private TableFormat format;
  private boolean modelCard;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write to this file in place of the terminal; it is complete or not there.")
  private Path file;

  @Option(names = "--json", description = "Short for --format json.")
  private boolean json;

  @Option(
      names = "--columns",
      split = ",",
      paramLabel = "NAME",
      description =
          "The columns to show and their order, by commas, as the header of --format csv or the"
              + " keys of --json name them; an interval goes by its name (ci) or its ends"
              + " (ci_low,ci_high). In every format; tables without such a column are left out."
              + " Default: all.")
  private List<String> columns;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      defaultValue = "text",
      description =
          "text, markdown, csv, json or latex; for predict and footprint also model-card."
              + " Default: ${DEFAULT-VALUE}.")
  void setFormat(String value) {
    modelCard = value.equals(MODEL_CARD) && command.userObject() instanceof GivesModelCard;
    if (modelCard) {
      return;
    }
    try {
      format = TableFormat.parse(value);
    } catch (InputException e) {
      throw new ParameterException(
          command.commandLine(),
          "Invalid value for option '--format' (FORMAT): "
              + e.getMessage()
              + (command.userObject() instanceof GivesModelCard ? ", " + MODEL_CARD : ""));
    }
  }

  /**
   * Whether a model card is wanted in place of tables.
   *
   * @return whether it is
   */
  public boolean isModelCard() {
    if (modelCard && json) {
      throw new InputException("--json and --format model-card contradict; leave one out");
    }
    return modelCard;
  }

  /**
   * The language of the tables.
   *
   * @return the format that was asked for; text if none was
   */
  public TableFormat format() {
    if (!json) {
      return format;
    }
    if (command.commandLine().getParseResult().hasMatchedOption("--format")
        && format != TableFormat.JSON) {
      throw new InputException("--json and --format " + format + " contradict; leave one out");
    }
    return TableFormat.JSON;
  }

  /**
   * Whether programs read the output, which get every column and full numbers.
   *
   * @return whether the format is CSV or JSON
   */
  public boolean isForPrograms() {
    return format() == TableFormat.CSV || format() == TableFormat.JSON;
  }

  /**
   * Where the tables go, unless to standard output.
   *
   * @return the file, if one was named
   */
  public Optional<Path> file() {
    return Optional.ofNullable(file);
  }

  /**
   * Writes the tables to where they were asked for.
   *
   * @param tables the tables, in order
   * @param out standard output
   * @throws IOException if it cannot be written
   */
  public void write(List<ResultTable> tables, PrintWriter out) throws IOException {
    write(Map.of(), tables, out);
  }

  /**
   * Writes text that is no table to the same place.
   *
   * @param text the text
   * @param out standard output
   * @throws IOException if it cannot be written
   */
  public void writeText(String text, PrintWriter out) throws IOException {
    if (file == null) {
      out.print(text);
      out.flush();
    } else {
      AtomicFile.writeAll(Map.of(file, stream -> stream.write(text)));
    }
  }

  private List<ResultTable> chosen(List<ResultTable> tables) {
    return columns == null ? tables : new ColumnChoice(columns).of(tables);
  }

  /**
   * Writes the tables together with other files: all of them or none.
   *
   * @param others further files and what they are to hold
   * @param tables the tables, in order
   * @param out standard output
   * @throws IOException if it cannot be written
   */
  public void write(Map<Path, Content> others, List<ResultTable> tables, PrintWriter out)
      throws IOException {
    StringWriter text = new StringWriter();
    TextStyle style = file == null ? Terminal.ofProcess().style() : TextStyle.plain();
    format().render(chosen(tables), text, style);
    Map<Path, Content> files = new LinkedHashMap<>(others);
    if (file != null) {
      files.put(file, stream -> stream.write(text.toString()));
    }
    AtomicFile.writeAll(files);
    if (file == null) {
      out.print(text);
      out.flush();
    }
  }
}

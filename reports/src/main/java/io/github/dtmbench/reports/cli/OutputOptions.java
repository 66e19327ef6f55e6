package io.github.dtmbench.reports.cli;

import io.github.dtmbench.datasets.check.InputException;
import io.github.dtmbench.datasets.csv.AtomicFile;
import io.github.dtmbench.reports.table.ResultTable;
import io.github.dtmbench.reports.table.TableFormat;
import io.github.dtmbench.reports.table.TextStyle;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The options {@code --format}, {@code --json} and {@code --output}. */
final class OutputOptions {

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      defaultValue = "text",
      converter = FormatConverter.class,
      description = "text, markdown, csv, json or latex. Default: ${DEFAULT-VALUE}.")
  private TableFormat format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write to this file in place of the terminal; it is complete or not there.")
  private Path file;

  @Option(names = "--json", description = "Short for --format json.")
  private boolean json;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  TableFormat format() {
    if (!json) {
      return format;
    }
    if (command.commandLine().getParseResult().hasMatchedOption("--format")
        && format != TableFormat.JSON) {
      throw new InputException("--json and --format " + format + " contradict; leave one out");
    }
    return TableFormat.JSON;
  }

  void write(List<ResultTable> tables, PrintWriter out) throws IOException {
    StringWriter text = new StringWriter();
    TextStyle style = file == null ? Terminal.ofProcess().style() : TextStyle.plain();
    format().render(tables, text, style);
    if (file == null) {
      out.print(text);
      out.flush();
    } else {
      try {
        AtomicFile.write(file, text.toString());
      } catch (IOException e) {
        throw new IOException("--output: " + e.getMessage(), e);
      }
    }
  }

  /** Turns an unknown name into picocli's message for a bad argument. */
  static final class FormatConverter implements ITypeConverter<TableFormat> {

    @Override
    public TableFormat convert(String value) {
      try {
        return TableFormat.parse(value);
      } catch (InputException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }
}

package io.github.dtmbench.reports.cli;

import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.check.InputException;
import io.github.dtmbench.datasets.csv.CsvFile;
import io.github.dtmbench.datasets.csv.CsvRow;
import io.github.dtmbench.reports.cli.argument.Converters;
import io.github.dtmbench.reports.footprint.RunsTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/**
 * The rows of a file as so many command lines of {@code footprint}: a column has the name of an
 * option, with underscores. What the command line itself gives holds for every row that does not
 * say otherwise.
 */
final class RunRows {

  /** Options of the command as a whole. */
  private static final Set<String> NOT_OF_A_RUN =
      Set.of(
          "--input",
          "--format",
          "--json",
          "--columns",
          "--output",
          "--problems",
          "--training-type",
          "--help",
          "--version");

  /** Options that say the same thing: a row that gives one takes back the others. */
  private static final List<Set<String>> RIVALS =
      List.of(
          Set.of("region", "country", "grid"),
          Set.of("device_hours", "hours"),
          Set.of("development_share", "development_hours"),
          Set.of("scenario", "kwh_per_request"));

  private static final Pattern OPTION = Pattern.compile("--([a-z][a-z-]*)");

  private final CommandSpec command;
  private final ShippedData data;
  private final List<String> known;

  /** One for all rows: what a row does not give is put back to its default. */
  private final FootprintCommand run = new FootprintCommand();

  private final CommandLine parser = Converters.in(new CommandLine(run));

  RunRows(CommandSpec command, ShippedData data) {
    this.command = command;
    this.data = data;
    this.known =
        command.options().stream()
            .map(OptionSpec::longestName)
            .filter(name -> !NOT_OF_A_RUN.contains(name))
            .map(RunRows::column)
            .sorted()
            .toList();
  }

  private static String column(String option) {
    return option.substring(2).replace('-', '_');
  }

  private static String option(String column) {
    return "--" + column.replace('_', '-');
  }

  /** Every run of a file, or everything that is wrong in it. */
  RunsTable read(CsvFile file) {
    List<String> others = file.others(List.of(), known);
    others.stream()
        .filter(RunsTable.keys()::contains)
        .findFirst()
        .ifPresent(
            column -> {
              throw new InputException(
                  file.name()
                      + ":1: column "
                      + column
                      + " has the name of a column of the result; rename it");
            });
    // The device-hours of the result are those of the file, where it has them.
    List<String> shown =
        file.columns().stream().filter(column -> !RunsTable.keys().contains(column)).toList();
    Map<String, String> everywhere = given();
    List<RunsTable.Row> rows =
        file.rowsWithOthers(List.of(), known, row -> row(row, file.columns(), shown, everywhere));
    return new RunsTable(shown, rows, others);
  }

  /** What the command line gives for all rows. */
  private Map<String, String> given() {
    Map<String, String> values = new TreeMap<>();
    for (OptionSpec option : command.commandLine().getParseResult().matchedOptions()) {
      if (!NOT_OF_A_RUN.contains(option.longestName())) {
        values.put(column(option.longestName()), String.join(",", option.originalStringValues()));
      }
    }
    return values;
  }

  private Optional<RunsTable.Row> row(
      CsvRow row, List<String> columns, List<String> shown, Map<String, String> everywhere) {
    Map<String, String> values = new TreeMap<>(everywhere);
    Map<String, String> own = new TreeMap<>();
    for (String column : columns) {
      if (known.contains(column) && !row.text(column).isEmpty()) {
        own.put(column, row.text(column));
      }
    }
    RIVALS.stream()
        .filter(rivals -> rivals.stream().anyMatch(own::containsKey))
        .forEach(values.keySet()::removeAll);
    values.putAll(own);
    List<String> arguments = new ArrayList<>();
    values.forEach((column, value) -> arguments.add(option(column) + "=" + value));
    try {
      parser.parseArgs(arguments.toArray(String[]::new));
      return Optional.of(run.row(shown.stream().map(row::text).toList(), data));
    } catch (ParameterException | InputException e) {
      String named = named(e.getMessage(), columns);
      row.problem(
          named, named.isEmpty() ? "" : row.text(named), "what footprint takes: " + e.getMessage());
      return Optional.empty();
    }
  }

  /** The first column whose option a message names; a device is named by itself. */
  private static String named(String message, List<String> columns) {
    if (message.contains("known device") && columns.contains("device")) {
      return "device";
    }
    Matcher option = OPTION.matcher(message);
    while (option.find()) {
      String column = option.group(1).replace('-', '_');
      if (columns.contains(column)) {
        return column;
      }
    }
    return "";
  }
}

package io.github.dtmbench.datasets.epoch;

import io.github.dtmbench.datasets.csv.CsvFile;
import io.github.dtmbench.datasets.csv.CsvRow;
import io.github.dtmbench.datasets.csv.DataProblem;
import io.github.dtmbench.datasets.csv.InvalidDataException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** One row of a download. */
final class EpochRow {

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final CsvRow row;
  private final Map<EpochColumn, String> names;

  private EpochRow(CsvRow row, Map<EpochColumn, String> names) {
    this.row = row;
    this.names = names;
  }

  /** All rows of a file; refuses one that lacks a needed column, with every one that is lacking. */
  static List<EpochRow> all(CsvFile file) {
    Map<EpochColumn, String> names = new EnumMap<>(EpochColumn.class);
    List<DataProblem> missing = new ArrayList<>();
    for (EpochColumn column : EpochColumn.values()) {
      Optional<String> name = column.names().stream().filter(file.columns()::contains).findFirst();
      names.put(column, name.orElse(column.names().get(0)));
      if (name.isEmpty() && column.isNeeded()) {
        missing.add(
            new DataProblem(
                file.name(), 1, "", "", "a column " + String.join(" or ", column.names())));
      }
    }
    if (!missing.isEmpty()) {
      throw new InvalidDataException(missing);
    }
    return file.foreignRows(EpochColumn.allNames()).stream()
        .map(row -> new EpochRow(row, names))
        .toList();
  }

  long line() {
    return row.line();
  }

  /** What is wrong with the row as a whole; none if it has as many cells as the header. */
  List<DataProblem> problems() {
    return row.problems();
  }

  /** The cell as it stands, line breaks and all. */
  String text(EpochColumn column) {
    return row.text(name(column));
  }

  /** The cell on one line: a name that was wrapped is still one name. */
  String line(EpochColumn column) {
    return BLANKS.matcher(text(column)).replaceAll(" ");
  }

  /** The name that the column has in this file. */
  String name(EpochColumn column) {
    return names.get(column);
  }

  /** The parts of a cell that lists several. */
  List<String> parts(EpochColumn column) {
    List<String> parts = new ArrayList<>();
    for (String part : line(column).split(",", -1)) {
      if (!part.isBlank()) {
        parts.add(part.strip());
      }
    }
    return parts;
  }

  /** The first part of a cell that lists several; blank if there is none. */
  String first(EpochColumn column) {
    return parts(column).stream().findFirst().orElse("");
  }
}

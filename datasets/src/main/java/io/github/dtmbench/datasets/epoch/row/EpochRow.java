package io.github.dtmbench.datasets.epoch.row;

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
public final class EpochRow {

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final CsvRow row;
  private final Map<EpochColumn, String> names;

  private EpochRow(CsvRow row, Map<EpochColumn, String> names) {
    this.row = row;
    this.names = names;
  }

  /**
   * All rows of a file.
   *
   * @param file a download
   * @return its rows, in order
   * @throws InvalidDataException for a file that lacks needed columns, with each that is lacking
   */
  public static List<EpochRow> all(CsvFile file) {
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

  /**
   * Where the row stands.
   *
   * @return line of the file, from 1
   */
  public long line() {
    return row.line();
  }

  /**
   * What is wrong with the row as a whole.
   *
   * @return none if it has as many cells as the header
   */
  public List<DataProblem> problems() {
    return row.problems();
  }

  /**
   * The cell as it stands, line breaks and all.
   *
   * @param column which cell
   * @return its text; blank if the file lacks the column
   */
  public String text(EpochColumn column) {
    return row.text(name(column));
  }

  /**
   * The cell on one line: a name that was wrapped is still one name.
   *
   * @param column which cell
   * @return its text without line breaks
   */
  public String line(EpochColumn column) {
    return BLANKS.matcher(text(column)).replaceAll(" ");
  }

  /**
   * The name that a column has in this file.
   *
   * @param column which column
   * @return its heading
   */
  public String name(EpochColumn column) {
    return names.get(column);
  }

  /**
   * The parts of a cell that lists several.
   *
   * @param column which cell
   * @return what stands between its commas, without blanks
   */
  public List<String> parts(EpochColumn column) {
    List<String> parts = new ArrayList<>();
    for (String part : line(column).split(",", -1)) {
      if (!part.isBlank()) {
        parts.add(part.strip());
      }
    }
    return parts;
  }

  /**
   * The first part of a cell that lists several.
   *
   * @param column which cell
   * @return the part; blank if there is none
   */
  public String first(EpochColumn column) {
    return parts(column).stream().findFirst().orElse("");
  }
}

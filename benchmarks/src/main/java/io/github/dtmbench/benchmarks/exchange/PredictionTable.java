package io.github.dtmbench.benchmarks.exchange;

import io.github.dtmbench.datasets.csv.CsvFile;
import io.github.dtmbench.datasets.csv.CsvRow;
import io.github.dtmbench.datasets.csv.DataProblem;
import io.github.dtmbench.datasets.csv.InvalidDataException;
import io.github.dtmbench.datasets.csv.NumberRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a long table of predictions of any origin: {@code estimator,group,record,actual,predicted}
 * and optionally {@code lower,upper}, in any unit that is the same throughout. A blank {@code
 * predicted} is a refusal.
 *
 * <p>Estimators are compared on the same ground or not at all: each has one row for every record of
 * the table, and all rows of a record agree in its group and its actual value.
 */
public final class PredictionTable {

  private static final String ESTIMATOR = "estimator";
  private static final String GROUP = "group";
  private static final String RECORD = "record";
  private static final String ACTUAL = "actual";
  private static final String PREDICTED = "predicted";
  private static final int LONGEST_NAME = 60;
  private static final NumberRule ACTUAL_RULE =
      GivenCells.rule("number such as 6.4e6, in the unit of the predictions");

  private record Row(long line, GivenScore.Item item) {}

  private final CsvFile file;
  private final Map<String, Map<String, Row>> byEstimator = new LinkedHashMap<>();
  private final Map<String, Row> firstOfRecord = new LinkedHashMap<>();

  private PredictionTable(CsvFile file) {
    this.file = file;
  }

  /**
   * Reads a table.
   *
   * @param file the table
   * @return a score per estimator, in the order in which they first appear; so are its records
   * @throws InvalidDataException with every problem of the file
   */
  public static List<GivenScore> read(CsvFile file) {
    return new PredictionTable(file).read();
  }

  private List<GivenScore> read() {
    List<DataProblem> problems = new ArrayList<>();
    try {
      file.rows(
          List.of(ESTIMATOR, GROUP, RECORD, ACTUAL, PREDICTED),
          List.of(GivenCells.LOWER, GivenCells.UPPER),
          this::note);
    } catch (InvalidDataException e) {
      problems.addAll(e.problems());
    }
    if (problems.isEmpty()) {
      byEstimator.forEach((name, rows) -> missing(name, rows).ifPresent(problems::add));
    }
    if (!problems.isEmpty()) {
      throw new InvalidDataException(problems);
    }
    return byEstimator.entrySet().stream()
        .map(
            score ->
                new GivenScore(
                    score.getKey(), score.getValue().values().stream().map(Row::item).toList()))
        .toList();
  }

  private Optional<String> note(CsvRow row) {
    String estimator = name(row, ESTIMATOR, "the name of an estimator");
    String group = name(row, GROUP, "whose record it is: what is held out together");
    String record = name(row, RECORD, "the name of a record");
    double actual = row.requiredNumber(ACTUAL, ACTUAL_RULE);
    Optional<GivenCells> cells = GivenCells.read(row, PREDICTED, "number");
    if (!row.isSound()) {
      return Optional.empty();
    }
    GivenCells given = cells.orElseThrow();
    Row read =
        new Row(
            row.line(),
            new GivenScore.Item(record, group, actual, given.predicted(), given.interval()));
    Row first = firstOfRecord.putIfAbsent(record, read);
    if (first != null) {
      agree(row, first, group, actual);
    }
    Row before =
        byEstimator
            .computeIfAbsent(estimator, key -> new LinkedHashMap<>())
            .putIfAbsent(record, read);
    if (before != null) {
      row.problem(
          RECORD, "one prediction an estimator and record; the first is on line " + before.line());
    }
    return row.isSound() ? Optional.of(record) : Optional.empty();
  }

  /** Names stand in tables and figures, so they are short and on one line. */
  private static String name(CsvRow row, String column, String expected) {
    String name = row.requiredText(column, expected);
    if (name.codePoints().anyMatch(Character::isISOControl)) {
      row.problem(column, "a name without control characters");
    }
    if (column.equals(ESTIMATOR) && name.length() > LONGEST_NAME) {
      row.problem(column, "a name of at most " + LONGEST_NAME + " characters");
    }
    return name;
  }

  private static void agree(CsvRow row, Row first, String group, double actual) {
    if (!first.item().group().equals(group)) {
      row.problem(
          GROUP, "the group of the record, " + first.item().group() + " on line " + first.line());
    }
    if (first.item().actual() != actual) {
      row.problem(
          ACTUAL,
          "the actual value of the record, " + first.item().actual() + " on line " + first.line());
    }
  }

  private Optional<DataProblem> missing(String estimator, Map<String, Row> rows) {
    List<String> names =
        firstOfRecord.keySet().stream().filter(record -> !rows.containsKey(record)).toList();
    return MissingRows.of(
        file.name(),
        ESTIMATOR,
        estimator,
        "a row for every record, with a blank predicted for a refusal",
        names,
        firstOfRecord.size());
  }
}

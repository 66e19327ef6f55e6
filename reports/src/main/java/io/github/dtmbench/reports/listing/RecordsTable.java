package io.github.dtmbench.reports.listing;

import io.github.dtmbench.benchmarks.evaluation.RecordGrade;
import io.github.dtmbench.datasets.run.TrainingRun;
import io.github.dtmbench.datasets.run.file.TrainingRunFile;
import io.github.dtmbench.reports.table.Cell;
import io.github.dtmbench.reports.table.Column;
import io.github.dtmbench.reports.table.ResultTable;
import io.github.dtmbench.reports.table.Shape;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The records as their file has them, with the grade by which evaluations choose. */
final class RecordsTable {

  private record Row(TrainingRun run, List<String> cells) {}

  /** What a line for people has room for. */
  private static final Set<String> SHOWN =
      Set.of("model", "organization_group", "publication_date", "device", "device_hours");

  /** As the file is written. */
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+([.][0-9]+)?(E-?[0-9]+)?");

  /** In place of a grade, for a record that takes part in no evaluation. */
  private static final String NONE = "exclude";

  private RecordsTable() {}

  static ResultTable readable(List<TrainingRun> runs) {
    List<Row> rows = rows(runs);
    return shape(rows)
        .note(
            "Grade: what an evaluation chooses records by; of excluded records the operation count"
                + " or the hours are not known, or not independent of each other.")
        .table("records", "Records", rows);
  }

  static ResultTable tidy(List<TrainingRun> runs) {
    List<Row> rows = rows(runs);
    return shape(rows).tidy("records", "Records", rows);
  }

  private static List<Row> rows(List<TrainingRun> runs) {
    return runs.stream().map(run -> new Row(run, TrainingRunFile.cells(run))).toList();
  }

  private static Shape<Row> shape(List<Row> rows) {
    List<String> names = TrainingRunFile.columns();
    Shape<Row> shape =
        new Shape<Row>()
            .text(
                "grade",
                "Grade",
                row -> RecordGrade.of(row.run()).map(RecordGrade::label).orElse(NONE));
    for (int i = 0; i < names.size(); i++) {
      int index = i;
      String heading = heading(names.get(i));
      if (rows.stream().allMatch(row -> isNumber(row.cells().get(index)))) {
        shape.column(Column.number(names.get(i), heading), row -> number(row.cells().get(index)));
      } else {
        shape.text(names.get(i), heading, row -> row.cells().get(index));
      }
      if (!SHOWN.contains(names.get(i))) {
        shape.forPrograms();
      }
    }
    return shape;
  }

  private static String heading(String key) {
    String words = key.replace('_', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /** Blank or a number: a column of such is one of numbers. */
  private static boolean isNumber(String text) {
    return text.isEmpty() || NUMBER.matcher(text).matches();
  }

  private static Cell number(String text) {
    return text.isEmpty() ? Cell.missing() : Cell.exact(Double.parseDouble(text));
  }
}

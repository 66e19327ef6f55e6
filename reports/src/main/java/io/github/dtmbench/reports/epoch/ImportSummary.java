package io.github.dtmbench.reports.epoch;

import io.github.dtmbench.benchmarks.scoring.NewRecordScores;
import io.github.dtmbench.datasets.csv.Labelled;
import io.github.dtmbench.datasets.epoch.DropReason;
import io.github.dtmbench.datasets.epoch.EpochImport;
import io.github.dtmbench.datasets.epoch.row.ImportFlag;
import io.github.dtmbench.datasets.run.FlopBasis;
import io.github.dtmbench.datasets.run.TrainingRun;
import io.github.dtmbench.reports.table.Cell;
import io.github.dtmbench.reports.table.Column;
import io.github.dtmbench.reports.table.ResultTable;
import java.util.ArrayList;
import java.util.List;

/** Counts what an import did. */
public final class ImportSummary {

  /** One number: what is counted, under which heading, and how often it is there. */
  private record Count(String section, String item, long rows) {}

  private enum Section {
    ROWS("rows", "Rows"),
    BASIS("flop_basis", "Records by origin of the FLOP"),
    USE("use", "Records by what they are good for"),
    FLAG("flag", "Flags on records"),
    DROPPED("dropped", "Dropped rows by reason");

    private final String key;
    private final String title;

    Section(String key, String title) {
      this.key = key;
      this.title = title;
    }
  }

  private final EpochImport result;

  private ImportSummary(EpochImport result) {
    this.result = result;
  }

  /**
   * For readers.
   *
   * @param result an import
   * @param notes remarks below the last table
   * @return a table per heading, without those that count nothing
   */
  public static List<ResultTable> readable(EpochImport result, List<String> notes) {
    List<Count> counts = new ImportSummary(result).counts();
    List<ResultTable.Builder> tables = new ArrayList<>();
    for (Section section : Section.values()) {
      List<Count> own = counts.stream().filter(c -> c.section().equals(section.key)).toList();
      if (!own.isEmpty()) {
        ResultTable.Builder table =
            ResultTable.builder("import-" + section.key.replace('_', '-'), section.title)
                .column(Column.text("item", "What"))
                .column(Column.number("rows", "Rows"));
        own.forEach(c -> table.row(Cell.text(c.item()), Cell.count(c.rows())));
        tables.add(table);
      }
    }
    notes.forEach(tables.get(tables.size() - 1)::note);
    return tables.stream().map(ResultTable.Builder::build).toList();
  }

  /**
   * For machines.
   *
   * @param result an import
   * @return one table with the columns {@code section,item,rows}
   */
  public static ResultTable tidy(EpochImport result) {
    ResultTable.Builder table =
        ResultTable.builder("import", "Import")
            .column(Column.text("section", "Section"))
            .column(Column.text("item", "What"))
            .column(Column.number("rows", "Rows"));
    new ImportSummary(result)
        .counts()
        .forEach(c -> table.row(Cell.text(c.section()), Cell.text(c.item()), Cell.count(c.rows())));
    return table.build();
  }

  private List<Count> counts() {
    List<Count> counts = new ArrayList<>();
    counts.add(new Count(Section.ROWS.key, "read", result.rows()));
    counts.add(new Count(Section.ROWS.key, "records", result.records().size()));
    counts.add(new Count(Section.ROWS.key, "dropped", result.dropped().size()));
    for (FlopBasis basis : FlopBasis.values()) {
      add(
          counts,
          Section.BASIS,
          basis,
          result.records().stream().filter(r -> r.evidence().basis() == basis).count());
    }
    addUses(counts);
    for (ImportFlag flag : ImportFlag.values()) {
      add(
          counts,
          Section.FLAG,
          flag,
          result.records().stream()
              .filter(r -> r.flags().stream().anyMatch(f -> f.kind() == flag))
              .count());
    }
    for (DropReason reason : DropReason.values()) {
      add(
          counts,
          Section.DROPPED,
          reason,
          result.dropped().stream().filter(row -> row.reason() == reason).count());
    }
    return counts;
  }

  private void addUses(List<Count> counts) {
    List<TrainingRun> runs = result.records().stream().map(r -> r.run()).toList();
    long scored = runs.stream().filter(TrainingRun::isScorable).count();
    long counted = runs.stream().filter(NewRecordScores::isPredictable).count();
    counts.add(new Count(Section.USE.key, "predicted and scored", scored));
    counts.add(new Count(Section.USE.key, "predicted only", counted - scored));
    counts.add(new Count(Section.USE.key, "kept only", runs.size() - counted));
  }

  private static void add(List<Count> counts, Section section, Labelled item, long rows) {
    if (rows > 0) {
      counts.add(new Count(section.key, item.label(), rows));
    }
  }
}

package io.github.dtmbench.reports.accuracy;

import static io.github.dtmbench.reports.accuracy.AlphaBandSection.printed;

import io.github.dtmbench.benchmarks.ledger.Verdict;
import io.github.dtmbench.benchmarks.reproduction.CheckedCell;
import io.github.dtmbench.reports.table.Cell;
import io.github.dtmbench.reports.table.Column;
import io.github.dtmbench.reports.table.Marks;
import io.github.dtmbench.reports.table.ResultTable;
import java.util.List;

/** Section 5: the leaderboard, printed and recomputed. */
final class LeaderboardSection {

  private LeaderboardSection() {}

  static ResultTable table(List<CheckedCell> cells) {
    Marks marks = new Marks();
    long equal = cells.stream().filter(cell -> cell.verdict() == Verdict.REPRODUCED).count();
    ResultTable.Builder table =
        ResultTable.builder(
                "leaderboard",
                "5. OpenCarbonEval leaderboard: "
                    + equal
                    + " of "
                    + cells.size()
                    + " models agree to the printed digit")
            .column(Column.text("model", "Model"))
            .column(Column.number("printed", "Printed", "t"))
            .column(Column.number("reproduced", "Reproduced", "t"))
            .column(Column.text("status", "Status"))
            .column(Column.text("mark", "Why"));
    for (CheckedCell cell : cells) {
      table.row(
          Cell.text(cell.subject()),
          printed(cell.printed()),
          Cell.fixed(cell.recomputed(), cell.printed().decimals()),
          Cell.text(cell.verdict().label()),
          Cell.text(marks.of(cell.reasons())));
    }
    marks.notes().forEach(table::note);
    return table.build();
  }
}

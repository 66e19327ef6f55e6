package io.github.dtmbench.reports.accuracy;

import static io.github.dtmbench.reports.accuracy.AlphaBandSection.printed;

import io.github.dtmbench.benchmarks.ledger.Verdict;
import io.github.dtmbench.benchmarks.reproduction.CheckedCell;
import io.github.dtmbench.reports.table.Cell;
import io.github.dtmbench.reports.table.ResultTable;
import io.github.dtmbench.reports.table.Shape;
import java.util.List;

/** Section 5: the leaderboard, printed and recomputed. */
final class LeaderboardSection {

  private LeaderboardSection() {}

  static ResultTable table(List<CheckedCell> cells) {
    long equal = cells.stream().filter(cell -> cell.verdict() == Verdict.REPRODUCED).count();
    return new Shape<CheckedCell>()
        .text("model", "Model", CheckedCell::subject)
        .number("printed", "Printed", "t", cell -> printed(cell.printed()))
        .number(
            "reproduced",
            "Reproduced",
            "t",
            cell -> Cell.fixed(cell.recomputed(), cell.printed().decimals()))
        .text("status", "Status", cell -> cell.verdict().label())
        .marks("mark", "Why", CheckedCell::reasons)
        .table(
            "leaderboard",
            "5. OpenCarbonEval leaderboard: "
                + equal
                + " of "
                + cells.size()
                + " models agree to the printed digit",
            cells);
  }
}

package io.github.dtmbench.reports.accuracy;

import io.github.dtmbench.benchmarks.ledger.Claim;
import io.github.dtmbench.benchmarks.ledger.Verdict;
import io.github.dtmbench.reports.table.Cell;
import io.github.dtmbench.reports.table.ResultTable;
import io.github.dtmbench.reports.table.Shape;
import java.util.List;

/** Section 5: the leaderboard, printed and recomputed. */
final class LeaderboardSection {

  private static final String ID = "leaderboard";

  private LeaderboardSection() {}

  static ResultTable table(List<Claim> cells) {
    long equal = cells.stream().filter(cell -> cell.verdict() == Verdict.REPRODUCED).count();
    return new Shape<Claim>()
        .text("model", "Model", Claim::row)
        .number("printed", "Printed", "t", cell -> Cell.printed(cell.printed().text()))
        .number(
            "reproduced",
            "Reproduced",
            "t",
            cell -> Cell.fixed(cell.recomputed().orElseThrow(), cell.printed().decimals()))
        .text("status", "Status", cell -> cell.verdict().label())
        .marks("mark", "Why", Claim::reasons)
        .table(
            ID,
            "5. OpenCarbonEval leaderboard: "
                + equal
                + " of "
                + cells.size()
                + " models agree to the printed digit",
            cells);
  }

  /** The numbers of the section, one a row. */
  static void addTo(TidyTable tidy, List<Claim> cells) {
    for (Claim cell : cells) {
      tidy.judged(
          new TidyTable.Place(ID, cell.row(), "OpenCarbonEval"),
          "operational carbon",
          "tCO2e",
          cell);
    }
  }
}

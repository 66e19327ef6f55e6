package io.github.dtmbench.reports.timing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.benchmarks.timing.Measurement;
import io.github.dtmbench.reports.table.Cell;
import io.github.dtmbench.reports.table.ResultTable;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Ratios against the wrong baseline would make a claim about speed out of nothing. */
class TimingDocumentTest {

  private static Measurement measured(
      String benchmark, String method, double nanoseconds, String... parameters) {
    return new Measurement(
        benchmark,
        method,
        parameters.length == 0
            ? Map.of()
            : parameters.length == 2
                ? Map.of(parameters[0], parameters[1])
                : Map.of(parameters[0], parameters[1], parameters[2], parameters[3]),
        nanoseconds,
        0.5);
  }

  private static List<Cell> row(ResultTable table, String method, String order) {
    return table.rows().stream()
        .filter(r -> r.get(2).equals(Cell.text(method)) && r.get(3).equals(Cell.text(order)))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void frontier_ofAnInversion_takesRatiosWithinItsRegime() {
    ResultTable table =
        TimingDocument.of(
                List.of(
                    measured("InvertTimeBenchmark", "mathLog", 5, "regime", "LARGE"),
                    measured("InvertTimeBenchmark", "mathLog", 50, "regime", "SMALL"),
                    measured("InvertTimeBenchmark", "closedForm", 10, "regime", "LARGE"),
                    measured("InvertTimeBenchmark", "closedFormBatch", 8, "regime", "LARGE"),
                    measured("InvertTimeBenchmark", "brent", 1000, "regime", "LARGE")))
            .get(0);
    assertEquals("timing-frontier", table.id());
    List<Cell> batch =
        table.rows().stream()
            .filter(r -> r.get(1).equals(Cell.text("large")) && r.get(3).equals(Cell.text("array")))
            .findFirst()
            .orElseThrow();
    assertEquals(Cell.significant(8.0 / 5, 3), batch.get(7));
    assertEquals(Cell.significant(0.8, 3), batch.get(8));
    List<Cell> brent =
        table.rows().stream()
            .filter(r -> r.get(1).equals(Cell.text("large")) && r.get(2).equals(Cell.text("Brent")))
            .findFirst()
            .orElseThrow();
    assertEquals(Cell.significant(100, 3), brent.get(8));
    Cell.Numeric error = (Cell.Numeric) brent.get(4);
    assertTrue(error.value() > 0 && error.value() < 1e-10, error.toString());
  }

  @Tag("any-jdk")
  @Test
  void frontier_ofQuadratures_namesThoseThatDoNotGetThere() {
    ResultTable table =
        TimingDocument.of(
                List.of(
                    measured("IntegrateBenchmark", "mathLog", 5, "regime", "RECORDS"),
                    measured("IntegrateBenchmark", "closedForm", 10, "regime", "RECORDS"),
                    measured(
                        "IntegrateBenchmark",
                        "quadrature",
                        200,
                        "regime",
                        "RECORDS",
                        "method",
                        "RATIONAL_GAUSS"),
                    measured("InvertAlphaBenchmark", "mathLog", 5, "regime", "SMALL")))
            .get(0);
    Cell gaveUp = row(table, "commons-math3 Simpson", "1e-12").get(4);
    assertEquals(Cell.missing("does not get there, or gives up"), gaveUp);
    // Without its digits a measurement is not told apart from those of other sizes.
    assertEquals(Cell.missing(), row(table, "rational Gauss", "22").get(5));
  }

  @Test
  void others_takeTheBaselineOfTheirBenchmark() {
    ResultTable table =
        TimingDocument.of(
                List.of(
                    measured("EstimatorBenchmark", "mathLog", 4, "estimator", "svr"),
                    measured("EstimatorBenchmark", "fit", 400, "estimator", "svr"),
                    measured("EvaluationBenchmark", "headline", 1e9)))
            .get(0);
    assertEquals("timings", table.id());
    assertEquals(Cell.significant(100, 3), table.rows().get(1).get(5));
    assertEquals(Cell.missing(), table.rows().get(2).get(5));
  }
}

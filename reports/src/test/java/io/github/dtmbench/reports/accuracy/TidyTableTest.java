package io.github.dtmbench.reports.accuracy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.benchmarks.evaluation.HeldOutScore;
import io.github.dtmbench.benchmarks.ledger.Claim;
import io.github.dtmbench.benchmarks.metric.Metric;
import io.github.dtmbench.benchmarks.metric.ScoredOutcomes;
import io.github.dtmbench.benchmarks.reproduction.AccuracyTables;
import io.github.dtmbench.benchmarks.reproduction.ComparisonRow;
import io.github.dtmbench.benchmarks.reproduction.CorrectedRow;
import io.github.dtmbench.benchmarks.reproduction.band.AlphaBandRow;
import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.run.ThroughputGrade;
import io.github.dtmbench.datasets.run.TrainingRun;
import io.github.dtmbench.reports.table.Cell;
import io.github.dtmbench.reports.table.ResultTable;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The tidy table against the tables it is made from. It is what gets exported and plotted; a median
 * under the name of a mean, or the errors of all records under those of the best, looks like any
 * other number there.
 */
class TidyTableTest {

  private static ShippedData data;
  private static AccuracyTables tables;
  private static List<Line> lines;

  /** A row as a program reads it. */
  private record Line(
      String section,
      String model,
      String method,
      String quantity,
      String unit,
      String published,
      OptionalDouble reproduced,
      String status,
      String reason) {

    static Line of(List<Cell> row) {
      return new Line(
          text(row.get(0)),
          text(row.get(1)),
          text(row.get(2)),
          text(row.get(3)),
          text(row.get(4)),
          row.get(5) instanceof Cell.Printed printed ? printed.digits() : "",
          row.get(6) instanceof Cell.Numeric number
              ? OptionalDouble.of(number.value())
              : OptionalDouble.empty(),
          text(row.get(7)),
          text(row.get(8)));
    }

    private static String text(Cell cell) {
      return ((Cell.Text) cell).value();
    }
  }

  @BeforeAll
  static void compute() {
    data = ShippedData.load();
    tables = AccuracyTables.compute(data, 2);
    ResultTable tidy = TidyTable.of(tables);
    lines = tidy.rows().stream().map(Line::of).toList();
  }

  @Test
  void bands_everyDevice_giveItsEnds() {
    for (AlphaBandRow row : tables.bands()) {
      Line low = band(row.device(), "alpha, lower end");
      Line high = band(row.device(), "alpha, upper end");
      assertEquals(row.printedLow().text(), low.published());
      assertEquals(row.printedHigh().text(), high.published());
      if (row.refitted().isEmpty()) {
        assertEquals(OptionalDouble.empty(), low.reproduced());
        assertEquals(OptionalDouble.empty(), high.reproduced());
      } else {
        assertEquals(row.refitted().get().log10AlphaLow(), low.reproduced().orElseThrow());
        assertEquals(row.refitted().get().log10AlphaHigh(), high.reproduced().orElseThrow());
      }
      assertEquals(row.n(), band(row.device(), "records refitted").reproduced().orElseThrow());
    }
  }

  /** Three sets of records, each with its own errors; they must not be mixed up. */
  @Test
  void heldOut_everyEstimator_givesTheErrorsOfEachSet() {
    Set<String> common = tables.heldOut().answeredByAll();
    for (HeldOutScore score : tables.heldOut().scores()) {
      assertErrors(score, "all graded records", score.errors());
      assertErrors(score, "records graded score", score.errorsOn(tables.heldOut().bestGraded()));
      assertErrors(score, "records answered by all", score.errorsOn(common));
      long refused =
          score.predictions().stream()
              .filter(prediction -> prediction.prediction().deviceHours().isEmpty())
              .count();
      assertEquals((double) refused, heldOut(score, "all graded records", "refused"));
    }
  }

  private static void assertErrors(HeldOutScore score, String records, ScoredOutcomes errors) {
    assertEquals(errors.n(), heldOut(score, records, "n"));
    for (Metric metric : Metric.ofAnswers()) {
      assertEquals(
          metric.forPrograms(errors.value(metric).orElseThrow()),
          heldOut(score, records, metric.words()));
    }
  }

  /** All that may be scored is held out once; the best graded are those without a caution. */
  @Test
  void heldOut_records_areThoseTheGradesAllow() {
    Set<String> scorable =
        data.runs().stream()
            .filter(TrainingRun::isScorable)
            .map(TrainingRun::model)
            .collect(Collectors.toSet());
    Set<String> best =
        data.runs().stream()
            .filter(run -> run.grading().throughput() == ThroughputGrade.SCORE)
            .map(TrainingRun::model)
            .collect(Collectors.toSet());
    assertTrue(best.size() < scorable.size() && !best.isEmpty());
    assertEquals(best, tables.heldOut().bestGraded());
    for (HeldOutScore score : tables.heldOut().scores()) {
      List<String> held =
          score.predictions().stream().map(prediction -> prediction.run().model()).toList();
      assertEquals(scorable.size(), held.size(), score.estimator());
      assertEquals(scorable, Set.copyOf(held), score.estimator());
    }
  }

  @Test
  void corrected_everyCell_isItsTonnesAndPercent() {
    for (CorrectedRow row : tables.corrected()) {
      for (CorrectedRow.Cell cell : row.cells()) {
        assertEquals(
            cell.tonnesCo2e(), corrected(row, cell.model(), "operational carbon").reproduced());
        assertEquals(
            100 * cell.relativeError().orElseThrow(),
            corrected(row, cell.model(), "relative error").reproduced().orElseThrow());
      }
      assertEquals(
          100 * row.meanAbsoluteError().orElseThrow(),
          corrected(row, "all models", "mean absolute error").reproduced().orElseThrow());
      assertEquals(
          100 * row.medianAbsoluteError().orElseThrow(),
          corrected(row, "all models", "median absolute error").reproduced().orElseThrow());
    }
  }

  @Test
  void leaderboard_everyModel_isListedWithPrintAndValue() {
    List<Line> listed =
        lines.stream().filter(line -> line.section().equals("leaderboard")).toList();
    for (int i = 0; i < listed.size(); i++) {
      Claim cell = tables.leaderboard().get(i);
      assertEquals(cell.row(), listed.get(i).model());
      assertEquals(cell.printed().text(), listed.get(i).published());
      assertEquals(cell.recomputed(), listed.get(i).reproduced());
      assertEquals("tCO2e", listed.get(i).unit());
    }
    assertEquals(
        data.published("opencarboneval_leaderboard").rowKeys(),
        listed.stream().map(Line::model).toList());
  }

  /** One recomputation per question: from the inputs as printed and as computed. */
  @Test
  void comparison_everyRow_givesItsNumbers() {
    for (ComparisonRow row : tables.operational()) {
      assertEquals(row.carbonAsPrinted(), compared(row, "operational carbon, inputs as printed"));
      assertEquals(row.carbonAsComputed(), compared(row, "operational carbon, inputs as computed"));
      assertFalse(row.errorAsPrinted().isEmpty());
      assertEquals(
          100 * row.errorAsPrinted().orElseThrow(),
          compared(row, "relative error, inputs as printed").orElseThrow());
    }
  }

  /** Print is the same in both recomputations, so a row cannot be judged by another's cell. */
  @Test
  void comparison_aPublishedCell_carriesItsPrintedText() {
    Map<String, List<Line>> byPrint =
        lines.stream()
            .filter(line -> line.section().equals("table-2-operational"))
            .filter(line -> line.model().equals("ViT-L/16"))
            .filter(line -> line.method().equals("OpenCarbonEval"))
            .collect(Collectors.groupingBy(Line::published));
    assertEquals(2, byPrint.get("2.29").size());
    assertEquals(2, byPrint.get("+15.4").size());
  }

  /** Fractions inside, percent in print: a slip of a hundred would turn every error into noise. */
  @Test
  void errors_areInPercent() {
    Line error =
        only(
            "table-2-operational",
            "GLM-130B",
            "OpenCarbonEval",
            "relative error, inputs as computed");
    assertEquals("%", error.unit());
    assertEquals(7.750713146, error.reproduced().orElseThrow(), 1e-8);
    Line share =
        only(
            "leave-organization-out",
            "all graded records",
            "llmcarbon.published",
            "share within 2x");
    assertEquals("1", share.unit());
    double value = share.reproduced().orElseThrow();
    assertTrue(value > 0 && value <= 1, share.toString());
  }

  /** What is not reproduced is a statement about a paper and needs its grounds. */
  @Test
  void lines_notReproduced_giveAReasonOfOneLine() {
    Pattern control = Pattern.compile("\\p{Cntrl}");
    for (Line line : lines) {
      boolean printed = !line.status().equals("not-printed");
      if (line.status().equals("reproduced")) {
        assertEquals("", line.reason(), line.toString());
      } else if (printed) {
        assertFalse(line.reason().isBlank(), line.toString());
      }
      assertFalse(control.matcher(line.reason()).find(), line.toString());
      assertEquals(printed, !line.published().isEmpty(), line.toString());
    }
  }

  /** A cell of our own without a number says why, so that no blank looks like a zero. */
  @Test
  void lines_withoutNumber_giveAReason() {
    for (Line line : lines) {
      if (line.reproduced().isEmpty()) {
        assertFalse(line.reason().isBlank(), line.toString());
      }
    }
  }

  @Test
  void sections_areComplete() {
    assertEquals(
        Map.of(
            "table-1-alpha-bands", 8 * (3 + 6L),
            "table-2-operational", 6 * 4 * 4L,
            "table-2-corrected", 14 * (6 * 2 + 2L),
            "table-3-embodied", 6 * 2 + 6 * 2 * 4L,
            "leaderboard", 67L,
            "leave-organization-out", 14 * (1 + 3 * (1L + Metric.ofAnswers().size()))),
        lines.stream().collect(Collectors.groupingBy(Line::section, Collectors.counting())));
  }

  @Test
  void lines_haveNoDuplicates() {
    Set<List<String>> keys = new HashSet<>();
    for (Line line : lines) {
      List<String> key = List.of(line.section(), line.model(), line.method(), line.quantity());
      assertTrue(keys.add(key), key.toString());
    }
  }

  private static OptionalDouble compared(ComparisonRow row, String quantity) {
    return only("table-2-operational", row.model(), row.method(), quantity).reproduced();
  }

  private static Line corrected(CorrectedRow row, String model, String quantity) {
    return only("table-2-corrected", model, row.estimator(), quantity);
  }

  private static double heldOut(HeldOutScore score, String records, String quantity) {
    return only("leave-organization-out", records, score.estimator(), quantity)
        .reproduced()
        .orElseThrow();
  }

  private static Line band(String device, String quantity) {
    return only("table-1-alpha-bands", device, "dynamic-throughput", quantity);
  }

  private static Line only(String section, String model, String method, String quantity) {
    List<Line> found =
        lines.stream()
            .filter(line -> line.section().equals(section))
            .filter(line -> line.model().equals(model))
            .filter(line -> line.method().equals(method))
            .filter(line -> line.quantity().equals(quantity))
            .toList();
    assertEquals(1, found.size(), section + ", " + model + ", " + method + ", " + quantity);
    return found.get(0);
  }
}

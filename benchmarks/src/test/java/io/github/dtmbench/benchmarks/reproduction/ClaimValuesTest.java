package io.github.dtmbench.benchmarks.reproduction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.benchmarks.evaluation.HeldOutScore;
import io.github.dtmbench.benchmarks.metric.Metric;
import io.github.dtmbench.benchmarks.metric.ScoredOutcomes;
import io.github.dtmbench.benchmarks.reproduction.band.AlphaBandRow;
import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.run.ThroughputGrade;
import io.github.dtmbench.datasets.run.TrainingRun;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The tidy list against the tables it is made from. The list is what gets exported and plotted; a
 * median under the name of a mean, or the errors of all records under those of the best, looks like
 * any other number there.
 */
class ClaimValuesTest {

  private static ShippedData data;
  private static AccuracyTables tables;
  private static List<Claim> claims;

  @BeforeAll
  static void compute() {
    data = ShippedData.load();
    tables = AccuracyTables.compute(data, 2);
    claims = AccuracyClaims.of(tables);
  }

  @Test
  void bands_everyDevice_giveItsEnds() {
    for (AlphaBandRow row : tables.bands()) {
      Claim low = claim("table-1-alpha-bands", row.device(), "alpha, lower end");
      Claim high = claim("table-1-alpha-bands", row.device(), "alpha, upper end");
      assertEquals(Optional.of(row.printedLow()), low.printed());
      assertEquals(Optional.of(row.printedHigh()), high.printed());
      if (row.refitted().isEmpty()) {
        assertEquals(OptionalDouble.empty(), low.recomputed());
        assertEquals(OptionalDouble.empty(), high.recomputed());
      } else {
        assertEquals(row.refitted().get().log10AlphaLow(), low.recomputed().orElseThrow());
        assertEquals(row.refitted().get().log10AlphaHigh(), high.recomputed().orElseThrow());
      }
      assertEquals(
          row.n(),
          claim("table-1-alpha-bands", row.device(), "records refitted")
              .recomputed()
              .orElseThrow());
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
            cell.tonnesCo2e(), corrected(row, cell.model(), "operational carbon").recomputed());
        assertEquals(
            100 * cell.relativeError().orElseThrow(),
            corrected(row, cell.model(), "relative error").recomputed().orElseThrow());
      }
      assertEquals(
          100 * row.meanAbsoluteError().orElseThrow(),
          corrected(row, "all models", "mean absolute error").recomputed().orElseThrow());
      assertEquals(
          100 * row.medianAbsoluteError().orElseThrow(),
          corrected(row, "all models", "median absolute error").recomputed().orElseThrow());
    }
  }

  @Test
  void leaderboard_everyModel_isListedWithPrintAndValue() {
    List<Claim> listed =
        claims.stream().filter(claim -> claim.section().equals("leaderboard")).toList();
    for (int i = 0; i < listed.size(); i++) {
      CheckedCell cell = tables.leaderboard().get(i);
      assertEquals(cell.subject(), listed.get(i).subject());
      assertEquals(Optional.of(cell.printed()), listed.get(i).printed());
      assertEquals(cell.recomputed(), listed.get(i).recomputed().orElseThrow());
      assertEquals("tCO2e", listed.get(i).unit());
    }
    assertEquals(
        data.published("opencarboneval_leaderboard").rowKeys(),
        listed.stream().map(Claim::subject).toList());
  }

  /** One recomputation per question: from the inputs as printed and as computed. */
  @Test
  void comparison_everyRow_givesItsNumbers() {
    for (ComparisonRow row : tables.operational()) {
      assertEquals(
          row.asPrinted().carbon(), compared(row, "operational carbon, inputs as printed"));
      assertEquals(
          row.asComputed().carbon(), compared(row, "operational carbon, inputs as computed"));
      assertFalse(row.asPrinted().error().isEmpty());
      assertEquals(
          100 * row.asPrinted().error().orElseThrow(),
          compared(row, "relative error, inputs as printed").orElseThrow());
    }
  }

  private static OptionalDouble compared(ComparisonRow row, String quantity) {
    return only("table-2-operational", row.model(), row.method(), quantity).recomputed();
  }

  private static Claim corrected(CorrectedRow row, String model, String quantity) {
    return only("table-2-corrected", model, row.estimator(), quantity);
  }

  private static double heldOut(HeldOutScore score, String records, String quantity) {
    return only("leave-organization-out", records, score.estimator(), quantity)
        .recomputed()
        .orElseThrow();
  }

  private static Claim claim(String section, String subject, String quantity) {
    return only(section, subject, "dynamic-throughput", quantity);
  }

  private static Claim only(String section, String subject, String method, String quantity) {
    List<Claim> found =
        claims.stream()
            .filter(claim -> claim.section().equals(section))
            .filter(claim -> claim.subject().equals(subject))
            .filter(claim -> claim.method().equals(method))
            .filter(claim -> claim.quantity().equals(quantity))
            .toList();
    assertEquals(1, found.size(), section + ", " + subject + ", " + method + ", " + quantity);
    return found.get(0);
  }
}

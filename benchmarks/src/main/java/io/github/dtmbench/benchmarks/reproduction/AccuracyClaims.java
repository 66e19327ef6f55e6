package io.github.dtmbench.benchmarks.reproduction;

import io.github.dtmbench.benchmarks.evaluation.HeldOutComparison;
import io.github.dtmbench.benchmarks.evaluation.HeldOutScore;
import io.github.dtmbench.benchmarks.ledger.Verdict;
import io.github.dtmbench.benchmarks.metric.Metric;
import io.github.dtmbench.benchmarks.metric.ScoredOutcomes;
import io.github.dtmbench.benchmarks.reproduction.band.AlphaBandRow;
import io.github.dtmbench.benchmarks.reproduction.band.NotebookBand;
import io.github.dtmbench.datasets.published.PrintedNumber;
import io.github.dtmbench.estimators.dynamic.AlphaBand;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** The accuracy tables as one tidy list, a claim per number. */
public final class AccuracyClaims {

  private static final String REFITTED = "; refitted from the shipped graded records";

  private static final String REASON_SEPARATOR = "; ";

  private static final double PERCENT = 100;

  private AccuracyClaims() {}

  /**
   * Every number of the tables.
   *
   * @param tables the tables
   * @return claims in the order of the sections and their rows
   */
  public static List<Claim> of(AccuracyTables tables) {
    List<Claim> claims = new ArrayList<>();
    tables.bands().forEach(row -> addBand(row, claims));
    tables.operational().forEach(row -> addComparison("table-2-operational", "tCO2e", row, claims));
    tables.corrected().forEach(row -> addCorrected(row, claims));
    tables.embodiedInputs().forEach(cell -> claims.add(checked("table-3-embodied", "", cell)));
    tables.embodied().forEach(row -> addComparison("table-3-embodied", "kgCO2e", row, claims));
    tables
        .leaderboard()
        .forEach(cell -> claims.add(checked("leaderboard", "OpenCarbonEval", cell)));
    tables.heldOut().scores().forEach(score -> addHeldOut(tables.heldOut(), score, claims));
    return List.copyOf(claims);
  }

  private static void addBand(AlphaBandRow row, List<Claim> claims) {
    String section = "table-1-alpha-bands";
    String method = "dynamic-throughput";
    String unit = "log10(1/s)";
    claims.add(
        new Claim(
            section,
            row.device(),
            method,
            "alpha, lower end",
            unit,
            Optional.of(row.printedLow()),
            end(row, AlphaBand::log10AlphaLow),
            row.low().verdict(),
            row.low().reason() + REFITTED));
    claims.add(
        new Claim(
            section,
            row.device(),
            method,
            "alpha, upper end",
            unit,
            Optional.of(row.printedHigh()),
            end(row, AlphaBand::log10AlphaHigh),
            row.high().verdict(),
            row.high().reason() + REFITTED));
    row.notebook().ifPresent(band -> addNotebook(row.device(), band, claims));
    claims.add(
        Claim.own(
            section,
            row.device(),
            method,
            "records refitted",
            "1",
            OptionalDouble.of(row.n()),
            ""));
  }

  private static void addNotebook(String device, NotebookBand band, List<Claim> claims) {
    addOwnBand(device, "runs of the notebook", band.asListed(), claims);
    addOwnBand(device, "runs of the notebook inverted exactly", band.exact(), claims);
    claims.add(ofNotebook(device, "runs in the notebook", "1", band.runs()));
    claims.add(ofNotebook(device, "of these not converged", "1", band.unconverged()));
  }

  private static void addOwnBand(String device, String runs, AlphaBand band, List<Claim> claims) {
    String unit = "log10(1/s)";
    claims.add(ofNotebook(device, "alpha, lower end, " + runs, unit, band.log10AlphaLow()));
    claims.add(ofNotebook(device, "alpha, upper end, " + runs, unit, band.log10AlphaHigh()));
  }

  private static Claim ofNotebook(String device, String quantity, String unit, double value) {
    return Claim.own(
        "table-1-alpha-bands",
        device,
        "dynamic-throughput",
        quantity,
        unit,
        OptionalDouble.of(value),
        "");
  }

  private static OptionalDouble end(AlphaBandRow row, ToDoubleFunction<AlphaBand> end) {
    return row.refitted().isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(end.applyAsDouble(row.refitted().get()));
  }

  private static void addComparison(
      String section, String unit, ComparisonRow row, List<Claim> claims) {
    String carbon = section.equals("table-3-embodied") ? "embodied carbon" : "operational carbon";
    claims.add(
        claim(
            section,
            row,
            carbon + ", inputs as printed",
            unit,
            row.printedCarbon(),
            row.asPrinted().carbon(),
            row.asPrinted().carbonVerdict(),
            row.asPrinted().carbonReasons()));
    claims.add(
        claim(
            section,
            row,
            carbon + ", inputs as computed",
            unit,
            row.printedCarbon(),
            row.asComputed().carbon(),
            row.asComputed().carbonVerdict(),
            row.asComputed().carbonReasons()));
    claims.add(
        claim(
            section,
            row,
            "relative error, inputs as printed",
            "%",
            row.printedErrorPercent(),
            percent(row.asPrinted().error()),
            row.asPrinted().errorVerdict(),
            row.asPrinted().errorReasons()));
    claims.add(
        claim(
            section,
            row,
            "relative error, inputs as computed",
            "%",
            row.printedErrorPercent(),
            percent(row.asComputed().error()),
            row.asComputed().errorVerdict(),
            row.asComputed().errorReasons()));
  }

  private static Claim claim(
      String section,
      ComparisonRow row,
      String quantity,
      String unit,
      PrintedNumber printed,
      OptionalDouble recomputed,
      Verdict verdict,
      List<String> reasons) {
    return new Claim(
        section,
        row.model(),
        row.method(),
        quantity,
        unit,
        Optional.of(printed),
        recomputed,
        verdict,
        String.join(REASON_SEPARATOR, reasons));
  }

  private static void addCorrected(CorrectedRow row, List<Claim> claims) {
    String section = "table-2-corrected";
    for (CorrectedRow.Cell cell : row.cells()) {
      claims.add(
          Claim.own(
              section,
              cell.model(),
              row.estimator(),
              "operational carbon",
              "tCO2e",
              cell.tonnesCo2e(),
              cell.refusal()));
      claims.add(
          Claim.own(
              section,
              cell.model(),
              row.estimator(),
              "relative error",
              "%",
              percent(cell.relativeError()),
              cell.refusal()));
    }
    claims.add(
        Claim.own(
            section,
            "all models",
            row.estimator(),
            "mean absolute error",
            "%",
            percent(row.meanAbsoluteError()),
            ""));
    claims.add(
        Claim.own(
            section,
            "all models",
            row.estimator(),
            "median absolute error",
            "%",
            percent(row.medianAbsoluteError()),
            ""));
  }

  private static Claim checked(String section, String method, CheckedCell cell) {
    return new Claim(
        section,
        cell.subject(),
        method,
        cell.quantity(),
        cell.unit(),
        Optional.of(cell.printed()),
        OptionalDouble.of(cell.recomputed()),
        cell.verdict(),
        String.join(REASON_SEPARATOR, cell.reasons()));
  }

  private static void addHeldOut(
      HeldOutComparison comparison, HeldOutScore score, List<Claim> claims) {
    String all = "all graded records";
    int refused = score.predictions().size() - score.answered().size();
    claims.add(ownScore(score, all, "refused", "1", OptionalDouble.of(refused)));
    addErrors(score, all, score.errors(), claims);
    addErrors(score, "records graded score", comparison.errorsOnBestGraded(score), claims);
    addErrors(score, "records answered by all", score.errorsOn(comparison.answeredByAll()), claims);
  }

  private static void addErrors(
      HeldOutScore score, String records, ScoredOutcomes errors, List<Claim> claims) {
    claims.add(ownScore(score, records, "n", "1", OptionalDouble.of(errors.n())));
    for (Metric metric : Metric.ofAnswers()) {
      OptionalDouble value = errors.value(metric);
      claims.add(
          ownScore(
              score,
              records,
              metric.words(),
              metric.unit() == Metric.Unit.PERCENTAGE ? "%" : "1",
              value.isPresent()
                  ? OptionalDouble.of(metric.forPrograms(value.getAsDouble()))
                  : value));
    }
  }

  private static Claim ownScore(
      HeldOutScore score, String records, String quantity, String unit, OptionalDouble value) {
    return Claim.own(
        "leave-organization-out",
        records,
        score.estimator(),
        quantity,
        unit,
        value,
        value.isEmpty() ? "every record was refused" : "");
  }

  private static OptionalDouble percent(OptionalDouble fraction) {
    return fraction.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(fraction.getAsDouble() * PERCENT);
  }
}

package io.github.dtmbench.reports.accuracy;

import io.github.dtmbench.benchmarks.evaluation.HeldOutComparison;
import io.github.dtmbench.benchmarks.evaluation.HeldOutScore;
import io.github.dtmbench.benchmarks.metric.Metric;
import io.github.dtmbench.benchmarks.metric.ScoredOutcomes;
import io.github.dtmbench.reports.evaluation.MetricColumns;
import io.github.dtmbench.reports.table.Cell;
import io.github.dtmbench.reports.table.ResultTable;
import io.github.dtmbench.reports.table.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/** Section 6: every estimator on records of organizations it has not seen. */
final class HeldOutSection {

  private static final List<Metric> METRICS =
      Arrays.stream(Metric.values())
          .filter(metric -> metric.basis() != Metric.Basis.WITH_INTERVAL)
          .toList();

  private static final String REFUSED = "every record was refused";

  private static final String ID = "leave-organization-out";

  private HeldOutSection() {}

  static ResultTable table(HeldOutComparison comparison) {
    Set<String> common = comparison.answeredByAll();
    Shape<HeldOutScore> shape =
        new Shape<HeldOutScore>()
            .text("estimator", "Estimator", HeldOutScore::estimator)
            .number("n", "n", s -> Cell.count(s.answered().size()))
            .number(
                "refused",
                "Refused",
                s -> Cell.count(s.predictions().size() - s.answered().size()));
    for (Metric metric : METRICS) {
      MetricColumns.add(shape, metric, "", REFUSED, score -> score.errorsAmong(common));
    }
    return shape
        .number(
            "geometric_error_score_only",
            "Score only",
            s ->
                MetricColumns.cell(
                    Metric.GEOMETRIC_ERROR,
                    comparison.errorsOnBestGraded(s).value(Metric.GEOMETRIC_ERROR),
                    REFUSED))
        .note(
            "Leave-organization-out over the records graded score or caution. Geom. error:"
                + " geometric error; score only: the same over the records graded score; common:"
                + " over the "
                + common.size()
                + " records that every estimator answers, by which the rows are sorted. APE:"
                + " absolute percentage error. Neighbouring rows may well be equal: evaluate has"
                + " intervals and tests.")
        .note(
            "dynamic-throughput.published is not held out: its authors fitted the bands on public"
                + " records, some of these among them.")
        .note(
            "Refused: a device family without a band of α, or a predicted throughput above the"
                + " device's peak. llmcarbon.published alone is let above the peak, as its printed"
                + " row was.")
        .table(
            ID,
            "6. Held out: device-hours of runs of organizations not seen in fitting",
            comparison.byErrorOnCommonRecords());
  }

  /** The numbers of the section, one a row. */
  static void addTo(TidyTable tidy, HeldOutComparison comparison) {
    Set<String> common = comparison.answeredByAll();
    for (HeldOutScore score : comparison.scores()) {
      TidyTable.Place all = place("all graded records", score);
      int refused = score.predictions().size() - score.answered().size();
      addOwn(tidy, all, "refused", "1", OptionalDouble.of(refused));
      addErrors(tidy, all, score.errors());
      addErrors(tidy, place("records graded score", score), comparison.errorsOnBestGraded(score));
      addErrors(tidy, place("records answered by all", score), score.errorsOn(common));
    }
  }

  private static TidyTable.Place place(String records, HeldOutScore score) {
    return new TidyTable.Place(ID, records, score.estimator());
  }

  private static void addErrors(TidyTable tidy, TidyTable.Place place, ScoredOutcomes errors) {
    addOwn(tidy, place, "n", "1", OptionalDouble.of(errors.n()));
    for (Metric metric : Metric.ofAnswers()) {
      OptionalDouble value = errors.value(metric);
      addOwn(
          tidy,
          place,
          metric.words(),
          metric.unit() == Metric.Unit.PERCENTAGE ? "%" : "1",
          value.isPresent() ? OptionalDouble.of(metric.forPrograms(value.getAsDouble())) : value);
    }
  }

  private static void addOwn(
      TidyTable tidy, TidyTable.Place place, String quantity, String unit, OptionalDouble value) {
    tidy.own(place, quantity, unit, value, value.isEmpty() ? REFUSED : "", "");
  }
}

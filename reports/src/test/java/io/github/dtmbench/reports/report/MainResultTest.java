package io.github.dtmbench.reports.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dtmbench.benchmarks.comparison.PairedComparison;
import io.github.dtmbench.benchmarks.comparison.Standing;
import io.github.dtmbench.benchmarks.comparison.Statistics;
import io.github.dtmbench.benchmarks.evaluation.Evaluation;
import io.github.dtmbench.benchmarks.inference.Interval;
import io.github.dtmbench.benchmarks.metric.ScoredOutcomes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Sentences that claim more than the tests do would be the worst place for a defect. */
class MainResultTest {

  private static final Statistics STATISTICS = Statistics.usual();

  /** Off by the factor, on two records. */
  private static Standing standing(String estimator, int rank, double factor) {
    return new Standing(
        estimator,
        rank,
        2,
        1,
        ScoredOutcomes.of(new double[] {factor, factor}, new double[] {1, 1}),
        Optional.of(new Interval(1.1, 2.2)));
  }

  private static PairedComparison pair(String first, String second, double ratio, double p) {
    return new PairedComparison(
        first,
        second,
        2,
        2,
        ratio,
        Optional.empty(),
        OptionalDouble.of(p),
        OptionalDouble.of(p),
        OptionalDouble.empty(),
        OptionalDouble.empty());
  }

  private static List<String> sentences(
      List<Standing> standings, List<PairedComparison> pairs, Map<String, String> caveats) {
    return MainResult.sentences(
        new Evaluation("leave-organization-out", "hours", List.of(), standings, pairs),
        STATISTICS,
        caveats);
  }

  @Test
  void sentences_sayWhoIsWorseThanWhom_andWhatIsOpen() {
    assertEquals(
        List.of(
            "The smallest geometric error is ×1.50 (95 % interval ×1.10–2.20), of b (mind this), on"
                + " the 2 of 3 records that it answers, each predicted from the runs of other"
                + " organizations alone. Not shown worse than the best are these 2, which share"
                + " rank 1: a and b.",
            "c is worse than a (p = 0.010 after Holm's correction). d is worse than every other"
                + " estimator (p at most 0.040 after Holm's correction).",
            "Not told apart: 2 of 6 pairs, at the level 0.05 over all of them. That is no proof of"
                + " equality; the column Detectable of the pairs says which ratio of errors these"
                + " records would have shown."),
        sentences(
            List.of(
                standing("a", 1, 1.6),
                standing("b", 1, 1.5),
                standing("c", 2, 2.0),
                standing("d", 4, 3.0)),
            List.of(
                pair("a", "b", 1.01, 1.0),
                pair("c", "a", 1.3, 0.01),
                pair("b", "c", 0.8, 0.05),
                pair("a", "d", 0.5, 0.001),
                pair("d", "b", 2.0, 0.04),
                pair("c", "d", 0.7, 0.002)),
            Map.of("b", "mind this")));
  }

  @Test
  void oneEstimator_isComparedWithNobody() {
    assertEquals(
        List.of(
            "The smallest geometric error is ×1.50 (95 % interval ×1.10–2.20), of a, on the 2 of 3"
                + " records that it answers, each predicted from the runs of other organizations"
                + " alone. Every other estimator is shown worse than a."),
        sentences(List.of(standing("a", 1, 1.5)), List.of(), Map.of()));
  }
}

package io.github.dtmbench.reports.report;

import io.github.dtmbench.benchmarks.comparison.PairedComparison;
import io.github.dtmbench.benchmarks.comparison.Standing;
import io.github.dtmbench.benchmarks.comparison.Statistics;
import io.github.dtmbench.benchmarks.evaluation.Evaluation;
import io.github.dtmbench.benchmarks.inference.Interval;
import io.github.dtmbench.benchmarks.metric.Metric;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What an evaluation says, in sentences: who is best, who can be told apart, and who cannot. */
final class MainResult {

  private final Evaluation evaluation;
  private final Statistics statistics;

  private final Map<String, String> caveats;

  private MainResult(Evaluation evaluation, Statistics statistics, Map<String, String> caveats) {
    this.evaluation = evaluation;
    this.statistics = statistics;
    this.caveats = Map.copyOf(caveats);
  }

  /**
   * The sentences.
   *
   * @param evaluation one evaluation
   * @param statistics the statistics it was made with
   * @param caveats what a reader should know of an estimator, by id
   * @return paragraphs: who is best, who is worse than whom, and what is left open
   */
  static List<String> sentences(
      Evaluation evaluation, Statistics statistics, Map<String, String> caveats) {
    MainResult result = new MainResult(evaluation, statistics, caveats);
    List<String> first = new ArrayList<>(result.best());
    first.add(result.firstRank());
    List<String> worse = result.toldApart();
    return Stream.of(first, worse, result.notToldApart())
        .filter(paragraph -> !paragraph.isEmpty())
        .map(paragraph -> String.join(" ", paragraph))
        .toList();
  }

  private List<String> best() {
    return evaluation.standings().stream()
        .filter(standing -> standing.errors().n() > 0)
        .min(Comparator.comparingDouble(MainResult::error))
        .map(this::best)
        .stream()
        .toList();
  }

  private String best(Standing standing) {
    return "The smallest geometric error is "
        + factor(error(standing), 2)
        + standing.confidence().map(this::confidence).orElse("")
        + ", of "
        + standing.estimator()
        + Optional.ofNullable(caveats.get(standing.estimator())).map(c -> " (" + c + ")").orElse("")
        + ", on the "
        + standing.records()
        + " of "
        + (standing.records() + standing.refused())
        + " records that it answers, each predicted from the runs of other organizations alone.";
  }

  private static double error(Standing standing) {
    return standing.value(Metric.GEOMETRIC_ERROR).orElseThrow();
  }

  private String confidence(Interval interval) {
    return String.format(
        Locale.ROOT,
        " (%.0f %% interval ×%.2f–%.2f)",
        100 * statistics.confidence(),
        interval.low(),
        interval.high());
  }

  private String firstRank() {
    List<String> first =
        evaluation.standings().stream()
            .filter(standing -> standing.rank() == 1)
            .map(Standing::estimator)
            .toList();
    return first.size() == 1
        ? "Every other estimator is shown worse than " + first.get(0) + "."
        : "Not shown worse than the best are these "
            + first.size()
            + ", which share rank 1: "
            + joined(first)
            + ".";
  }

  /** A sentence per estimator that is worse than another, in the order of the standings. */
  private List<String> toldApart() {
    List<String> sentences = new ArrayList<>();
    for (Standing standing : evaluation.standings()) {
      List<PairedComparison> lost =
          evaluation.pairs().stream()
              .filter(pair -> isPartOf(pair, standing.estimator()))
              .filter(pair -> winner(pair).filter(not(standing.estimator())).isPresent())
              .toList();
      if (!lost.isEmpty()) {
        sentences.add(worse(standing.estimator(), lost));
      }
    }
    return sentences;
  }

  private String worse(String estimator, List<PairedComparison> lost) {
    double largest =
        lost.stream().mapToDouble(p -> p.adjustedPValue().orElseThrow()).max().orElseThrow();
    boolean all = lost.size() == evaluation.standings().size() - 1;
    return estimator
        + " is worse than "
        + (all && lost.size() > 1
            ? "every other estimator"
            : joined(lost.stream().map(pair -> winner(pair).orElseThrow()).toList()))
        + String.format(
            Locale.ROOT,
            lost.size() == 1
                ? " (p = %.2g after Holm's correction)."
                : " (p at most %.2g after Holm's correction).",
            largest);
  }

  private List<String> notToldApart() {
    long open =
        evaluation.pairs().stream()
            .filter(pair -> pair.adjustedPValue().isPresent() && winner(pair).isEmpty())
            .count();
    if (open == 0) {
      return List.of();
    }
    return List.of(
        "Not told apart: "
            + open
            + " of "
            + evaluation.pairs().size()
            + " pairs, at the level "
            + statistics.significance()
            + " over all of them. That is no proof of equality; the column Detectable of the pairs"
            + " says which ratio of errors these records would have shown.");
  }

  private Optional<String> winner(PairedComparison pair) {
    return pair.better(statistics.significance());
  }

  private static boolean isPartOf(PairedComparison pair, String estimator) {
    return pair.first().equals(estimator) || pair.second().equals(estimator);
  }

  private static Predicate<String> not(String estimator) {
    return Predicate.not(estimator::equals);
  }

  private static String factor(double value, int decimals) {
    return "×" + String.format(Locale.ROOT, "%." + decimals + "f", value);
  }

  /** a, b and c. */
  private static String joined(List<String> names) {
    int last = names.size() - 1;
    return last < 1
        ? String.join("", names)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }
}

package io.github.dtmbench.benchmarks.comparison;

import java.util.List;

/**
 * The comparisons that were stated before the records were scored: the project's own estimator
 * against each method that a paper proposes or uses, and against the rule of thumb that is hardest
 * to beat. They are corrected among themselves; every other pair is exploratory, and all pairs
 * together have a correction of their own.
 *
 * @param own ids of the project's own estimators
 * @param others ids of what each of them is held against
 */
public record PrimaryComparisons(List<String> own, List<String> others) {

  /** Copies the lists. */
  public PrimaryComparisons {
    own = List.copyOf(own);
    others = List.copyOf(others);
  }

  /**
   * The comparisons of this project.
   *
   * @return pooled utilization against OpenCarbonEval's and LLMCarbon's estimators as published and
   *     fitted, OpenCarbonEval's two baselines, and the median throughput of the device family
   */
  public static PrimaryComparisons stated() {
    return new PrimaryComparisons(
        List.of("pooled-utilization"),
        List.of(
            "dynamic-throughput",
            "dynamic-throughput.published",
            "llmcarbon.published",
            "llmcarbon.scaled",
            "polynomial",
            "svr",
            "decision-tree",
            "device-throughput"));
  }

  /**
   * No comparison was stated beforehand.
   *
   * @return none, so that every pair is exploratory
   */
  public static PrimaryComparisons none() {
    return new PrimaryComparisons(List.of(), List.of());
  }

  /**
   * Whether a pair is one of them.
   *
   * @param first id of an estimator
   * @param second id of another
   * @return true in either order
   */
  public boolean contains(String first, String second) {
    return (own.contains(first) && others.contains(second))
        || (own.contains(second) && others.contains(first));
  }
}

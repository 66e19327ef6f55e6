package io.github.dtmbench.benchmarks.protocol;

import io.github.dtmbench.datasets.check.InputException;
import io.github.dtmbench.estimators.LabelledRun;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;

/**
 * Folds of about equal size that keep every organization group whole. Groups are dealt largest
 * first, each to the fold that holds the fewest runs so far.
 *
 * @param label start of the label of each fold; its number follows
 * @param count number of folds, at least 2
 */
public record GroupedFolds(String label, int count) {

  /** Refuses fewer than two folds. */
  public GroupedFolds {
    if (count < 2) {
      throw new IllegalArgumentException("count of folds is " + count + ", must be at least 2");
    }
  }

  /**
   * The runs of each organization group.
   *
   * @param runs the runs
   * @return groups in alphabetical order, runs in the order given
   */
  public static Map<String, List<LabelledRun>> byOrganization(List<LabelledRun> runs) {
    Map<String, List<LabelledRun>> groups = new TreeMap<>();
    for (LabelledRun run : runs) {
      groups.computeIfAbsent(run.organizationGroup(), group -> new ArrayList<>()).add(run);
    }
    return groups;
  }

  /**
   * Deals without chance: groups of equal size in alphabetical order.
   *
   * @param runs the runs
   * @return the folds
   * @throws InputException if there are fewer groups than folds
   */
  public List<Fold> fixed(List<LabelledRun> runs) {
    return deal(runs, new ArrayList<>(byOrganization(runs).keySet()));
  }

  /**
   * Deals groups of equal size in a random order.
   *
   * @param runs the runs
   * @param seed of the order
   * @return the folds
   * @throws InputException if there are fewer groups than folds
   */
  public List<Fold> shuffled(List<LabelledRun> runs, long seed) {
    List<String> groups = new ArrayList<>(byOrganization(runs).keySet());
    RandomGenerator random = new Well19937c(seed);
    for (int i = groups.size() - 1; i > 0; i--) {
      Collections.swap(groups, i, random.nextInt(i + 1));
    }
    return deal(runs, groups);
  }

  private List<Fold> deal(List<LabelledRun> runs, List<String> order) {
    if (order.size() < count) {
      throw new InputException(
          label + " needs runs of at least " + count + " organization groups, got " + order.size());
    }
    Map<String, List<LabelledRun>> groups = byOrganization(runs);
    int[] sizes = new int[count];
    Map<String, Integer> foldOf = new HashMap<>();
    order.stream()
        .sorted(Comparator.comparingInt((String group) -> -groups.get(group).size()))
        .forEach(
            group -> {
              int smallest = 0;
              for (int fold = 1; fold < count; fold++) {
                if (sizes[fold] < sizes[smallest]) {
                  smallest = fold;
                }
              }
              foldOf.put(group, smallest);
              sizes[smallest] += groups.get(group).size();
            });
    List<Fold> folds = new ArrayList<>();
    for (int fold = 0; fold < count; fold++) {
      List<LabelledRun> training = new ArrayList<>();
      List<LabelledRun> held = new ArrayList<>();
      for (LabelledRun run : runs) {
        (foldOf.get(run.organizationGroup()) == fold ? held : training).add(run);
      }
      folds.add(new Fold(label + "/" + (fold + 1), training, held));
    }
    return folds;
  }
}

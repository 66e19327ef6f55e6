package io.github.dtmbench.benchmarks.protocol;

import io.github.dtmbench.datasets.check.InputException;
import io.github.dtmbench.estimators.LabelledRun;
import java.util.List;
import java.util.Map;

/**
 * The headline protocol: one fold per organization group, fitted on everybody else's runs. Siblings
 * share data, code and cluster; with one of them in training the others are half known.
 */
public record LeaveOrganizationOut() implements Protocol {

  @Override
  public String id() {
    return "leave-organization-out";
  }

  @Override
  public String summary() {
    return "one fold per organization group, fitted on everybody else's runs";
  }

  /**
   * Splits runs by organization group.
   *
   * @param runs at least two groups
   * @return a fold per group, in alphabetical order; runs keep their order within a fold
   * @throws InputException if there are fewer than two groups
   */
  @Override
  public List<Fold> folds(List<LabelledRun> runs) {
    Map<String, List<LabelledRun>> groups = GroupedFolds.byOrganization(runs);
    if (groups.size() < 2) {
      throw new InputException(
          id() + " needs runs of at least 2 organization groups, got " + groups.size());
    }
    return groups.entrySet().stream()
        .map(
            group ->
                new Fold(
                    id() + "/" + group.getKey(), without(runs, group.getKey()), group.getValue()))
        .toList();
  }

  /**
   * The runs of all other organizations.
   *
   * @param runs all runs
   * @param organizationGroup the group to leave out
   * @return the others, in their order
   */
  public static List<LabelledRun> without(List<LabelledRun> runs, String organizationGroup) {
    return runs.stream().filter(run -> !run.organizationGroup().equals(organizationGroup)).toList();
  }
}

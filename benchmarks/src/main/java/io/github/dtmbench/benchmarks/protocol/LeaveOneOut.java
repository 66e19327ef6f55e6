package io.github.dtmbench.benchmarks.protocol;

import io.github.dtmbench.datasets.check.InputException;
import io.github.dtmbench.estimators.LabelledRun;
import java.util.List;

/**
 * One fold per record, fitted on all others, siblings included. It flatters an estimator that
 * recognises a family of models; the distance to {@link LeaveOrganizationOut} shows by how much.
 */
public record LeaveOneOut() implements Protocol {

  @Override
  public String id() {
    return "leave-one-out";
  }

  @Override
  public String summary() {
    return "one fold per record, fitted on all others, runs of the same organization among them";
  }

  /**
   * Holds out one run after the other.
   *
   * @param runs at least two
   * @return a fold per run, in their order
   * @throws InputException if there are fewer than two
   */
  @Override
  public List<Fold> folds(List<LabelledRun> runs) {
    if (runs.size() < 2) {
      throw new InputException(id() + " needs at least 2 runs, got " + runs.size());
    }
    return runs.stream()
        .map(
            held ->
                new Fold(
                    id() + "/" + held.model(),
                    runs.stream().filter(run -> !run.model().equals(held.model())).toList(),
                    List.of(held)))
        .toList();
  }
}

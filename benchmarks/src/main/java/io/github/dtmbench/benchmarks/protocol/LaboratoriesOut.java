package io.github.dtmbench.benchmarks.protocol;

import io.github.dtmbench.datasets.check.InputException;
import io.github.dtmbench.estimators.LabelledRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The stress protocol. Those who publish most, the laboratories, do not train as newcomers do:
 * universities, small firms, single people. An estimator fitted on laboratories alone predicts
 * everybody else, or the other way round. There is one fold, and no organization is on both sides.
 *
 * @param minimumRuns an organization group with at least so many runs is a laboratory
 * @param reversed false to fit on laboratories and predict the others; true to fit on the others
 *     and predict laboratories
 */
public record LaboratoriesOut(int minimumRuns, boolean reversed) implements Protocol {

  /** Refuses a minimum below 2: every organization would be a laboratory. */
  public LaboratoriesOut {
    if (minimumRuns < 2) {
      throw new IllegalArgumentException("minimumRuns is " + minimumRuns + ", must be at least 2");
    }
  }

  @Override
  public String id() {
    return reversed ? "leave-laboratories-out.reversed" : "leave-laboratories-out";
  }

  @Override
  public String summary() {
    return reversed
        ? "fitted on organization groups with fewer than "
            + minimumRuns
            + " records, tested on all others"
        : "fitted on organization groups with at least "
            + minimumRuns
            + " records, tested on all others";
  }

  /**
   * Splits runs by the number of runs of their organization group.
   *
   * @param runs runs of both kinds of groups
   * @return one fold
   * @throws InputException if one kind is missing
   */
  @Override
  public List<Fold> folds(List<LabelledRun> runs) {
    Map<String, List<LabelledRun>> groups = GroupedFolds.byOrganization(runs);
    List<LabelledRun> training = new ArrayList<>();
    List<LabelledRun> held = new ArrayList<>();
    for (LabelledRun run : runs) {
      boolean laboratory = groups.get(run.organizationGroup()).size() >= minimumRuns;
      (laboratory == reversed ? held : training).add(run);
    }
    if (training.isEmpty() || held.isEmpty()) {
      throw new InputException(
          id()
              + " needs organization groups with at least "
              + minimumRuns
              + " runs and others with fewer; got only "
              + (training.isEmpty() == reversed ? "the former" : "the latter"));
    }
    return List.of(new Fold(id() + (reversed ? "/laboratories" : "/others"), training, held));
  }
}

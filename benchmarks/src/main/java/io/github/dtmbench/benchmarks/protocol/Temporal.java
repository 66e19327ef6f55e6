package io.github.dtmbench.benchmarks.protocol;

import io.github.dtmbench.datasets.check.InputException;
import io.github.dtmbench.estimators.LabelledRun;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Forecasting as it happens: a record is predicted from what other organizations had published
 * before its own publication date. Runs of one organization and date share a fold. A run without a
 * date can be neither, and one with too short a past is not scored.
 *
 * @param minimumTraining the least number of earlier runs to fit on
 */
public record Temporal(int minimumTraining) implements Protocol {

  /** Refuses a minimum below 1. */
  public Temporal {
    if (minimumTraining < 1) {
      throw new IllegalArgumentException(
          "minimumTraining is " + minimumTraining + ", must be at least 1");
    }
  }

  @Override
  public String id() {
    return "temporal";
  }

  @Override
  public String summary() {
    return "each record from the runs that other organizations had published before it, at least "
        + minimumTraining;
  }

  /**
   * Splits runs by date.
   *
   * @param runs dated runs among them
   * @return a fold per date and organization, in the order of dates
   * @throws InputException if no run has a past of {@code minimumTraining} runs
   */
  @Override
  public List<Fold> folds(List<LabelledRun> runs) {
    Map<LocalDate, Map<String, List<LabelledRun>>> byDate = new TreeMap<>();
    for (LabelledRun run : runs) {
      run.features()
          .publicationDate()
          .ifPresent(
              date ->
                  byDate
                      .computeIfAbsent(date, d -> new TreeMap<>())
                      .computeIfAbsent(run.organizationGroup(), group -> new ArrayList<>())
                      .add(run));
    }
    List<Fold> folds = new ArrayList<>();
    byDate.forEach(
        (date, byOrganization) ->
            byOrganization.forEach(
                (organization, held) -> {
                  List<LabelledRun> past = past(runs, date, organization);
                  if (past.size() >= minimumTraining) {
                    folds.add(new Fold(id() + "/" + date + "/" + organization, past, held));
                  }
                }));
    if (folds.isEmpty()) {
      throw new InputException(
          id()
              + " needs a run with at least "
              + minimumTraining
              + " dated runs of other organizations before it; there is none among "
              + runs.size());
    }
    return folds;
  }

  private static List<LabelledRun> past(
      List<LabelledRun> runs, LocalDate date, String organization) {
    return LeaveOrganizationOut.without(runs, organization).stream()
        .filter(run -> run.features().publicationDate().filter(d -> d.isBefore(date)).isPresent())
        .toList();
  }
}

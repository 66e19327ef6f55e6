package io.github.dtmbench.benchmarks.protocol;

import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.check.InputException;
import io.github.dtmbench.datasets.csv.CsvFile;
import io.github.dtmbench.estimators.LabelledRun;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The comparison as published: fitted on the records of the released fit, tested on the models of
 * the printed tables. Three of these are in the fit too, as they were in the source, so this split
 * measures memory as well as foresight. Of both, the records that may be scored take part.
 *
 * @param fitted models of the released fit
 * @param tested models of the printed tables, by the names of the records
 */
public record PublishedSplit(Set<String> fitted, Set<String> tested) implements Protocol {

  /** Copies the sets. */
  public PublishedSplit {
    fitted = Set.copyOf(fitted);
    tested = Set.copyOf(tested);
  }

  /**
   * OpenCarbonEval's split.
   *
   * @param data the shipped data
   * @return the split
   */
  public static PublishedSplit from(ShippedData data) {
    List<String> tested =
        CsvFile.shipped(PublishedSplit.class, "published_split.csv")
            .rows(
                List.of("printed", "record", "why_not"),
                row -> Optional.of(row.text("record")).filter(record -> !record.isEmpty()));
    return new PublishedSplit(
        new HashSet<>(data.published("opencarboneval_alpha_fit").rowKeys()), new HashSet<>(tested));
  }

  @Override
  public String id() {
    return "published-split";
  }

  @Override
  public String summary() {
    return "fitted on the records of OpenCarbonEval's released fit, tested on the models it prints";
  }

  /**
   * Splits runs by the names of their models.
   *
   * @param runs records of both kinds among them
   * @return one fold
   * @throws InputException if no model to be fitted, or none to be tested, is among the runs
   */
  @Override
  public List<Fold> folds(List<LabelledRun> runs) {
    List<LabelledRun> training = runs.stream().filter(run -> fitted.contains(run.model())).toList();
    List<LabelledRun> held = runs.stream().filter(run -> tested.contains(run.model())).toList();
    if (training.isEmpty() || held.isEmpty()) {
      throw new InputException(
          id()
              + " needs models of the released fit and of the printed tables, got "
              + training.size()
              + " and "
              + held.size());
    }
    return List.of(new Fold(id() + "/OpenCarbonEval", training, held));
  }
}

package io.github.dtmbench.benchmarks.protocol;

import io.github.dtmbench.estimators.LabelledRun;
import java.util.List;

/**
 * One split of the records.
 *
 * @param label says what is held out, such as {@code leave-organization-out/Meta}
 * @param training the runs to fit on
 * @param held the runs to be scored on; none of them is in {@code training}, except under {@link
 *     PublishedSplit}, which repeats a comparison that did so
 */
public record Fold(String label, List<LabelledRun> training, List<LabelledRun> held) {

  /** Copies the lists. */
  public Fold {
    training = List.copyOf(training);
    held = List.copyOf(held);
  }
}

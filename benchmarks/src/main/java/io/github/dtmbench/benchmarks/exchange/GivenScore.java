package io.github.dtmbench.benchmarks.exchange;

import io.github.dtmbench.benchmarks.comparison.EstimatorScore;
import io.github.dtmbench.benchmarks.comparison.PredictedRecord;
import io.github.dtmbench.benchmarks.inference.Interval;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The predictions of one estimator of a {@link PredictionTable}.
 *
 * @param estimator its name
 * @param predictions one per record of the table
 */
public record GivenScore(String estimator, List<Item> predictions) implements EstimatorScore {

  /** Copies the predictions. */
  public GivenScore {
    predictions = List.copyOf(predictions);
  }

  /**
   * One prediction.
   *
   * @param record name of the record
   * @param group whose record it is
   * @param actual what became of it, positive
   * @param predicted what was said, in the same unit; empty for a refusal
   * @param interval the interval that should hold the outcome, if one was given
   */
  public record Item(
      String record,
      String group,
      double actual,
      OptionalDouble predicted,
      Optional<Interval> interval)
      implements PredictedRecord {

    /** Refuses nulls. */
    public Item {
      Objects.requireNonNull(record, "record");
      Objects.requireNonNull(group, "group");
      Objects.requireNonNull(predicted, "predicted");
      Objects.requireNonNull(interval, "interval");
    }

    /** A table does not say how records were held out, only that each was once. */
    @Override
    public String fold() {
      return "";
    }

    @Override
    public OptionalDouble coveringLevel() {
      return OptionalDouble.empty();
    }
  }
}

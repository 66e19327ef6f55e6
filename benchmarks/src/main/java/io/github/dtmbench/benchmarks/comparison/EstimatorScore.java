package io.github.dtmbench.benchmarks.comparison;

import io.github.dtmbench.benchmarks.metric.ScoredOutcomes;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What one estimator said of the records of a comparison, wherever its predictions are from. */
public interface EstimatorScore {

  /**
   * Who said it.
   *
   * @return id of the estimator
   */
  String estimator();

  /**
   * What it said.
   *
   * @return one per held-out record, refusals among them
   */
  List<? extends PredictedRecord> predictions();

  /**
   * The predictions that are not refusals.
   *
   * @return in the order of {@link #predictions}
   */
  default List<? extends PredictedRecord> answered() {
    return predictions().stream().filter(p -> p.predicted().isPresent()).toList();
  }

  /**
   * The outcomes of all records that the estimator answered.
   *
   * @return the outcomes, none if it refused every record
   */
  default ScoredOutcomes errors() {
    return errorsAmong(Set.of());
  }

  /**
   * The same among other estimators.
   *
   * @param common names of the records that every estimator answered
   * @return the outcomes, each marked if its record is one of them
   */
  default ScoredOutcomes errorsAmong(Set<String> common) {
    return new ScoredOutcomes(
        answered().stream().map(p -> p.scored(common.contains(p.record()))).toList());
  }

  /**
   * The outcomes of some records, to compare estimators that refuse different ones on the same
   * ground.
   *
   * @param records names of the records to count
   * @return the outcomes, none if none of them was answered
   */
  default ScoredOutcomes errorsOn(Set<String> records) {
    return new ScoredOutcomes(
        answered().stream()
            .filter(p -> records.contains(p.record()))
            .map(p -> p.scored(false))
            .toList());
  }

  /**
   * How often the prediction intervals would hold the outcome if they were of another level. An
   * interval whose training runs are too few for the level is unbounded and holds everything.
   *
   * @param level probability that they are to hold it, in (0, 1)
   * @return share of the predictions with an interval, every group counting once; empty if there
   *     are none
   * @throws IllegalArgumentException if the level is outside (0, 1)
   */
  default OptionalDouble coverageAt(double level) {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("level is " + level + ", must be in (0, 1)");
    }
    return predictions().stream()
        .filter(p -> p.coveringLevel().isPresent())
        .collect(
            Collectors.groupingBy(
                PredictedRecord::group,
                TreeMap::new,
                Collectors.averagingDouble(p -> p.coveringLevel().orElseThrow() < level ? 1 : 0)))
        .values()
        .stream()
        .mapToDouble(Double::doubleValue)
        .average();
  }
}

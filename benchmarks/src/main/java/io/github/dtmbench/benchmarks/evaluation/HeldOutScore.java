package io.github.dtmbench.benchmarks.evaluation;

import io.github.dtmbench.benchmarks.metric.Metric;
import io.github.dtmbench.benchmarks.metric.ScoredOutcomes;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One estimator under one protocol.
 *
 * @param estimator id of the estimator
 * @param predictions one per held-out run, in the order of the folds
 */
public record HeldOutScore(String estimator, List<HeldOutPrediction> predictions) {

  /** Copies the predictions. */
  public HeldOutScore {
    predictions = List.copyOf(predictions);
  }

  /**
   * The outcomes of all runs that the estimator answered.
   *
   * @return the outcomes, none if it refused every run
   */
  public ScoredOutcomes errors() {
    return outcomes(answered(), Set.of());
  }

  /**
   * The same among other estimators.
   *
   * @param common names of the runs that every estimator answered
   * @return the outcomes, each marked if its run is one of them
   */
  public ScoredOutcomes errorsAmong(Set<String> common) {
    return outcomes(answered(), common);
  }

  /**
   * Measures the runs that the estimator answered.
   *
   * @param metric what to measure, other than what needs a comparison
   * @return the value; empty if it refused every run
   */
  public OptionalDouble value(Metric metric) {
    return errors().value(metric);
  }

  /**
   * The outcomes of some runs, to compare estimators that refuse different ones on the same ground.
   *
   * @param models names of the runs to count
   * @return the outcomes, none if none of them was answered
   */
  public ScoredOutcomes errorsOn(Set<String> models) {
    return outcomes(
        answered().stream().filter(p -> models.contains(p.run().model())).toList(), Set.of());
  }

  /**
   * The predictions that are not refusals.
   *
   * @return in the order of the folds
   */
  public List<HeldOutPrediction> answered() {
    return predictions.stream().filter(p -> p.predicted().isPresent()).toList();
  }

  /**
   * How often the prediction intervals would hold the outcome if they were of another level. An
   * interval whose training runs are too few for the level is unbounded and holds everything.
   *
   * @param level probability that they are to hold it, in (0, 1)
   * @return share of the predictions with an interval, every organization counting once; empty if
   *     there are none
   * @throws IllegalArgumentException if the level is outside (0, 1)
   */
  public OptionalDouble coverageAt(double level) {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("level is " + level + ", must be in (0, 1)");
    }
    return predictions.stream()
        .filter(p -> p.coveringLevel().isPresent())
        .collect(
            Collectors.groupingBy(
                p -> p.run().organizationGroup(),
                TreeMap::new,
                Collectors.averagingDouble(p -> p.coveringLevel().orElseThrow() < level ? 1 : 0)))
        .values()
        .stream()
        .mapToDouble(Double::doubleValue)
        .average();
  }

  /**
   * The predictions of the same estimator on other folds beside these.
   *
   * @param other a score of the same estimator
   * @return all predictions, these first
   * @throws IllegalArgumentException if the other estimator is another
   */
  public HeldOutScore with(HeldOutScore other) {
    if (!other.estimator.equals(estimator)) {
      throw new IllegalArgumentException(
          "cannot join predictions of " + estimator + " and " + other.estimator);
    }
    List<HeldOutPrediction> all = new ArrayList<>(predictions);
    all.addAll(other.predictions);
    return new HeldOutScore(estimator, all);
  }

  private static ScoredOutcomes outcomes(List<HeldOutPrediction> answered, Set<String> common) {
    return new ScoredOutcomes(
        answered.stream().map(p -> p.scored(common.contains(p.run().model()))).toList());
  }
}

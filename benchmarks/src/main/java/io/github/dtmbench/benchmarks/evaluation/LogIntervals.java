package io.github.dtmbench.benchmarks.evaluation;

import io.github.dtmbench.benchmarks.inference.ConformalQuantile;
import io.github.dtmbench.benchmarks.inference.GroupNumbers;
import io.github.dtmbench.benchmarks.inference.Interval;
import io.github.dtmbench.estimators.FittedEstimator;
import io.github.dtmbench.estimators.RunFeatures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Prediction intervals of any estimator for a run of an organization not seen, calibrated on its
 * training runs alone: of their {@link Calibration}, the quantile of the scores
 * |ln(actual/predicted)| / s is taken, s being the estimator's own spread of the run (1 where it
 * has none). The interval of a new run is predicted · exp(±quantile · s): cross-conformal
 * prediction (Vovk 2015), on the log scale because errors of throughput are factors.
 *
 * <p>Every organization has the same say in the quantile, see {@link ConformalQuantile}. Coverage
 * at the stated level holds on average over runs of organizations that are exchangeable with those
 * in training. Later organizations differ from earlier ones, and newcomers from large laboratories:
 * what the coverage really is, the evaluation measures.
 */
public final class LogIntervals {

  private final ConformalQuantile scores;
  private final double quantile;

  private LogIntervals(ConformalQuantile scores, double quantile) {
    this.scores = scores;
    this.quantile = quantile;
  }

  /**
   * Calibrates.
   *
   * @param calibration what the estimator says of its training runs; those without the quantity are
   *     passed over
   * @param target the quantity that is predicted
   * @param level probability that an interval is to hold the outcome, in (0, 1)
   * @return the intervals; empty if the organizations in training are too few for the level
   */
  public static Optional<LogIntervals> calibrate(
      Calibration calibration, Target target, double level) {
    List<Double> scores = new ArrayList<>();
    List<String> organizations = new ArrayList<>();
    for (Calibration.Item item : calibration.items()) {
      OptionalDouble hours = item.prediction().deviceHours();
      Optional<Outcome> known = target.outcome(item.run());
      if (hours.isPresent() && known.isPresent()) {
        Outcome outcome = known.orElseThrow();
        double predicted = hours.getAsDouble() * outcome.perDeviceHour();
        scores.add(score(predicted, outcome, item.fitted(), item.run().features()));
        organizations.add(item.run().organizationGroup());
      }
    }
    ConformalQuantile quantiles =
        ConformalQuantile.of(
            scores.stream().mapToDouble(Double::doubleValue).toArray(),
            GroupNumbers.of(organizations));
    OptionalDouble quantile = quantiles.at(level);
    return quantile.isPresent()
        ? Optional.of(new LogIntervals(quantiles, quantile.getAsDouble()))
        : Optional.empty();
  }

  private static double score(
      double predicted, Outcome outcome, FittedEstimator fitted, RunFeatures run) {
    return Math.abs(Math.log(predicted / outcome.actual())) / spread(fitted, run);
  }

  private static double spread(FittedEstimator fitted, RunFeatures run) {
    return fitted.logSpread(run).orElse(1);
  }

  /**
   * The interval of one run.
   *
   * @param predicted the prediction, positive
   * @param fitted who made it
   * @param run the run
   * @return from the prediction divided by a factor to the prediction times it
   */
  public Interval around(double predicted, FittedEstimator fitted, RunFeatures run) {
    double factor = Math.exp(quantile * spread(fitted, run));
    return new Interval(predicted / factor, predicted * factor);
  }

  /**
   * What the spread of a run is multiplied by.
   *
   * @return the quantile of the scores, on the log scale
   */
  public double quantile() {
    return quantile;
  }

  /**
   * How wide the interval of one run has to be to hold what became of it.
   *
   * @param predicted the prediction, positive
   * @param outcome what became of the run
   * @param fitted who made the prediction
   * @param run the run
   * @return the interval of every level above this one, in [0, 1], holds the outcome, and that of
   *     no lower one does
   * @see ConformalQuantile#leastLevel
   */
  public double coveringLevel(
      double predicted, Outcome outcome, FittedEstimator fitted, RunFeatures run) {
    return scores.leastLevel(score(predicted, outcome, fitted, run));
  }
}

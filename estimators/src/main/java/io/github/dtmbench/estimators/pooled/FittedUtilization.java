package io.github.dtmbench.estimators.pooled;

import io.github.dtmbench.estimators.FittedEstimator;
import io.github.dtmbench.estimators.Prediction;
import io.github.dtmbench.estimators.RunFeatures;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A fitted {@link PooledUtilization}. The forecast is the median of the predictive distribution:
 * the inverse logit of the mean, which a monotone map leaves a median.
 */
record FittedUtilization(Design design, MixedFit fit, double degreesOfFreedom, List<String> notes)
    implements FittedEstimator {

  @Override
  public Prediction predict(RunFeatures run) {
    OptionalDouble peak = run.device().peakTflops();
    if (peak.isEmpty()) {
      return new Prediction.Refused("the peak of " + run.device().name() + " is not known");
    }
    return Prediction.ofThroughput(Logit.inverse(logit(run)) * peak.getAsDouble(), run);
  }

  private double logit(RunFeatures run) {
    SparseRow row = design.row(Covariates.of(run));
    OptionalInt cluster = design.cluster(run.organizationGroup());
    return fit.equations().mean(row.columns(), row.values())
        + (cluster.isPresent() ? fit.equations().clusterEffect(cluster.getAsInt()) : 0);
  }

  /**
   * The predictive deviation on the logit scale, of coefficients, of all that is not known of the
   * run, and of the noise, times the slope 1 − u of ln u against its logit. A name that training
   * did not have draws its effect from the population of effects.
   */
  @Override
  public OptionalDouble logSpread(RunFeatures run) {
    if (run.device().peakTflops().isEmpty()) {
      return OptionalDouble.empty();
    }
    MixedEquations equations = fit.equations();
    SparseRow row = design.row(Covariates.of(run));
    OptionalInt cluster = design.cluster(run.organizationGroup());
    double variance =
        cluster.isPresent()
            ? equations.variance(row.columns(), row.values(), cluster.getAsInt())
            : equations.variance(row.columns(), row.values())
                + fit.effectVariances()[Design.COMPONENTS];
    for (SparseRow.Doubt doubt : row.doubts()) {
      variance += doubt.variance(equations);
    }
    for (int component : row.unseen()) {
      variance += fit.effectVariances()[component];
    }
    variance += fit.noiseVariances()[Design.RUN_NOISE] * degreesOfFreedom / (degreesOfFreedom - 2);
    return OptionalDouble.of(Math.sqrt(variance) * (1 - Logit.inverse(logit(run))));
  }
}

package io.github.dtmbench.estimators.pooled;

import io.github.dtmbench.estimators.ClosedForm;
import io.github.dtmbench.estimators.FittedEstimator;
import io.github.dtmbench.estimators.Prediction;
import io.github.dtmbench.estimators.RunFeatures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * A fitted {@link PooledUtilization}.
 *
 * @param families those of the training runs
 * @param ridge the penalty of the fit: a coefficient that nothing is known of deviates by the scale
 *     of the noise over its root
 */
record FittedUtilization(
    Scale scale, RobustLine line, Set<String> families, double ridge, List<String> notes)
    implements FittedEstimator {

  @Override
  public Prediction predict(RunFeatures run) {
    OptionalDouble peak = run.device().peakTflops();
    if (peak.isEmpty()) {
      return new Prediction.Refused("the peak of " + run.device().name() + " is not known");
    }
    double utilization = Math.min(1, Math.exp(line.at(scale.row(Traits.of(run)))));
    return Prediction.ofThroughput(utilization * peak.getAsDouble(), run);
  }

  /**
   * The deviation of noise and coefficients, and for what no training run tells, of a coefficient
   * of which nothing is known: an effect of a family without a run, a slope beyond the sizes seen.
   */
  @Override
  public OptionalDouble logSpread(RunFeatures run) {
    if (run.device().peakTflops().isEmpty()) {
      return OptionalDouble.empty();
    }
    double[] traits = Traits.of(run);
    double unknown = line.scaleSquared() / ridge;
    double variance = line.variance(scale.row(traits));
    if (!families.contains(run.device().family())) {
      variance += unknown;
    }
    for (int number = 0; number < Traits.NUMBERS; number++) {
      double beyond = scale.beyond(number, traits[number]);
      variance += unknown * (Double.isNaN(traits[number]) ? 1 : beyond * beyond);
    }
    if (run.publicationDate().isEmpty()) {
      variance += unknown;
    }
    return OptionalDouble.of(Math.sqrt(variance));
  }

  @Override
  public Optional<ClosedForm> closedForm() {
    return Optional.of(
        new ClosedForm.UtilizationLine(
            boxed(scale.means()),
            boxed(scale.deviations()),
            Scale.FARTHEST,
            boxed(line.coefficients()),
            Arrays.stream(line.inverse()).map(FittedUtilization::boxed).toList(),
            line.scaleSquared(),
            line.noise(),
            line.scaleSquared() / ridge,
            families,
            run -> boxed(Traits.of(run))));
  }

  private static List<Double> boxed(double[] numbers) {
    return Arrays.stream(numbers).boxed().toList();
  }

  @Override
  public List<String> doubts(RunFeatures run) {
    List<String> doubts = new ArrayList<>();
    if (run.device().peakTflops().isEmpty()) {
      return doubts;
    }
    double[] traits = Traits.of(run);
    if (!families.contains(run.device().family())) {
      doubts.add("no run on " + run.device().family() + " is on record");
    }
    if (scale.beyond(Traits.PARAMETERS, traits[Traits.PARAMETERS]) > 0) {
      doubts.add("the model is larger or smaller than nearly all on record");
    }
    if (scale.beyond(Traits.DEVICES, traits[Traits.DEVICES]) > 0) {
      doubts.add("the cluster is larger or smaller than nearly all on record");
    }
    if (Traits.isCard(run.device())) {
      doubts.add("few runs on desktop cards are on record");
    }
    return List.copyOf(doubts);
  }
}

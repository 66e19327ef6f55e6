package io.github.dtmbench.estimators.registry;

import io.github.dtmbench.estimators.ClosedForm;
import io.github.dtmbench.estimators.Estimator;
import io.github.dtmbench.estimators.Feature;
import io.github.dtmbench.estimators.FittedEstimator;
import io.github.dtmbench.estimators.HoursInterval;
import io.github.dtmbench.estimators.LabelledRun;
import io.github.dtmbench.estimators.Prediction;
import io.github.dtmbench.estimators.RunFeatures;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * An estimator that is shown the features it declares and no others, in fitting and in prediction.
 *
 * @param estimator the one behind the blind
 */
public record BlindedEstimator(Estimator estimator) implements Estimator {

  @Override
  public String id() {
    return estimator.id();
  }

  @Override
  public String summary() {
    return estimator.summary();
  }

  @Override
  public String source() {
    return estimator.source();
  }

  @Override
  public Optional<String> caveat() {
    return estimator.caveat();
  }

  @Override
  public Set<Feature> reads() {
    return estimator.reads();
  }

  @Override
  public boolean mayBeCalibrated() {
    return estimator.mayBeCalibrated();
  }

  @Override
  public FittedEstimator fit(List<LabelledRun> training) {
    // A set of bits: it is asked for every feature of every run.
    Set<Feature> allowed = EnumSet.noneOf(Feature.class);
    allowed.addAll(estimator.reads());
    return new Fitted(
        estimator.fit(training.stream().map(run -> run.restrictedTo(allowed)).toList()), allowed);
  }

  private record Fitted(FittedEstimator fitted, Set<Feature> allowed) implements FittedEstimator {
    @Override
    public Prediction predict(RunFeatures run) {
      return fitted.predict(run.restrictedTo(allowed));
    }

    @Override
    public List<Prediction> predictAll(List<RunFeatures> runs) {
      return fitted.predictAll(runs.stream().map(run -> run.restrictedTo(allowed)).toList());
    }

    @Override
    public Optional<HoursInterval> ownInterval(RunFeatures run) {
      return fitted.ownInterval(run.restrictedTo(allowed));
    }

    @Override
    public Optional<ClosedForm> closedForm() {
      return fitted.closedForm();
    }

    @Override
    public OptionalDouble logSpread(RunFeatures run) {
      return fitted.logSpread(run.restrictedTo(allowed));
    }

    @Override
    public List<String> doubts(RunFeatures run) {
      return fitted.doubts(run.restrictedTo(allowed));
    }

    @Override
    public List<String> notes() {
      return fitted.notes();
    }
  }
}

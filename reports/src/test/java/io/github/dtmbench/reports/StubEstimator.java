package io.github.dtmbench.reports;

import io.github.dtmbench.estimators.Estimator;
import io.github.dtmbench.estimators.Feature;
import io.github.dtmbench.estimators.FittedEstimator;
import io.github.dtmbench.estimators.LabelledRun;
import io.github.dtmbench.estimators.Prediction;
import java.util.List;
import java.util.Set;

/** Somebody's estimator for the service loader, which says a thousand hours of every run. */
public abstract class StubEstimator implements Estimator {

  private final String id;

  /**
   * An estimator.
   *
   * @param id its name
   */
  protected StubEstimator(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String summary() {
    return "1000 h";
  }

  @Override
  public String source() {
    return "a test";
  }

  @Override
  public Set<Feature> reads() {
    return Feature.none();
  }

  @Override
  public FittedEstimator fit(List<LabelledRun> training) {
    return run -> new Prediction.DeviceHours(1000);
  }
}

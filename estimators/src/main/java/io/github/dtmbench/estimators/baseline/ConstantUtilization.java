package io.github.dtmbench.estimators.baseline;

import io.github.dtmbench.estimators.ClosedForm;
import io.github.dtmbench.estimators.Estimator;
import io.github.dtmbench.estimators.Feature;
import io.github.dtmbench.estimators.FittedEstimator;
import io.github.dtmbench.estimators.LabelledRun;
import io.github.dtmbench.estimators.Prediction;
import io.github.dtmbench.estimators.RunFeatures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Every run achieves the median utilization of the training runs, times its own device's peak. */
public record ConstantUtilization() implements Estimator {

  @Override
  public String id() {
    return "constant-utilization";
  }

  @Override
  public String summary() {
    return "median utilization of the training runs × the device's peak";
  }

  @Override
  public String source() {
    return "rule of thumb; the scale of the table";
  }

  @Override
  public Set<Feature> reads() {
    return Feature.none();
  }

  @Override
  public FittedEstimator fit(List<LabelledRun> training) {
    List<String> left = new ArrayList<>();
    return new Fitted(Utilization.of(training, left), List.copyOf(left));
  }

  private record Fitted(Utilization utilization, List<String> notes) implements FittedEstimator {
    @Override
    public Prediction predict(RunFeatures run) {
      return utilization.predict(run);
    }

    @Override
    public Optional<ClosedForm> closedForm() {
      OptionalDouble median = utilization.median();
      return median.isPresent()
          ? Optional.of(new ClosedForm.ShareOfPeak(median.getAsDouble()))
          : Optional.empty();
    }
  }
}

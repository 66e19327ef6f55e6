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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.math3.stat.descriptive.rank.Median;

/**
 * Every run achieves the median throughput of its device family; a family that training has not
 * seen falls back to the median utilization over all devices.
 */
public record DeviceThroughput() implements Estimator {

  @Override
  public String id() {
    return "device-throughput";
  }

  @Override
  public String summary() {
    return "median throughput of the device family; median utilization × peak for a family not"
        + " seen";
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
    Map<String, Double> medians =
        training.stream()
            .collect(
                Collectors.groupingBy(
                    run -> run.features().device().family(),
                    Collectors.collectingAndThen(
                        Collectors.toList(), DeviceThroughput::medianThroughput)));
    List<String> left = new ArrayList<>();
    return new Fitted(medians, Utilization.of(training, left), List.copyOf(left));
  }

  private static double medianThroughput(List<LabelledRun> runs) {
    return new Median()
        .evaluate(runs.stream().mapToDouble(LabelledRun::throughputTflopPerSecond).toArray());
  }

  private record Fitted(
      Map<String, Double> tflopPerSecondByFamily, Utilization unseen, List<String> notes)
      implements FittedEstimator {
    @Override
    public Prediction predict(RunFeatures run) {
      Double throughput = tflopPerSecondByFamily.get(run.device().family());
      return throughput == null ? unseen.predict(run) : Prediction.ofThroughput(throughput, run);
    }

    @Override
    public Optional<ClosedForm> closedForm() {
      return Optional.of(new ClosedForm.FamilyThroughput(tflopPerSecondByFamily, unseen.median()));
    }
  }
}

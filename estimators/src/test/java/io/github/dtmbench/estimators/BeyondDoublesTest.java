package io.github.dtmbench.estimators;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.dtmbench.estimators.registry.Estimators;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Forecasts and features that no double or no logarithm can hold. One exception in one fold costs
 * the whole table; a refusal costs a cell.
 */
class BeyondDoublesTest {

  /** 1e16 TFLOP at 1e-305 TFLOP/s take more hours than a double can say. */
  @Test
  void ofThroughput_hoursOverflow_isRefused() {
    assertInstanceOf(
        Prediction.Refused.class,
        Prediction.ofThroughput(1e-305, RunFeatures.of(1e16, Runs.device("NVIDIA A100"), 1e9)));
  }

  /** A parabola through ordinary runs, followed far outside of them. */
  @Test
  void polynomial_steepExtrapolation_isAnsweredOrRefused() {
    List<LabelledRun> runs =
        DoubleStream.of(8.9, 8.95, 9.0, 9.05, 9.1)
            .mapToObj(
                c ->
                    Runs.at(
                        "run " + c,
                        Runs.device("NVIDIA A100"),
                        Math.pow(10, c),
                        1e9,
                        Math.pow(10, 2 - 6.16 * (c - 9) * (c - 9))))
            .toList();
    FittedEstimator model = Estimators.standard(Runs.DATA).require("polynomial").fit(runs);
    for (double c = 9; c <= 16.3; c += 0.01) {
      model.predict(RunFeatures.of(Math.pow(10, c), Runs.device("NVIDIA A100"), 1e9));
    }
  }

  /** Refused where compute is: at the border, and not as "x[1] is -Infinity" inside of a fit. */
  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void features_parametersOutOfDomain_areRefused(double parameters) {
    assertThrows(
        IllegalArgumentException.class,
        () -> RunFeatures.of(1e9, Runs.device("NVIDIA A100"), parameters));
  }
}

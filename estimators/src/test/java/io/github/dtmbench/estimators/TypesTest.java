package io.github.dtmbench.estimators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.datasets.run.TrainingRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Values that cannot be must not get in: a label of zero hours or a prediction of NaN would pass
 * for data further on.
 */
class TypesTest {

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void numbers_outOfDomain_areRefused(double value) {
    RunFeatures features = RunFeatures.of(1e9, Runs.device("NVIDIA A100"), 1e9);
    assertThrows(
        IllegalArgumentException.class,
        () -> RunFeatures.of(value, Runs.device("NVIDIA A100"), 1e9));
    assertThrows(IllegalArgumentException.class, () -> new LabelledRun("m", features, value));
    assertThrows(IllegalArgumentException.class, () -> new Prediction.DeviceHours(value));
    assertInstanceOf(Prediction.Refused.class, Prediction.ofThroughput(value, features));
  }

  @Test
  void throughputAndHours_areInverse() {
    RunFeatures features = RunFeatures.of(3.6e9, Runs.device("NVIDIA A100"), 1e9);
    assertEquals(10_000, features.deviceHoursAt(100), 1e-9);
    assertEquals(100, features.throughputTflopPerSecondIn(10_000), 1e-12);
  }

  @Test
  void labelledRun_ofARecordThatCannotBeScored_isRefused() {
    TrainingRun several =
        Runs.DATA.runs().stream()
            .filter(run -> run.hardware().devices().size() > 1)
            .findFirst()
            .orElseThrow();
    String message =
        assertThrows(IllegalArgumentException.class, () -> LabelledRun.from(several)).getMessage();
    assertTrue(message.contains(several.model()), message);
  }

  @Test
  void labelledRun_usesTheCountedFlop() {
    TrainingRun run =
        Runs.DATA.runs().stream()
            .filter(r -> r.model().equals("Llama 2-70B"))
            .findFirst()
            .orElseThrow();
    assertEquals(8.4e11, LabelledRun.from(run).features().computeTflop(), 1);
    assertEquals(8.1e23, run.workload().trainingFlop().orElseThrow(), 1e9);
  }
}

package io.github.dtmbench.estimators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.datasets.run.TrainingRun;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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

  private static Set<Feature> known(RunFeatures run) {
    Set<Feature> known = EnumSet.noneOf(Feature.class);
    Map.of(
            Feature.PARAMETERS, run.parameters().isPresent(),
            Feature.TRAINING_TOKENS, run.trainingTokens().isPresent(),
            Feature.DEVICE_COUNT, run.deviceCount().isPresent(),
            Feature.PUBLICATION_DATE, run.publicationDate().isPresent(),
            Feature.DOMAIN, !run.domain().isEmpty(),
            Feature.PRECISION, !run.precision().isEmpty(),
            Feature.ORGANIZATION_GROUP, !run.organizationGroup().isEmpty())
        .forEach(
            (feature, isKnown) -> {
              if (isKnown) {
                known.add(feature);
              }
            });
    return known;
  }

  /** One shown or one hidden, compute and device always. */
  @ParameterizedTest
  @EnumSource
  void restrictedTo_anyFeature_showsItAlone_orAllOthers(Feature feature) {
    RunFeatures full =
        new RunFeatures(
            7,
            Runs.device("NVIDIA A100"),
            OptionalDouble.of(1),
            OptionalDouble.of(2),
            OptionalInt.of(3),
            Optional.of(LocalDate.of(2024, 1, 1)),
            "Language",
            "BF16",
            "group");
    assertEquals(EnumSet.of(feature), known(full.restrictedTo(EnumSet.of(feature))));
    assertEquals(
        EnumSet.complementOf(EnumSet.of(feature)),
        known(full.restrictedTo(EnumSet.complementOf(EnumSet.of(feature)))));
    assertEquals(full, full.restrictedTo(EnumSet.allOf(Feature.class)));
    assertEquals(
        RunFeatures.ofDevice(7, Runs.device("NVIDIA A100")), full.restrictedTo(Feature.none()));
  }

  /** So little to do that the hours are no number above zero, and no throughput at all. */
  @Test
  void ofThroughput_noHoursOrNoThroughput_isRefusedInItsWords() {
    RunFeatures nothing = RunFeatures.ofDevice(Double.MIN_VALUE, Runs.device("NVIDIA A100"));
    assertEquals(
        new Prediction.Refused("predicted device-hours are beyond the range of numbers: 0.0"),
        Prediction.ofThroughput(312, nothing));
    assertEquals(
        new Prediction.Refused("predicted throughput is not positive: 0.0"),
        Prediction.ofThroughput(0, nothing));
  }
}

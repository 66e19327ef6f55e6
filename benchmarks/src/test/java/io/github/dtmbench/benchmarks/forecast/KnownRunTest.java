package io.github.dtmbench.benchmarks.forecast;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.benchmarks.evaluation.RecordGrade;
import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.run.TrainingRun;
import io.github.dtmbench.estimators.Estimator;
import io.github.dtmbench.estimators.LabelledRun;
import io.github.dtmbench.estimators.RunFeatures;
import io.github.dtmbench.estimators.registry.Estimators;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Llama 3 70B, 6.3e24 FLOP on H100, took 6.4 million hours (its model card). Forecasts that fail on
 * it, fitted without it or without all of its developer's runs, would fail where users look first.
 */
class KnownRunTest {

  private static final ShippedData DATA = ShippedData.load();
  private static final String MODEL = "Llama 3 70B";
  private static final double REPORTED_DEVICE_HOURS = 6.4e6;

  static Stream<Estimator> estimators() {
    return Estimators.standard(DATA).all().stream();
  }

  @ParameterizedTest
  @MethodSource("estimators")
  void withoutTheRecord_intervalHoldsTheReportedHours(Estimator estimator) {
    assertHolds(estimator, run -> !run.model().equals(MODEL));
  }

  @ParameterizedTest
  @MethodSource("estimators")
  void withoutItsOrganization_intervalHoldsTheReportedHours(Estimator estimator) {
    assertHolds(estimator, run -> !run.origin().organizationGroup().equals("Meta"));
  }

  /** An interval from a minute to the age of the universe would hold them too. */
  private static void assertHolds(Estimator estimator, Predicate<TrainingRun> kept) {
    List<LabelledRun> training =
        RecordGrade.select(DATA.runs().stream().filter(kept).toList(), RecordGrade.independent());
    assertTrue(
        training.stream().noneMatch(run -> run.model().equals(MODEL)), "it was learned from");
    HoursForecast forecast =
        HoursForecasts.fit(List.of(estimator), training, 0.8)
            .of(RunFeatures.of(6.3e12, DATA.devices().require("H100"), 70e9))
            .get(0);
    var interval = forecast.interval().orElseThrow();
    assertTrue(interval.contains(REPORTED_DEVICE_HOURS), forecast.toString());
    double factor = Math.sqrt(interval.high() / interval.low());
    double widest = estimator.id().startsWith("llmcarbon") ? 8 : 4;
    assertTrue(factor < widest, estimator.id() + " is unsure by a factor of " + factor);
  }
}

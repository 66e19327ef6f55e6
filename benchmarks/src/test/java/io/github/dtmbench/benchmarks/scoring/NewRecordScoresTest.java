package io.github.dtmbench.benchmarks.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.benchmarks.StubEstimator;
import io.github.dtmbench.benchmarks.footprint.Stage;
import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.run.TrainingRun;
import io.github.dtmbench.estimators.Prediction;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** A new record beside what estimators say of it: BLOOM's 1,082,990 h on A100 of 400 W. */
class NewRecordScoresTest {

  private static final ShippedData DATA = ShippedData.load();
  private static final TrainingRun BLOOM =
      DATA.runs().stream()
          .filter(run -> run.model().equals("BLOOM-176B"))
          .findFirst()
          .orElseThrow();

  private static List<NewRecordForecast> forecasts() {
    return NewRecordScores.fit(
            List.of(
                StubEstimator.constant("half", 541495),
                new StubEstimator("refusing", training -> run -> new Prediction.Refused("no"))),
            DATA.runs().stream().filter(run -> !run.equals(BLOOM)).toList(),
            DATA.countries(),
            0.8)
        .forecasts(List.of(BLOOM, BLOOM));
  }

  /** 541,495 h × 0.4 kW, no PUE, × 57 g/kWh. */
  @Test
  void forecasts_areHoursTimesWhatTheSiteMakesOfAnHour() {
    List<NewRecordForecast> forecasts = forecasts();
    assertEquals(
        List.of("half", "refusing", "half", "refusing"),
        forecasts.stream().map(NewRecordForecast::estimator).toList());
    NewRecordForecast half = forecasts.get(0);
    assertEquals(541495, half.value(Stage.DEVICE_HOURS).orElseThrow(), 1e-6);
    assertEquals(216.598, half.value(Stage.ENERGY).orElseThrow(), 1e-9);
    assertEquals(216.598 * 0.057, half.value(Stage.OPERATIONAL_CARBON).orElseThrow(), 1e-9);
    assertEquals(OptionalDouble.empty(), half.value(Stage.WATER));
    assertEquals(-0.5, half.relativeError().orElseThrow(), 1e-12);
    assertTrue(half.hoursInterval().orElseThrow().contains(541495));
  }

  @Test
  void refusal_hasNoValueAndNoError() {
    NewRecordForecast refusing = forecasts().get(1);
    assertEquals(OptionalDouble.empty(), refusing.value(Stage.DEVICE_HOURS));
    assertEquals(OptionalDouble.empty(), refusing.relativeError());
    assertTrue(refusing.hoursInterval().isEmpty());
  }

  /** There has to be a counted FLOP and one kind of device. */
  @Test
  void isPredictable_needsFlopAndASoleDevice() {
    assertTrue(NewRecordScores.isPredictable(BLOOM));
    for (TrainingRun run : DATA.runs()) {
      if (run.workload().countedFlop().isEmpty() || run.hardware().devices().size() != 1) {
        assertFalse(NewRecordScores.isPredictable(run), run.model());
      }
    }
  }
}

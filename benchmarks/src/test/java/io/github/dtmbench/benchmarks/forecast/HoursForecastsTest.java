package io.github.dtmbench.benchmarks.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.dtmbench.benchmarks.StubEstimator;
import io.github.dtmbench.benchmarks.TestRuns;
import io.github.dtmbench.benchmarks.inference.Interval;
import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.check.InputException;
import io.github.dtmbench.estimators.ClosedForm;
import io.github.dtmbench.estimators.Estimator;
import io.github.dtmbench.estimators.FittedEstimator;
import io.github.dtmbench.estimators.HoursInterval;
import io.github.dtmbench.estimators.LabelledRun;
import io.github.dtmbench.estimators.Prediction;
import io.github.dtmbench.estimators.RunFeatures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What fitted estimators say of a run, by stubs whose errors are known: always a factor of two. */
class HoursForecastsTest {

  private static final List<LabelledRun> TRAINING =
      IntStream.range(0, 9).mapToObj(i -> TestRuns.run("m" + i, "g" + i, 50)).toList();

  private static final RunFeatures ON_A100 = TRAINING.get(0).features();
  private static final RunFeatures ON_TPU =
      RunFeatures.ofDevice(1e9, ShippedData.load().devices().require("Google TPU v4"));

  /** Says 100 h, brings an interval along, doubts everything and has a closed form. */
  private static final Estimator COMPLETE =
      new StubEstimator(
          "complete",
          training ->
              new FittedEstimator() {
                @Override
                public Prediction predict(RunFeatures run) {
                  return new Prediction.DeviceHours(100);
                }

                @Override
                public Optional<HoursInterval> ownInterval(RunFeatures run) {
                  return Optional.of(new HoursInterval(90, 120));
                }

                @Override
                public List<String> doubts(RunFeatures run) {
                  return List.of("whatever");
                }

                @Override
                public Optional<ClosedForm> closedForm() {
                  return Optional.of(new ClosedForm.ShareOfPeak(0.3));
                }
              });

  private static final Estimator REFUSING =
      new StubEstimator("refusing", training -> run -> new Prediction.Refused("no"));

  private static final HoursForecasts FORECASTS =
      HoursForecasts.fit(
          List.of(StubEstimator.constant("plain", 100), COMPLETE, REFUSING), TRAINING, 0.8);

  @Test
  void interval_isCalibrated_unlessTheEstimatorBringsOneAlong() {
    Interval calibrated = FORECASTS.of("plain", ON_A100).interval().orElseThrow();
    assertEquals(50, calibrated.low(), 1e-12);
    assertEquals(200, calibrated.high(), 1e-12);
    assertEquals(Optional.of(new Interval(90, 120)), FORECASTS.of("complete", ON_A100).interval());
    assertEquals(Optional.empty(), FORECASTS.of("refusing", ON_A100).interval());
  }

  @Test
  void doubts_areItsOwn_orThatNoRunOfTheFamilyIsOnRecord() {
    assertEquals(List.of(), FORECASTS.of("plain", ON_A100).doubts());
    assertEquals(
        List.of("no run on Google TPU v4 is on record"), FORECASTS.of("plain", ON_TPU).doubts());
    assertEquals(List.of("whatever"), FORECASTS.of("complete", ON_TPU).doubts());
  }

  @Test
  void ofAll_isWhatEachSays_inTheOrderOfRunsAndEstimators() {
    List<HoursForecast> onA100 = FORECASTS.of(ON_A100);
    assertEquals(
        List.of("plain", "complete", "refusing"),
        onA100.stream().map(HoursForecast::estimator).toList());
    assertEquals(List.of(onA100, FORECASTS.of(ON_TPU)), FORECASTS.of(List.of(ON_A100, ON_TPU)));
    assertSame(onA100.get(0).prediction().getClass(), Prediction.DeviceHours.class);
  }

  /** Nine errors of ln 2: up to a factor of two a half on either side, beyond it 9/10 between. */
  @Test
  void probabilityWithin_isHalfTheLevelOnEitherSide() {
    assertEquals(0.5, within("plain", 100));
    assertEquals(0.5, within("plain", 51));
    assertEquals(0.95, within("plain", 201), 1e-12);
    assertEquals(0.05, within("plain", 49), 1e-12);
    for (double limit : new double[] {0, -1, Double.NaN}) {
      assertEquals(OptionalDouble.empty(), FORECASTS.probabilityWithin("plain", ON_A100, limit));
    }
    assertEquals(OptionalDouble.empty(), FORECASTS.probabilityWithin("refusing", ON_A100, 100));
  }

  private static double within(String estimator, double limit) {
    return FORECASTS.probabilityWithin(estimator, ON_A100, limit).orElseThrow();
  }

  @Test
  void trackRecord_isOverAllAndOverTheFamily() {
    TrackRecord record = FORECASTS.trackRecord("plain", "NVIDIA A100");
    assertEquals("plain", record.estimator());
    assertEquals(9, record.runs());
    assertEquals(9, record.familyRuns());
    assertEquals(2, record.geometricError().orElseThrow(), 1e-12);
    assertEquals(2, record.familyGeometricError().orElseThrow(), 1e-12);
    TrackRecord other = FORECASTS.trackRecord("plain", "Google TPU v4");
    assertEquals(0, other.familyRuns());
    assertEquals(OptionalDouble.empty(), other.familyGeometricError());
    assertEquals(0, FORECASTS.trackRecord("refusing", "NVIDIA A100").runs());
  }

  @Test
  void exported_areThoseWithAClosedForm() {
    List<ExportedForecast> exported = FORECASTS.exported();
    assertEquals(1, exported.size());
    assertEquals(Math.log(2), exported.get(0).quantile(), 1e-12);
    assertEquals(2, exported.get(0).geometricError(), 1e-12);
    assertEquals(new ClosedForm.ShareOfPeak(0.3), exported.get(0).form());
  }

  @Test
  void fit_tellsOfEachEstimator_andRefusesTooFewOrganizations() {
    AtomicInteger told = new AtomicInteger();
    Estimator plain = StubEstimator.constant("plain", 100);
    HoursForecasts fitted =
        HoursForecasts.fit(List.of(plain, REFUSING), TRAINING, 0.8, 2, told::incrementAndGet);
    assertEquals(2, told.get());
    assertEquals(FORECASTS.of("plain", ON_A100), fitted.of("plain", ON_A100));
    assertEquals(
        FORECASTS.of("plain", ON_A100),
        HoursForecasts.fit(List.of(plain), TRAINING, 0.8).of(ON_A100).get(0));
    assertEquals(
        "prediction intervals of level 0.8 need training runs with known hours of at least 4"
            + " organizations, there are 3; the highest level that can be had is 0.750",
        assertThrows(
                InputException.class,
                () -> HoursForecasts.fit(List.of(COMPLETE), TRAINING.subList(0, 3), 0.8))
            .getMessage());
    assertEquals(
        "not fitted: other",
        assertThrows(IllegalArgumentException.class, () -> FORECASTS.of("other", ON_A100))
            .getMessage());
  }

  /** One run more than a thread takes at a time, and every seventh refused. */
  @Test
  void batch_isWhatEachEstimatorSays_acrossChunks() {
    FittedEstimator some =
        run ->
            run.computeTflop() % 7 == 0
                ? new Prediction.Refused("no")
                : new Prediction.DeviceHours(run.computeTflop());
    FittedEstimator half = run -> new Prediction.DeviceHours(run.computeTflop() / 2);
    List<RunFeatures> runs = new ArrayList<>();
    for (int i = 1; i <= 4097; i++) {
      runs.add(RunFeatures.ofDevice(i, TestRuns.A100));
    }
    double[][] hours = BatchForecast.deviceHours(List.of(some, half), runs);
    for (int i = 1; i <= 4097; i++) {
      assertEquals(i % 7 == 0 ? Double.NaN : i, hours[0][i - 1]);
      assertEquals(i / 2.0, hours[1][i - 1]);
    }
    assertEquals(0, BatchForecast.deviceHours(List.of(some), List.of())[0].length);
  }
}

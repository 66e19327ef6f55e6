package io.github.dtmbench.benchmarks.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.benchmarks.StubEstimator;
import io.github.dtmbench.benchmarks.TestRuns;
import io.github.dtmbench.benchmarks.footprint.Assumption;
import io.github.dtmbench.benchmarks.footprint.Footprint;
import io.github.dtmbench.benchmarks.footprint.Sourced;
import io.github.dtmbench.benchmarks.footprint.Stage;
import io.github.dtmbench.benchmarks.inference.Interval;
import io.github.dtmbench.estimators.LabelledRun;
import io.github.dtmbench.estimators.Prediction;
import io.github.dtmbench.estimators.RunFeatures;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Plans of 240 device-hours by an estimator that was always off by a factor of two, so that its
 * interval is [120, 480]: a day has 24 hours of every device.
 */
class PlanChoicesTest {

  /** Nine organizations, each of which took twice as long as was said. */
  private static final List<LabelledRun> TRAINING =
      IntStream.range(0, 9).mapToObj(i -> TestRuns.run("m" + i, "g" + i, 480)).toList();

  private static final HoursForecasts FORECASTS =
      HoursForecasts.fit(
          List.of(
              StubEstimator.constant("stub", 240),
              new StubEstimator("refusing", t -> run -> new Prediction.Refused("no"))),
          TRAINING,
          0.8);

  /** An hour of a device: 1 kWh, 400 g of the grid and 100 g of making. */
  private static final Footprint SITE =
      Footprint.bare()
          .with(Assumption.DEVICE_POWER, new Sourced(1000, "given"))
          .with(Assumption.GRID, new Sourced(400, "given"))
          .with(Assumption.MAKING, new Sourced(100, "given"));

  private static PlannedRun plan(int devices, Footprint site) {
    RunFeatures features =
        new RunFeatures(
            1e9,
            TestRuns.A100,
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            devices > 0 ? OptionalInt.of(devices) : OptionalInt.empty(),
            Optional.empty(),
            "",
            "",
            "");
    return new PlannedRun(features, "given", site);
  }

  private static PlanChoice choose(int devices, double days, double tonnes, int runs) {
    PlanLimits limits = new PlanLimits(positive(days), positive(tonnes));
    return new PlanChoices(FORECASTS, "stub", limits, runs)
        .of(plan(devices, SITE), OptionalDouble.of(2.5));
  }

  private static OptionalDouble positive(double value) {
    return value > 0 ? OptionalDouble.of(value) : OptionalDouble.empty();
  }

  /** 240 h in a day take 10 devices, 480 h 20; of two runs each has half a day. */
  @ParameterizedTest
  @CsvSource({"1, 1, 10, 20", "1, 2, 20, 40", "10, 1, 1, 2", "2.4, 1, 5, 9", "0.5, 3, 60, 120"})
  void devicesNeeded_areTheFewestThatMeetTheDeadline(
      double days, int runs, int needed, int safely) {
    PlanChoice choice = choose(0, days, 0, runs);
    assertEquals(OptionalInt.of(needed), choice.devicesNeeded());
    assertEquals(OptionalInt.of(safely), choice.devicesNeededSafely());
    assertEquals(OptionalInt.of(needed), choice.plan().features().deviceCount());
  }

  @Test
  void devicesNeeded_withoutADeadlineOrAnAnswer_areNone() {
    PlanChoice unlimited = choose(0, 0, 0, 1);
    assertEquals(OptionalInt.empty(), unlimited.devicesNeeded());
    assertEquals(OptionalInt.empty(), unlimited.plan().features().deviceCount());
    assertEquals(OptionalDouble.empty(), unlimited.withinDeadline());
    assertTrue(unlimited.qualifies());
    PlanChoice refused =
        new PlanChoices(
                FORECASTS,
                "refusing",
                new PlanLimits(OptionalDouble.of(1), OptionalDouble.empty()),
                1)
            .of(plan(8, SITE), OptionalDouble.of(1));
    assertEquals(OptionalInt.empty(), refused.devicesNeeded());
    assertEquals(OptionalDouble.empty(), refused.cost());
    assertEquals(OptionalDouble.empty(), refused.value(Stage.ENERGY));
    assertFalse(refused.qualifies());
  }

  /** 240 h do not fit into a hundredth of a second, on however many devices. */
  @ParameterizedTest
  @ValueSource(ints = {0, 8})
  void deadlineThatNothingMeets_doesNotQualify(int devices) {
    PlanChoice choice = choose(devices, 1e-7, 0, 1);
    assertEquals(OptionalInt.empty(), choice.devicesNeeded());
    assertFalse(choice.qualifies());
  }

  /**
   * Nine scores of ln 2. Less than a factor of two off none of them is smaller, so the level that
   * just reaches the limit is 0 and both sides are a half; beyond it all nine are, 9/10.
   */
  @ParameterizedTest
  @CsvSource({
    "10, 1, 1, 0.5, true",
    "9, 1, 1, 0.5, false",
    "21, 1, 1, 0.95, true",
    "4, 1, 1, 0.05, false",
    "5, 2, 1, 0.5, true",
    "10, 2, 4, 0.5, false",
    "9, 2, 4, 0.05, false"
  })
  void withinDeadline_isHalfTheLevelOnEitherSide(
      int devices, double days, int runs, double probability, boolean keeps) {
    PlanChoice choice = choose(devices, days, 0, runs);
    assertEquals(probability, choice.withinDeadline().orElseThrow(), 1e-12);
    assertEquals(keeps, choice.qualifies());
    assertEquals(OptionalInt.of(devices), choice.plan().features().deviceCount());
  }

  /** An hour is 500 g, so 240 h are 0.12 t; of two runs each has half of the limit. */
  @ParameterizedTest
  @CsvSource({
    "0.121, 1, 0.5",
    "0.25, 1, 0.95",
    "0.05, 1, 0.05",
    "0.25, 2, 0.5",
    "0.05, 2, 0.05",
    "0.5, 2, 0.95"
  })
  void withinCarbon_countsElectricityAndMaking(double tonnes, int runs, double probability) {
    PlanChoice choice = choose(8, 0, tonnes, runs);
    assertEquals(probability, choice.withinCarbon().orElseThrow(), 1e-12);
    assertEquals(probability >= 0.5, choice.qualifies());
  }

  @Test
  void withinCarbon_gridWithoutCarbon_isCertain_andUnknownGridIsNot() {
    PlanLimits limits = new PlanLimits(OptionalDouble.empty(), OptionalDouble.of(1));
    PlanChoices choices = new PlanChoices(FORECASTS, "stub", limits, 1);
    Footprint powered = Footprint.bare().with(Assumption.DEVICE_POWER, new Sourced(1000, "given"));
    assertEquals(
        OptionalDouble.of(1),
        choices
            .of(
                plan(8, powered.with(Assumption.GRID, new Sourced(0, "given"))),
                OptionalDouble.empty())
            .withinCarbon());
    PlanChoice unknown = choices.of(plan(8, powered), OptionalDouble.empty());
    assertEquals(OptionalDouble.empty(), unknown.withinCarbon());
    assertFalse(unknown.qualifies(), "nothing shows that the limit is kept");
  }

  /** Three runs of 240 h at 2.5 an hour: 1,800, 720 kWh, and an interval of [360, 1440] h. */
  @Test
  void value_isThatOfAllRuns() {
    PlanChoice choice = choose(8, 0, 0, 3);
    assertEquals(1800, choice.cost().orElseThrow(), 1e-9);
    assertEquals(0.72, choice.value(Stage.ENERGY).orElseThrow(), 1e-12);
    Interval hours = choice.interval(Stage.DEVICE_HOURS).orElseThrow();
    assertEquals(360, hours.low(), 1e-9);
    assertEquals(1440, hours.high(), 1e-9);
    assertEquals(Optional.empty(), choice.interval(Stage.WATER));
    assertEquals(OptionalDouble.empty(), choice.value(Stage.WATER));
    PlanChoice free =
        new PlanChoices(
                FORECASTS,
                "stub",
                new PlanLimits(OptionalDouble.empty(), OptionalDouble.empty()),
                1)
            .of(plan(8, SITE), OptionalDouble.empty());
    assertEquals(OptionalDouble.empty(), free.cost());
  }

  @Test
  void runs_none_areRefused() {
    assertEquals(
        "runs is 0; it must be positive",
        assertThrows(
                IllegalArgumentException.class,
                () ->
                    new PlanChoice(
                        plan(1, SITE),
                        FORECASTS.of("stub", plan(1, SITE).features()),
                        0,
                        new PlanLimits(OptionalDouble.empty(), OptionalDouble.empty()),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        OptionalInt.empty(),
                        OptionalInt.empty()))
            .getMessage());
  }

  @Test
  void limits_areThereWithEither() {
    OptionalDouble none = OptionalDouble.empty();
    assertFalse(new PlanLimits(none, none).isLimited());
    assertTrue(new PlanLimits(OptionalDouble.of(1), none).isLimited());
    assertTrue(new PlanLimits(none, OptionalDouble.of(1)).isLimited());
  }
}

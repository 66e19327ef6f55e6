package io.github.dtmbench.benchmarks.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.benchmarks.footprint.Assumption;
import io.github.dtmbench.benchmarks.footprint.Footprint;
import io.github.dtmbench.benchmarks.footprint.Sourced;
import io.github.dtmbench.benchmarks.footprint.Stage;
import io.github.dtmbench.benchmarks.inference.Interval;
import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.estimators.Feature;
import io.github.dtmbench.estimators.Prediction;
import io.github.dtmbench.estimators.RunFeatures;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * From hours to days, energy, carbon and water: a slip of a unit here is a factor of a thousand.
 */
class RunForecastTest {

  private static final ShippedData DATA = ShippedData.load();

  private static final Footprint EMPTY = Footprint.bare();

  private static final Footprint FULL =
      EMPTY
          .with(Assumption.DEVICE_POWER, new Sourced(700, "given"))
          .with(Assumption.PUE, new Sourced(1.2, "given"))
          .with(Assumption.GRID, new Sourced(400, "given"))
          .with(Assumption.MARKET_GRID, new Sourced(100, "given"))
          .with(Assumption.MAKING, new Sourced(13, "given"))
          .with(Assumption.MAKING_WATER, new Sourced(0.003, "given"))
          .with(Assumption.WATER_ON_SITE, new Sourced(0.5, "given"))
          .with(Assumption.WATER_OFF_SITE, new Sourced(1.5, "given"));

  private static final HoursForecast MILLION_HOURS =
      new HoursForecast(
          "stub",
          new Prediction.DeviceHours(1e6),
          Optional.of(new Interval(0.5e6, 2e6)),
          List.of());

  private static RunForecast forecast(Footprint footprint, OptionalInt devices) {
    RunFeatures features =
        new RunFeatures(
            1e12,
            DATA.devices().require("H100"),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            devices,
            Optional.empty(),
            "Language",
            "",
            "");
    return new RunForecast(
        new PlannedRun(features, "given", footprint), List.of(MILLION_HOURS), 1, 0.8);
  }

  /**
   * 10⁶ h × 700 W = 700 MWh, × 1.2 = 840 MWh; × 400 g = 336 t, × 100 g = 84 t; 10⁶ h × 13 g = 13 t;
   * 700 MWh × 0.5 L = 350 m³ on site, 840 MWh × 1.5 L = 1260 m³ off site; 10⁶ h × 3 mL = 3 m³.
   */
  @ParameterizedTest
  @CsvSource({
    "DEVICE_HOURS, 1e6",
    "WALL_DAYS, 41.666666666666667",
    "ENERGY, 840",
    "OPERATIONAL_CARBON, 336",
    "EMBODIED_CARBON, 13",
    "MARKET_CARBON, 84",
    "WATER, 1610",
    "ON_SITE_WATER, 350",
    "OFF_SITE_WATER, 1260",
    "EMBODIED_WATER, 3"
  })
  void value_isTheProductInItsUnit_andSoAreTheEndsOfTheInterval(Stage stage, double expected) {
    RunForecast forecast = forecast(FULL, OptionalInt.of(1000));
    assertEquals(expected, forecast.value(MILLION_HOURS, stage).orElseThrow(), 1e-12 * expected);
    Interval interval = forecast.interval(MILLION_HOURS, stage).orElseThrow();
    assertEquals(expected / 2, interval.low(), 1e-12 * expected);
    assertEquals(expected * 2, interval.high(), 1e-12 * expected);
  }

  @Test
  void value_whatThePlanDoesNotTell_isEmpty() {
    RunForecast forecast = forecast(EMPTY, OptionalInt.empty());
    for (Stage stage : Stage.values()) {
      boolean told = stage == Stage.DEVICE_HOURS;
      assertEquals(told, forecast.value(MILLION_HOURS, stage).isPresent(), stage.key());
      assertEquals(told, forecast.interval(MILLION_HOURS, stage).isPresent(), stage.key());
    }
  }

  @Test
  void value_refusal_isEmpty() {
    HoursForecast refused =
        new HoursForecast("stub", new Prediction.Refused("no size"), Optional.empty(), List.of());
    RunForecast forecast = forecast(FULL, OptionalInt.of(8));
    for (Stage stage : Stage.values()) {
      assertTrue(forecast.value(refused, stage).isEmpty());
      assertTrue(forecast.interval(refused, stage).isEmpty());
    }
  }

  @Test
  void unknown_isWhatWasNotGiven() {
    assertEquals(
        EnumSet.complementOf(EnumSet.of(Feature.DEVICE_COUNT, Feature.DOMAIN)),
        forecast(FULL, OptionalInt.of(8)).plan().unknown());
  }

  @Test
  void badNumbers_areRefusedWithValueAndInterval() {
    assertEquals(
        "value is NaN, must be in [0, infinity)",
        assertThrows(IllegalArgumentException.class, () -> new Sourced(Double.NaN, ""))
            .getMessage());
    assertEquals(
        "PUE is 0.9, must be in [1.0, infinity)",
        assertThrows(
                IllegalArgumentException.class,
                () -> EMPTY.with(Assumption.PUE, new Sourced(0.9, "")))
            .getMessage());
    PlannedRun plan = forecast(FULL, OptionalInt.empty()).plan();
    assertEquals(
        "level is 0.0, must be in (0, 1)",
        assertThrows(IllegalArgumentException.class, () -> new RunForecast(plan, List.of(), 0, 0))
            .getMessage());
    assertEquals(
        "level is 1.0, must be in (0, 1)",
        assertThrows(IllegalArgumentException.class, () -> new RunForecast(plan, List.of(), 0, 1))
            .getMessage());
  }
}

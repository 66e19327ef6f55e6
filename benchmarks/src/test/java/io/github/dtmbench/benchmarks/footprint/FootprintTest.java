package io.github.dtmbench.benchmarks.footprint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.run.TrainingRun;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a footprint makes of hours and energy, and what it says where something is not known. */
class FootprintTest {

  private static final ShippedData DATA = ShippedData.load();

  private static final Footprint POWERED =
      Footprint.bare().with(Assumption.DEVICE_POWER, new Sourced(700, "given"));

  private static TrainingRun run(String model) {
    return DATA.runs().stream().filter(r -> r.model().equals(model)).findFirst().orElseThrow();
  }

  /** 700 W and 300 W of the host, 10 h: 10 kWh, at a PUE of 1.2 12 kWh. */
  @Test
  void hostPower_isAddedToThatOfTheDevice() {
    Footprint site =
        POWERED
            .with(Assumption.HOST_POWER, new Sourced(300, "given"))
            .with(Assumption.PUE, new Sourced(1.2, "given"));
    Usage usage = Usage.ofDeviceHours(site, 10);
    assertEquals(10, usage.machineKilowattHours().orElseThrow(), 1e-12);
    assertEquals(0.012, Stage.ENERGY.of(usage).orElseThrow(), 1e-15);
    assertEquals(0.0012, site.perDeviceHour(Stage.ENERGY).orElseThrow(), 1e-15);
  }

  /** That of the host alone says nothing. */
  @Test
  void hostPower_withoutThatOfTheDevice_isNoEnergy() {
    Footprint hostAlone = Footprint.bare().with(Assumption.HOST_POWER, new Sourced(300, "given"));
    assertEquals(OptionalDouble.empty(), hostAlone.perDeviceHour(Stage.ENERGY));
    assertEquals(OptionalDouble.empty(), Usage.ofDeviceHours(hostAlone, 1).machineKilowattHours());
  }

  @Test
  void with_nothing_isTheSame_andNeverChangesTheFirst() {
    assertSame(POWERED, POWERED.with(Assumption.GRID, Optional.empty()));
    POWERED.with(Assumption.GRID, new Sourced(400, "given"));
    POWERED.values().clear();
    assertEquals(EnumSet.of(Assumption.PUE, Assumption.DEVICE_POWER), POWERED.values().keySet());
    assertEquals(Optional.empty(), POWERED.find(Assumption.GRID));
  }

  /** The least value itself makes sense: a building that draws nothing, a grid without carbon. */
  @Test
  void leastValues_areAllowed() {
    for (Assumption assumption : Assumption.values()) {
      double least = assumption == Assumption.PUE ? 1 : 0;
      Footprint site = Footprint.bare().with(assumption, new Sourced(least, "given"));
      assertEquals(least, site.find(assumption).orElseThrow().value());
    }
    assertThrows(IllegalArgumentException.class, () -> new Sourced(-1e-9, ""));
    assertThrows(IllegalArgumentException.class, () -> new Sourced(Double.POSITIVE_INFINITY, ""));
  }

  /** Contracts and the water of making are what most reports do without. */
  @Test
  void assumptions_expectedOnes_areAllButTwo() {
    Set<Assumption> missed =
        Stream.of(Assumption.values()).filter(Assumption::isExpected).collect(Collectors.toSet());
    assertEquals(
        EnumSet.complementOf(EnumSet.of(Assumption.MARKET_GRID, Assumption.MAKING_WATER)), missed);
    assertEquals("Grid", Assumption.GRID.label());
    assertEquals("g/kWh", Assumption.GRID.unit());
    assertTrue(Assumption.PUE.ifMissing().contains("--pue"));
  }

  /** 3 times 10 h at 700 W, on 4 devices: 30 h, 21 kWh, 7.5 h by the clock. */
  @Test
  void times_multipliesHoursAndEnergy_andKeepsTheDevices() {
    Usage usage = Usage.ofDeviceHours(POWERED, 10).onDevices(OptionalDouble.of(4)).times(3);
    assertEquals(30, usage.deviceHours().orElseThrow(), 1e-12);
    assertEquals(21, usage.machineKilowattHours().orElseThrow(), 1e-12);
    assertEquals(30.0 / 4 / 24, Stage.WALL_DAYS.of(usage).orElseThrow(), 1e-15);
  }

  @Test
  void energyAlone_tellsNoHours_andMeteredEnergyGoesBeforePower() {
    Usage energy = Usage.ofEnergy(POWERED, 1500).times(2);
    assertEquals(3, Stage.ENERGY.of(energy).orElseThrow(), 1e-12);
    assertEquals(OptionalDouble.empty(), Stage.DEVICE_HOURS.of(energy));
    Usage metered = Usage.ofDeviceHours(POWERED, 10).metered(9);
    assertEquals(OptionalDouble.of(9), metered.machineKilowattHours());
    assertEquals(OptionalDouble.of(10), metered.deviceHours());
  }

  /**
   * Only hours, energy and carbon stand in records; BLOOM's are 1,082,990 h, 433.196 MWh, 24.69 t.
   */
  @Test
  void reported_isWhatTheRecordTells() {
    TrainingRun bloom = run("BLOOM-176B");
    assertEquals(
        List.of(Stage.DEVICE_HOURS, Stage.ENERGY, Stage.OPERATIONAL_CARBON),
        Stream.of(Stage.values()).filter(Stage::isReported).toList());
    assertEquals(1082990, Stage.DEVICE_HOURS.reported(bloom).orElseThrow());
    assertEquals(433.196, Stage.ENERGY.reported(bloom).orElseThrow());
    assertEquals(24.69, Stage.OPERATIONAL_CARBON.reported(bloom).orElseThrow());
    assertEquals(OptionalDouble.empty(), Stage.WATER.reported(bloom));
    assertEquals("carbon", Stage.OPERATIONAL_CARBON.word());
  }

  @Test
  void stages_areNamedForMachinesAndReaders() {
    assertEquals("energy_megawatt_hours", Stage.ENERGY.key());
    assertEquals("Energy", Stage.ENERGY.label());
    assertEquals("MWh", Stage.ENERGY.unit());
    assertEquals("making-and-water", Stage.EMBODIED_CARBON.group().id());
  }

  /** A place that publishes its figures, with their source; and what is taken without a place. */
  @Test
  void siteDefaults_arePublishedFiguresOrTheUsual() {
    var place = DATA.places().require("gcp:us-central1");
    assertEquals(place.pue().orElseThrow().value(), SiteDefaults.pue(Optional.of(place)).value());
    assertTrue(
        SiteDefaults.pue(Optional.of(place)).basis().startsWith(place.name() + ", "),
        SiteDefaults.pue(Optional.of(place)).basis());
    assertEquals(
        new Sourced(1.1, "default: what large operators report"),
        SiteDefaults.pue(Optional.empty()));
    assertEquals(place.grid().gramsCo2ePerKwh(), SiteDefaults.grid(place).value());
    assertEquals(
        "mean of " + place.description() + ", " + place.grid().provenance(),
        SiteDefaults.grid(place).basis());
    assertEquals(
        place.waterOffSite().orElseThrow().litresPerKwh(),
        SiteDefaults.waterOffSite(place).orElseThrow().value());
    assertEquals(
        0.06, SiteDefaults.waterOnSite(DATA.places().require("us-east-1")).orElseThrow().value());
    assertFalse(SiteDefaults.waterOnSite(DATA.places().ofCountry("France")).isPresent());
    assertEquals(
        new Sourced(700, "TDP of the datasheet, at every hour"),
        SiteDefaults.power(DATA.devices().require("NVIDIA H100 SXM 80GB")).orElseThrow());
  }
}

package io.github.dtmbench.benchmarks.footprint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.dtmbench.benchmarks.footprint.LifeCycle.Phase;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Sums and shares of a life whose every figure is worked by hand. */
class LifeCycleTest {

  /** An hour: 1 kWh of the machine, 2 kWh of the building, 1 kg of grid carbon, 250 g of making. */
  private static final Footprint SITE =
      Footprint.bare()
          .with(Assumption.PUE, new Sourced(2, "given"))
          .with(Assumption.DEVICE_POWER, new Sourced(1000, "given"))
          .with(Assumption.GRID, new Sourced(500, "given"))
          .with(Assumption.MAKING, new Sourced(250, "given"));

  private static final Usage FINAL_RUN = Usage.ofDeviceHours(SITE, 1000);

  /** 400 h, 1,000 h and 4,200 h; a request takes 0.7 h. */
  private static final LifeCycle LIFE =
      new LifeCycle(
          Map.of(
              Phase.DEVELOPMENT, FINAL_RUN.times(0.4),
              Phase.FINAL_RUN, FINAL_RUN,
              Phase.INFERENCE, Usage.ofDeviceHours(SITE, 4200)),
          Optional.of(Usage.ofDeviceHours(SITE, 0.7)));

  private static final LifeCycle FINAL_ALONE =
      new LifeCycle(Map.of(Phase.FINAL_RUN, FINAL_RUN), Optional.empty());

  @Test
  void value_isThatOfThePhase_andEmptyForOneThatIsNotCounted() {
    assertEquals(0.4, LIFE.value(Phase.DEVELOPMENT, Stage.OPERATIONAL_CARBON).orElseThrow(), 1e-15);
    assertEquals(8.4, LIFE.value(Phase.INFERENCE, Stage.ENERGY).orElseThrow(), 1e-12);
    assertEquals(
        OptionalDouble.empty(), FINAL_ALONE.value(Phase.DEVELOPMENT, Stage.OPERATIONAL_CARBON));
    assertEquals(OptionalDouble.empty(), LIFE.value(Phase.FINAL_RUN, Stage.WATER));
  }

  @Test
  void total_isTheSumOfAllPhases_andEmptyWhereOneDoesNotTell() {
    assertEquals(5600, LIFE.total(Stage.DEVICE_HOURS).orElseThrow(), 1e-9);
    assertEquals(1.4, LIFE.total(Stage.EMBODIED_CARBON).orElseThrow(), 1e-12);
    LifeCycle metered =
        new LifeCycle(
            Map.of(Phase.FINAL_RUN, FINAL_RUN, Phase.INFERENCE, Usage.ofEnergy(SITE, 500)),
            Optional.empty());
    assertEquals(3, metered.total(Stage.ENERGY).orElseThrow(), 1e-12);
    assertEquals(OptionalDouble.empty(), metered.total(Stage.EMBODIED_CARBON));
  }

  /** Of an hour's 1,250 g, 250 g are of making, whichever phases are taken. */
  @Test
  void manufacturingShare_isItsPartOfBoth() {
    assertEquals(0.2, LIFE.manufacturingShare(Stream.of(Phase.values())).orElseThrow(), 1e-15);
    assertEquals(
        0.2, FINAL_ALONE.manufacturingShare(Stream.of(Phase.FINAL_RUN)).orElseThrow(), 1e-15);
    assertEquals(OptionalDouble.empty(), LIFE.manufacturingShare(Stream.of()));
    assertEquals(
        OptionalDouble.empty(),
        FINAL_ALONE.manufacturingShare(Stream.of(Phase.FINAL_RUN, Phase.INFERENCE)));
  }

  /** (400 + 1,000) h / 0.7 h. */
  @Test
  void requestsUntilEqual_coversDevelopmentAndFinalRun() {
    assertEquals(2000, LIFE.requestsUntilEqual(Stage.ENERGY).orElseThrow(), 1e-9);
    assertEquals(OptionalDouble.empty(), FINAL_ALONE.requestsUntilEqual(Stage.ENERGY));
    LifeCycle free =
        new LifeCycle(
            Map.of(Phase.FINAL_RUN, FINAL_RUN), Optional.of(Usage.ofDeviceHours(SITE, 0)));
    assertEquals(OptionalDouble.empty(), free.requestsUntilEqual(Stage.ENERGY));
  }

  /** 1,400 h of 5,600 h. */
  @Test
  void trainingShare_isWhatCameBeforeRelease() {
    assertEquals(0.25, LIFE.trainingShare(Stage.OPERATIONAL_CARBON).orElseThrow(), 1e-15);
    assertEquals(OptionalDouble.empty(), FINAL_ALONE.trainingShare(Stage.OPERATIONAL_CARBON));
    LifeCycle withoutDevelopment =
        new LifeCycle(
            Map.of(Phase.FINAL_RUN, FINAL_RUN, Phase.INFERENCE, Usage.ofDeviceHours(SITE, 4000)),
            Optional.empty());
    assertEquals(0.2, withoutDevelopment.trainingShare(Stage.ENERGY).orElseThrow(), 1e-15);
  }

  @Test
  void phases_withoutAFinalRun_areRefused_andAreCopied() {
    assertThrows(
        NullPointerException.class,
        () -> new LifeCycle(Map.of(Phase.INFERENCE, FINAL_RUN), Optional.empty()));
    LIFE.phases().clear();
    assertEquals(3, LIFE.phases().size());
  }

  @Test
  void keys_areThoseOfMachines_labelsThoseOfReaders() {
    assertEquals("final_run", Phase.FINAL_RUN.key());
    assertEquals("Final run", Phase.FINAL_RUN.label());
  }
}

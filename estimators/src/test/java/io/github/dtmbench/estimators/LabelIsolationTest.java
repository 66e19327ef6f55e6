package io.github.dtmbench.estimators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.datasets.device.Device;
import io.github.dtmbench.datasets.run.Hardware;
import io.github.dtmbench.datasets.run.HoursKind;
import io.github.dtmbench.datasets.run.TrainingRun;
import io.github.dtmbench.datasets.run.Workload;
import io.github.dtmbench.datasets.run.emission.Emissions;
import io.github.dtmbench.estimators.registry.Estimators;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The way from a record to what an estimator sees. If the hours of a run, or anything computed from
 * them, came along, every score on held-out runs would be an echo; if names did, a renamed model
 * would get another forecast.
 */
class LabelIsolationTest {

  static Stream<Estimator> estimators() {
    return Estimators.standard(Runs.DATA).all().stream();
  }

  /** Hours, wall time, reported utilization and emissions all tell the label. */
  @Test
  void features_everythingThatTellsTheHoursChanged_staySame() {
    for (TrainingRun run : scorable()) {
      Hardware hardware = run.hardware();
      TrainingRun other =
          with(
              run,
              run.workload(),
              new Hardware(
                  hardware.devices(),
                  hardware.deviceCount(),
                  OptionalDouble.of(12_345),
                  OptionalDouble.of(hardware.deviceHours().orElseThrow() * 1.5),
                  Optional.of(HoursKind.CALENDAR),
                  OptionalDouble.of(0.123),
                  hardware.precision(),
                  hardware.framework()),
              Emissions.unreported());
      LabelledRun before = LabelledRun.from(run);
      LabelledRun after = LabelledRun.from(other);
      assertEquals(before.features(), after.features(), run.model());
      assertNotEquals(before.deviceHours(), after.deviceHours(), run.model());
    }
  }

  /** The listed FLOP of many records is chips × hours × peak × an assumed utilization. */
  @Test
  void features_listedFlopChanged_staySame() {
    for (TrainingRun run : scorable()) {
      Workload work = run.workload();
      Workload other =
          new Workload(
              work.parameters(),
              work.trainingTokens(),
              OptionalDouble.of(work.trainingFlop().orElse(1e20) * 3),
              work.flopBasis(),
              work.countedFlop());
      assertEquals(
          LabelledRun.from(run),
          LabelledRun.from(with(run, other, run.hardware(), run.emissions())),
          run.model());
    }
  }

  @Test
  void from_gradedRecord_takesEachFieldFromItsPlace() {
    TrainingRun run =
        scorable().stream()
            .filter(r -> r.workload().trainingTokens().isPresent())
            .filter(r -> r.hardware().deviceCount().isPresent())
            .filter(r -> !r.hardware().precision().isEmpty())
            .filter(r -> !r.origin().organization().equals(r.origin().organizationGroup()))
            .findFirst()
            .orElseThrow();
    LabelledRun labelled = LabelledRun.from(run);
    RunFeatures features = labelled.features();
    assertEquals(run.model(), labelled.model());
    assertEquals(run.origin().organizationGroup(), labelled.organizationGroup());
    assertEquals(run.origin().organizationGroup(), features.organizationGroup());
    assertEquals(run.hardware().deviceHours().orElseThrow(), labelled.deviceHours());
    assertEquals(run.hardware().devices().get(0), features.device());
    assertEquals(run.workload().parameters(), features.parameters());
    assertEquals(run.workload().trainingTokens(), features.trainingTokens());
    assertEquals(run.hardware().deviceCount(), features.deviceCount());
    assertEquals(run.origin().publicationDate(), features.publicationDate());
    assertEquals(run.origin().domain(), features.domain());
    assertEquals(run.hardware().precision(), features.precision());
    assertEquals(
        run.workload().countedFlop().orElseThrow(),
        features.computeTflop() * 1e12,
        1e-15 * run.workload().countedFlop().orElseThrow());
  }

  /** The mean throughput of the label is what the scoring rule holds against the peak. */
  @Test
  void throughput_gradedRecord_isUtilizationTimesPeak() {
    for (TrainingRun run : scorable()) {
      Device device = run.hardware().devices().get(0);
      double expected = run.impliedUtilization().orElseThrow() * device.peakTflops().orElseThrow();
      assertEquals(
          expected,
          LabelledRun.from(run).throughputTflopPerSecond(),
          1e-14 * expected,
          run.model());
    }
  }

  @Test
  void from_recordWithoutHours_isRefused() {
    assertRefused(
        Runs.DATA.runs().stream()
            .filter(run -> run.hardware().devices().size() == 1)
            .filter(run -> run.workload().countedFlop().isPresent())
            .filter(run -> run.hardware().deviceHours().isEmpty()));
  }

  @Test
  void from_recordWithoutCount_isRefused() {
    assertRefused(
        Runs.DATA.runs().stream()
            .filter(run -> run.hardware().devices().size() == 1)
            .filter(run -> run.workload().countedFlop().isEmpty())
            .filter(run -> run.hardware().deviceHours().isPresent()));
  }

  /** The record of the listed FLOP alone must not slip in with a FLOP that contains its hours. */
  @Test
  void from_recordOfSeveralDevices_isRefused() {
    assertRefused(
        Runs.DATA.runs().stream()
            .filter(run -> run.hardware().devices().size() > 1)
            .filter(run -> run.workload().countedFlop().isPresent())
            .filter(run -> run.hardware().deviceHours().isPresent()));
  }

  @ParameterizedTest
  @MethodSource("estimators")
  void fit_modelsRenamed_givesTheSamePredictions(Estimator estimator) {
    List<LabelledRun> renamed =
        Runs.graded().stream()
            .map(run -> new LabelledRun("x", run.features(), run.deviceHours()))
            .toList();
    assertEquals(
        EstimatorContractTest.predictions(estimator.fit(Runs.graded())),
        EstimatorContractTest.predictions(estimator.fit(renamed)));
  }

  /** What an estimator does not declare may be anything, in training as in prediction. */
  @ParameterizedTest
  @MethodSource("estimators")
  void fitAndPredict_undeclaredFeaturesScrambled_givesTheSamePredictions(Estimator estimator) {
    List<LabelledRun> scrambled =
        Runs.graded().stream()
            .map(
                run ->
                    new LabelledRun(
                        run.model(),
                        scrambled(run.features(), estimator.reads()),
                        run.deviceHours()))
            .toList();
    FittedEstimator seen = estimator.fit(Runs.graded());
    FittedEstimator unseen = estimator.fit(scrambled);
    for (LabelledRun run : Runs.graded()) {
      assertEquals(
          seen.predict(run.features()),
          unseen.predict(scrambled(run.features(), estimator.reads())),
          run.model());
    }
  }

  /** Without this, a feature that nobody can see would be no secret kept. */
  @Test
  void scrambled_nothingDeclared_changesEveryFeature() {
    RunFeatures before =
        Runs.graded().stream()
            .map(LabelledRun::features)
            .filter(f -> f.equals(f.restrictedTo(EnumSet.allOf(Feature.class))))
            .filter(f -> f.deviceCount().isPresent())
            .findFirst()
            .orElseThrow();
    RunFeatures after = scrambled(before, Feature.none());
    assertNotEquals(before.parameters(), after.parameters());
    assertNotEquals(before.trainingTokens(), after.trainingTokens());
    assertNotEquals(before.deviceCount(), after.deviceCount());
    assertNotEquals(before.publicationDate(), after.publicationDate());
    assertNotEquals(before.domain(), after.domain());
    assertNotEquals(before.precision(), after.precision());
    assertNotEquals(before.organizationGroup(), after.organizationGroup());
    assertEquals(before, scrambled(before, EnumSet.allOf(Feature.class)));
  }

  private static RunFeatures scrambled(RunFeatures run, Set<Feature> kept) {
    Random random = new Random(run.hashCode());
    return new RunFeatures(
        run.computeTflop(),
        run.device(),
        kept.contains(Feature.PARAMETERS)
            ? run.parameters()
            : OptionalDouble.of(1e6 + random.nextInt(1000)),
        kept.contains(Feature.TRAINING_TOKENS)
            ? run.trainingTokens()
            : OptionalDouble.of(3e5 + random.nextInt(1000)),
        kept.contains(Feature.DEVICE_COUNT)
            ? run.deviceCount()
            : OptionalInt.of(100_003 + random.nextInt(1000)),
        kept.contains(Feature.PUBLICATION_DATE)
            ? run.publicationDate()
            : Optional.of(LocalDate.of(1990, 1, 1 + random.nextInt(28))),
        kept.contains(Feature.DOMAIN) ? run.domain() : "field " + random.nextInt(),
        kept.contains(Feature.PRECISION) ? run.precision() : "format " + random.nextInt(),
        kept.contains(Feature.ORGANIZATION_GROUP)
            ? run.organizationGroup()
            : "group " + random.nextInt());
  }

  private static void assertRefused(Stream<TrainingRun> records) {
    List<TrainingRun> some = records.toList();
    assertTrue(!some.isEmpty(), "the shipped data no longer hold such a record");
    for (TrainingRun run : some) {
      assertEquals(
          run.model() + " cannot be scored: one device, an operation count and hours are needed",
          assertThrows(IllegalArgumentException.class, () -> LabelledRun.from(run)).getMessage());
    }
  }

  private static List<TrainingRun> scorable() {
    return Runs.DATA.runs().stream().filter(TrainingRun::isScorable).toList();
  }

  private static TrainingRun with(
      TrainingRun run, Workload workload, Hardware hardware, Emissions emissions) {
    return new TrainingRun(
        run.model(),
        run.origin(),
        workload,
        hardware,
        run.kind(),
        emissions,
        run.grading(),
        run.citation());
  }
}

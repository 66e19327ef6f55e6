package io.github.dtmbench.estimators.pooled;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.run.TrainingRun;
import io.github.dtmbench.estimators.FittedEstimator;
import io.github.dtmbench.estimators.LabelledRun;
import io.github.dtmbench.estimators.RunFeatures;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Which benchmarks a fit may see. Were it more, leave-organization-out and temporal scores would be
 * partly of the organization held out, or of the future.
 */
class BenchmarkCellTest {

  private static final ShippedData DATA = ShippedData.load();
  private static final List<BenchmarkCell> CELLS = BenchmarkCell.of(DATA);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  private static List<LabelledRun> runs() {
    return DATA.runs().stream().filter(TrainingRun::isScorable).map(LabelledRun::from).toList();
  }

  private static List<BenchmarkCell> open(Set<String> groups, LocalDate latest) {
    return CELLS.stream().filter(cell -> cell.isOpenTo(groups, latest)).toList();
  }

  @Test
  void of_shipped_isFarFewerThanRowsAndCountsSources() {
    assertEquals(174, CELLS.size());
    assertTrue(CELLS.stream().map(BenchmarkCell::source).distinct().count() > 25);
    long largest =
        CELLS.stream()
            .collect(Collectors.groupingBy(BenchmarkCell::source, Collectors.counting()))
            .values()
            .stream()
            .mapToLong(Long::longValue)
            .max()
            .orElseThrow();
    assertTrue(largest < 0.2 * CELLS.size(), () -> "the largest source has " + largest);
  }

  @Test
  void of_shipped_holdsNoMeasurementOfARunOnRecord() {
    for (String source :
        List.of(
            "BigScience 176B tuning on Jean Zay A100",
            "OpenLLaMA README",
            "TinyLlama README",
            "torchtitan performance")) {
      assertTrue(
          DATA.throughputBenchmarks().stream().anyMatch(b -> b.origin().source().equals(source)));
      assertTrue(CELLS.stream().noneMatch(cell -> cell.source().equals(source)), source);
    }
  }

  @Test
  void isOpenTo_organizationHeldOut_noneOfItsBenchmarks() {
    Set<String> all =
        runs().stream().map(LabelledRun::organizationGroup).collect(Collectors.toSet());
    for (String held :
        List.of("MosaicML", "NVIDIA", "Google", "BigScience", "Microsoft", "Amazon")) {
      Set<String> others = new HashSet<>(all);
      others.remove(held);
      List<BenchmarkCell> seen = open(others, TODAY);
      assertTrue(seen.size() < open(all, TODAY).size(), held);
      assertTrue(seen.stream().noneMatch(cell -> cell.scoredGroups().contains(held)), held);
    }
  }

  @Test
  void isOpenTo_noOrganizationInTraining_onlyThoseWithoutScoredRuns() {
    List<BenchmarkCell> seen = open(Set.of(), TODAY);
    assertFalse(seen.isEmpty());
    assertTrue(seen.stream().allMatch(cell -> cell.scoredGroups().isEmpty()));
  }

  @Test
  void isOpenTo_laterThanTheLatestRun_isClosed() {
    Set<String> all =
        runs().stream().map(LabelledRun::organizationGroup).collect(Collectors.toSet());
    LocalDate day = LocalDate.of(2021, 4, 9);
    assertTrue(open(all, day).stream().noneMatch(cell -> cell.published().isAfter(day)));
    assertTrue(open(all, day).stream().anyMatch(cell -> cell.published().equals(day)));
    assertTrue(open(all, day.minusDays(1)).size() < open(all, day).size());
  }

  /** Runs that tell no day cannot tell what was published before them. */
  @Test
  void fit_runsWithoutDate_useNoBenchmark() {
    List<LabelledRun> dateless = new ArrayList<>();
    for (LabelledRun run : runs()) {
      RunFeatures f = run.features();
      dateless.add(
          new LabelledRun(
              run.model(),
              RunFeatures.of(f.computeTflop(), f.device(), f.parameters().orElseThrow()),
              run.deviceHours()));
    }
    RunFeatures probe = RunFeatures.of(1e11, DATA.devices().require("NVIDIA H100"), 7e9);
    assertEquals(
        new PooledUtilization(List.of()).fit(dateless).predict(probe),
        new PooledUtilization(CELLS).fit(dateless).predict(probe));
    assertTrue(
        !new PooledUtilization(List.of())
            .fit(runs())
            .predict(probe)
            .equals(new PooledUtilization(CELLS).fit(runs()).predict(probe)),
        "with dates they must matter");
  }

  @Test
  void fit_benchmarksInAnotherOrder_givesTheSamePrediction() {
    List<BenchmarkCell> reversed = new ArrayList<>(CELLS);
    Collections.reverse(reversed);
    FittedEstimator one = new PooledUtilization(CELLS).fit(runs());
    FittedEstimator other = new PooledUtilization(reversed).fit(runs());
    for (LabelledRun run : runs()) {
      assertEquals(one.predict(run.features()), other.predict(run.features()), run.model());
    }
  }
}

package io.github.dtmbench.benchmarks.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.run.FlopBasis;
import io.github.dtmbench.datasets.run.TrainingRun;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImpliedUtilizationTest {

  private static final List<TrainingRun> RUNS = ShippedData.load().runs();
  private static final List<ImpliedUtilization> ALL = ImpliedUtilization.of(RUNS);

  /** Counts and sums by scripts/references/implied_utilization.py, Python 3.11. */
  @ParameterizedTest
  @CsvSource({
    "COUNTED, 348, 125.47400133142611, 23, 4",
    "HARDWARE, 131, 881.3685743078304, 59, 18",
    "MIXED, 35, 177.1348754132838, 1, 0",
    "REPORTED, 36, 188.57377566321776, 1, 0",
    "THIRD_PARTY, 11, 27.859436752785715, 2, 0",
    "UNKNOWN, 2, 36186.80769081107, 0, 0"
  })
  void of_shippedRecords_isAsRecomputedFromTheFiles(
      FlopBasis basis, int records, double sum, int atThirty, int atForty) {
    List<Double> utilizations =
        ALL.stream().filter(u -> u.basis() == basis).map(ImpliedUtilization::utilization).toList();
    assertEquals(records, utilizations.size());
    assertEquals(sum, utilizations.stream().mapToDouble(u -> u).sum(), 1e-12 * sum);
    assertEquals(atThirty, utilizations.stream().filter(u -> Math.abs(u - 0.3) < 0.01).count());
    assertEquals(atForty, utilizations.stream().filter(u -> Math.abs(u - 0.4) < 0.01).count());
  }

  /** Where the listed FLOP are the counted ones, a record says its utilization itself. */
  @Test
  void of_listedFlopAreTheCounted_isTheRecordsOwn() {
    Map<String, Double> listed =
        ALL.stream()
            .collect(Collectors.toMap(ImpliedUtilization::model, ImpliedUtilization::utilization));
    List<TrainingRun> same =
        RUNS.stream()
            .filter(run -> listed.containsKey(run.model()))
            .filter(run -> run.workload().countedFlop().isPresent())
            .filter(run -> run.workload().countedFlop().equals(run.workload().trainingFlop()))
            .toList();
    assertEquals(
        same.stream().map(TrainingRun::model).toList(),
        same.stream()
            .filter(
                run ->
                    Math.abs(listed.get(run.model()) / run.impliedUtilization().orElseThrow() - 1)
                        < 1e-12)
            .map(TrainingRun::model)
            .toList());
    assertEquals(true, same.size() > 50, same.size() + " records");
  }

  /** BLOOM: its listed FLOP over 1,082,990 h of 312 TFLOP/s. What lacks a part of it has none. */
  @Test
  void of_incompleteRecords_areLeftOut() {
    TrainingRun complete =
        RUNS.stream().filter(run -> run.model().equals("BLOOM-176B")).findFirst().orElseThrow();
    double peakFlop = 3600 * 312e12;
    assertEquals(
        complete.workload().trainingFlop().orElseThrow() / 1082990 / peakFlop,
        ImpliedUtilization.of(List.of(complete)).get(0).utilization(),
        1e-12);
    List<TrainingRun> incomplete =
        RUNS.stream()
            .filter(
                run ->
                    run.workload().trainingFlop().isEmpty()
                        || run.hardware().deviceHours().isEmpty()
                        || run.hardware().soleDevice().isEmpty()
                        || run.hardware().soleDevice().get().peakTflops().isEmpty())
            .toList();
    assertEquals(List.of(), ImpliedUtilization.of(incomplete));
    assertEquals(RUNS.size() - incomplete.size(), ImpliedUtilization.of(RUNS).size());
  }
}

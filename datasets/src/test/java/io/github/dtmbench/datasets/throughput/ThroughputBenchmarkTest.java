package io.github.dtmbench.datasets.throughput;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.csv.Labelled;
import io.github.dtmbench.datasets.run.TrainingRun;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The shipped throughput benchmarks. An estimator learns from them, so a row in the wrong unit, on
 * the wrong device or, worst, of a run that is scored would not be seen in any table.
 */
class ThroughputBenchmarkTest {

  private static final ShippedData DATA = ShippedData.load();
  private static final List<ThroughputBenchmark> ROWS = DATA.throughputBenchmarks();

  @Test
  void rows_ofTheFile_allArrive() {
    assertEquals(1147, ROWS.size());
    Map<FlopConvention, Long> counts =
        ROWS.stream()
            .collect(
                Collectors.groupingBy(ThroughputBenchmark::flopConvention, Collectors.counting()));
    assertEquals(
        Map.of(
            FlopConvention.MODEL, 820L, FlopConvention.HARDWARE, 275L, FlopConvention.UNKNOWN, 52L),
        counts);
  }

  @Test
  void rows_first_asPrinted() {
    ThroughputBenchmark row = ROWS.get(0);
    assertEquals("MPT-70B", row.setup().model());
    assertEquals("Language", row.setup().domain());
    assertEquals(OptionalDouble.of(64862437376.0), row.setup().parameters());
    assertEquals("NVIDIA H100 SXM 80GB", row.setup().device().name());
    assertEquals(OptionalInt.of(64), row.setup().deviceCount());
    assertEquals(OptionalInt.of(2048), row.setup().sequenceLength());
    assertEquals(OptionalInt.of(2048), row.setup().globalBatch());
    assertEquals(OptionalDouble.of(421.26), row.achievedTflopPerSecond());
    assertEquals(OptionalDouble.of(0.4257), row.modelFlopUtilization());
    assertEquals(OptionalDouble.of(1039), row.tokensPerSecond());
    assertEquals(LocalDate.of(2023, 10, 19), row.origin().publicationDate());
    assertEquals(List.of("MosaicML"), row.origin().organizationGroups());
    assertEquals(Optional.empty(), row.origin().trainingRun());
  }

  /** A domain that no run has would be a level of its own. */
  @Test
  void rows_domains_areThoseOfTrainingRuns() {
    Set<String> domains =
        DATA.runs().stream().map(run -> run.origin().domain()).collect(Collectors.toSet());
    for (ThroughputBenchmark row : ROWS) {
      assertTrue(domains.contains(row.setup().domain()), row::toString);
    }
    assertEquals(8, ROWS.stream().filter(row -> row.setup().domain().equals("Vision")).count());
  }

  @Test
  void rows_throughput_belowThePeakOfItsDevice() {
    for (ThroughputBenchmark row : ROWS) {
      double peak = row.setup().device().peakTflops().orElseThrow();
      row.achievedTflopPerSecond()
          .ifPresent(achieved -> assertTrue(achieved < peak, row::toString));
    }
  }

  /**
   * Utilization is printed against a peak: the wrong device would show here. Trainium's maker
   * counts against a peak that is an eighth lower than the one on its datasheet.
   */
  @Test
  void rows_utilizationAndThroughput_agreeOnThePeak() {
    int both = 0;
    for (ThroughputBenchmark row : ROWS) {
      boolean comparable =
          row.achievedTflopPerSecond().isPresent()
              && row.modelFlopUtilization().isPresent()
              && row.flopConvention() == FlopConvention.MODEL
              && !row.setup().precision().equals("fp8");
      if (comparable) {
        both++;
        double peak =
            row.achievedTflopPerSecond().getAsDouble() / row.modelFlopUtilization().getAsDouble();
        assertEquals(
            1, peak / row.setup().device().peakTflops().orElseThrow(), 0.13, row::toString);
      }
    }
    assertTrue(both > 400, both + " rows give both");
  }

  /**
   * Tokens a second times 6 per parameter is about the throughput, save at long sequences: within a
   * half, because some sources print the two from different steps. A figure per host or per core
   * would be off by two at least.
   */
  @Test
  void rows_tokensAndThroughput_agreeOnTheWork() {
    int both = 0;
    for (ThroughputBenchmark row : ROWS) {
      boolean comparable =
          row.modelTflopPerSecond().isPresent()
              && row.tokensPerSecond().isPresent()
              && row.setup().parameters().orElse(0) > 1e9
              && row.setup().sequenceLength().orElse(1 << 20) <= 2048;
      if (comparable) {
        both++;
        double sixNd =
            6 * row.setup().parameters().getAsDouble() * row.tokensPerSecond().getAsDouble() / 1e12;
        double ratio = row.modelTflopPerSecond().getAsDouble() / sixNd;
        assertTrue(ratio > 1 / 1.5 && ratio < 1.5, () -> ratio + ": " + row);
      }
    }
    assertTrue(both > 300, both + " rows give both");
  }

  @Test
  void trainingRuns_named_areOnRecordWithTheSameOrganization() {
    Map<String, TrainingRun> byModel =
        DATA.runs().stream().collect(Collectors.toMap(TrainingRun::model, Function.identity()));
    Set<String> named = new TreeSet<>();
    for (ThroughputBenchmark row : ROWS) {
      row.origin()
          .trainingRun()
          .ifPresent(
              model -> {
                named.add(model);
                TrainingRun run = byModel.get(model);
                assertTrue(run != null, () -> model + " is no record");
                assertTrue(
                    row.origin().organizationGroups().contains(run.origin().organizationGroup()),
                    () -> model + " of " + run.origin().organizationGroup() + ": " + row);
              });
    }
    assertEquals(18, named.size(), named::toString);
  }

  /**
   * A scored run in disguise: same organization, device family and size within 3 %. Each such row
   * names the run, but for models that are known to be others.
   */
  @Test
  void rows_ofTheSizeDeviceAndOrganizationOfAScoredRun_nameItOrAreAnotherModel() {
    Set<String> unnamed = new TreeSet<>();
    for (ThroughputBenchmark row : ROWS) {
      for (TrainingRun run : DATA.runs()) {
        if (run.isScorable() && row.origin().trainingRun().isEmpty() && alike(row, run)) {
          unnamed.add(row.setup().model() + " is not " + run.model());
        }
      }
    }
    assertEquals(
        Set.of(
            "BERT 1.3B is not Phi-1",
            "Llama2-13B is not Granite 13B v1",
            "Llama2-13B is not Granite 13B v2 (second 1.25T tokens)",
            "MaxText 22B is not ViT-22B",
            "ResNet-50 v1.5 is not BYOL ResNet-50",
            "ResNet-50 v1.5 is not BiT ResNet-50x1 (big_vision)",
            "ResNet-50 v1.5 is not SimCLR ResNet-50 (100 epochs)"),
        unnamed);
  }

  private static boolean alike(ThroughputBenchmark row, TrainingRun run) {
    double ratio =
        row.setup().parameters().orElse(Double.NaN)
            / run.workload().parameters().orElse(Double.NaN);
    return row.origin().organizationGroups().contains(run.origin().organizationGroup())
        && row.setup().device().family().equals(run.hardware().soleDevice().orElseThrow().family())
        && Math.abs(Math.log(ratio)) < 0.03;
  }

  @ParameterizedTest
  @CsvSource({"model, 120, 120", "hardware, 120, 90"})
  void modelTflopPerSecond_convention_isTakenOut(String convention, double printed, double model) {
    ThroughputBenchmark row = ROWS.get(0);
    assertEquals(
        OptionalDouble.of(model),
        measured(
                row,
                OptionalDouble.of(printed),
                Labelled.find(FlopConvention.class, convention).orElseThrow())
            .modelTflopPerSecond());
  }

  @Test
  void modelTflopPerSecond_conventionOrFigureUnknown_isEmpty() {
    ThroughputBenchmark row = ROWS.get(0);
    assertEquals(
        OptionalDouble.empty(),
        measured(row, OptionalDouble.of(120), FlopConvention.UNKNOWN).modelTflopPerSecond());
    assertEquals(
        OptionalDouble.empty(),
        measured(row, OptionalDouble.empty(), FlopConvention.MODEL).modelTflopPerSecond());
  }

  @Test
  void constructor_nothingMeasured_isRefused() {
    ThroughputBenchmark row = ROWS.get(0);
    assertEquals(
        "neither TFLOP/s nor tokens per second are given",
        assertThrows(
                IllegalArgumentException.class,
                () ->
                    new ThroughputBenchmark(
                        row.origin(),
                        row.setup(),
                        OptionalDouble.empty(),
                        OptionalDouble.of(0.4),
                        OptionalDouble.empty(),
                        FlopConvention.MODEL))
            .getMessage());
  }

  private static ThroughputBenchmark measured(
      ThroughputBenchmark row, OptionalDouble achieved, FlopConvention convention) {
    return new ThroughputBenchmark(
        row.origin(),
        row.setup(),
        achieved,
        row.modelFlopUtilization(),
        row.tokensPerSecond(),
        convention);
  }
}

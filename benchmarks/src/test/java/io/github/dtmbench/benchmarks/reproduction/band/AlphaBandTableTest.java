package io.github.dtmbench.benchmarks.reproduction.band;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dtmbench.benchmarks.ledger.Ledger;
import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.published.PublishedTable;
import io.github.dtmbench.estimators.LabelledRun;
import io.github.dtmbench.estimators.RunFeatures;
import io.github.dtmbench.estimators.throughput.LogThroughput;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Three bands stand side by side in a row of the table: that of another device, or the one for the
 * other, would be held against the paper.
 */
class AlphaBandTableTest {

  private static ShippedData data;
  private static Ledger ledger;

  @BeforeAll
  static void judge() {
    data = ShippedData.load();
    ledger = Ledger.of(data);
  }

  @Test
  void rows_areThePaperDevices_withItsEnds() {
    PublishedTable printed = data.published("opencarboneval_devices");
    List<AlphaBandRow> rows = AlphaBandTable.rows(data, ledger, List.of());
    assertEquals(printed.rowKeys(), rows.stream().map(AlphaBandRow::device).toList());
    for (AlphaBandRow row : rows) {
      assertEquals(printed.text(row.device(), "log10_alpha_low"), row.printedLow().text());
      assertEquals(printed.text(row.device(), "log10_alpha_high"), row.printedHigh().text());
    }
  }

  /** Two V100 runs of log10 α −1 and 1: μ = 0, σ = √2, so ±0.6 √2. No other family has any. */
  @Test
  void rows_runsOfOneFamily_areRefittedForItAlone() {
    List<LabelledRun> runs = List.of(run("one", -1), run("another", 1));
    for (AlphaBandRow row : AlphaBandTable.rows(data, ledger, runs)) {
      boolean ofTheRuns =
          data.devices()
              .require(row.device())
              .family()
              .equals(runs.get(0).features().device().family());
      assertEquals(ofTheRuns ? 2 : 0, row.n(), row.device());
      assertEquals(ofTheRuns, row.refitted().isPresent(), row.device());
      row.refitted()
          .ifPresent(
              band -> {
                assertEquals(-0.6 * Math.sqrt(2), band.log10AlphaLow(), 1e-9);
                assertEquals(0.6 * Math.sqrt(2), band.log10AlphaHigh(), 1e-9);
              });
    }
  }

  /**
   * Two K80s by the notebook, whose α are the inversion; of the H100's only run fsolve printed
   * where it stopped, which is a band of no width at its α.
   */
  @Test
  void notebook_isOfTheRunsOfTheFamily() {
    NotebookBand k80 = notebook("NVIDIA K80").orElseThrow();
    assertEquals(2, k80.runs());
    assertEquals(0, k80.unconverged());
    assertEquals(k80.asListed().log10AlphaLow(), k80.exact().log10AlphaLow(), 1e-8);
    assertEquals(k80.asListed().log10AlphaHigh(), k80.exact().log10AlphaHigh(), 1e-8);
    NotebookBand h100 = notebook("NVIDIA H100").orElseThrow();
    assertEquals(1, h100.runs());
    assertEquals(1, h100.unconverged());
    assertEquals(listed("Llama 3.1-405B"), h100.asListed().log10AlphaLow(), 0, "its only run");
    assertEquals(h100.asListed().log10AlphaLow(), h100.asListed().log10AlphaHigh());
    // SciPy's brentq on (1 + 1/x) ln(1 + x) - 1 = 3.8e13 / (2142 * 16000 * 3600)
    assertEquals(123.1029595, h100.exact().log10AlphaHigh(), 5e-8);
  }

  /** What it says of an end is what the ledger says of its column. */
  @Test
  void low_andHigh_areClaimsOfTheirColumns() {
    for (AlphaBandRow row : AlphaBandTable.rows(data, ledger, List.of())) {
      assertEquals(
          ledger.claim("opencarboneval_devices", row.device(), "log10_alpha_low"), row.low());
      assertEquals(
          ledger.claim("opencarboneval_devices", row.device(), "log10_alpha_high"), row.high());
    }
  }

  private static Optional<NotebookBand> notebook(String device) {
    return AlphaBandTable.rows(data, ledger, List.of()).stream()
        .filter(row -> row.device().equals(device))
        .findFirst()
        .flatMap(AlphaBandRow::notebook);
  }

  private static double listed(String run) {
    return data.published("opencarboneval_alpha_fit").number(run, "log10_alpha").value();
  }

  private static LabelledRun run(String model, double log10Alpha) {
    double hours = 1e4;
    double tflop = LogThroughput.workTflop(log10Alpha, hours * 3600);
    return new LabelledRun(
        model, RunFeatures.of(tflop, data.devices().require("NVIDIA V100"), 1e9), hours);
  }
}

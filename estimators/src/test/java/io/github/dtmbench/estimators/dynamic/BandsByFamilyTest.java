package io.github.dtmbench.estimators.dynamic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.device.Device;
import io.github.dtmbench.estimators.ClosedForm;
import io.github.dtmbench.estimators.FittedEstimator;
import io.github.dtmbench.estimators.LabelledRun;
import io.github.dtmbench.estimators.Prediction;
import io.github.dtmbench.estimators.RunFeatures;
import io.github.dtmbench.estimators.throughput.LogThroughput;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * How runs become bands and bands become hours. A run booked to the wrong family, or a forecast
 * faster than the device, would be blamed on the model of the paper.
 */
class BandsByFamilyTest {

  private static final ShippedData DATA = ShippedData.load();
  private static final Device A100 = DATA.devices().require("NVIDIA A100");
  private static final Device A100_PCIE = DATA.devices().require("NVIDIA A100 PCIe");
  private static final Device V100 = DATA.devices().require("NVIDIA V100");
  private static final Device NO_PEAK = DATA.devices().require("Google TPU v1");

  @Test
  void alphas_runsOfTwoFamilies_areSortedWithinEach() {
    List<LabelledRun> runs =
        new ArrayList<>(
            List.of(
                made(A100, 30, 1e9),
                made(V100, 2, 1e8),
                made(A100_PCIE, 20, 1e7),
                made(A100, 25, 1e6)));
    Map<String, List<Double>> alphas =
        DynamicThroughput.log10AlphasByFamily(runs, new ArrayList<>());
    assertEquals(List.of("NVIDIA A100", "NVIDIA V100"), List.copyOf(alphas.keySet()));
    assertEquals(20, alphas.get("NVIDIA A100").get(0), 1e-12);
    assertEquals(25, alphas.get("NVIDIA A100").get(1), 1e-12);
    assertEquals(30, alphas.get("NVIDIA A100").get(2), 1e-12);
    assertEquals(2, alphas.get("NVIDIA V100").get(0), 1e-12);
    Collections.reverse(runs);
    assertEquals(alphas, DynamicThroughput.log10AlphasByFamily(runs, new ArrayList<>()));
  }

  @Test
  void alphas_runAtThePeak_isKept() {
    RunFeatures features = RunFeatures.of(1e9, A100, 1e9);
    LabelledRun run = new LabelledRun("at the peak", features, features.deviceHoursAt(311.999999));
    List<String> notes = new ArrayList<>();
    assertEquals(1, DynamicThroughput.log10AlphasByFamily(List.of(run), notes).size());
    assertEquals(List.of(), notes);
  }

  /** 1,123,200 TFLOP in an hour are 312 TFLOP/s, the peak itself. */
  @Test
  void alphas_runExactlyAtThePeak_isKept() {
    LabelledRun run = new LabelledRun("at the peak", RunFeatures.of(312 * 3600, A100, 1e9), 1);
    assertEquals(312, run.throughputTflopPerSecond(), 0);
    assertEquals(1, DynamicThroughput.log10AlphasByFamily(List.of(run), new ArrayList<>()).size());
  }

  /** Without a peak nothing speaks against the run. */
  @Test
  void fit_deviceWithoutPeak_getsABand() {
    LabelledRun run = made(NO_PEAK, 4, 1e8);
    FittedEstimator model = new DynamicThroughput().fit(List.of(run));
    assertEquals(
        run.deviceHours(),
        model.predict(run.features()).deviceHours().orElseThrow(),
        1e-12 * run.deviceHours());
    assertEquals(List.of(), model.notes());
  }

  /** Mean 25 and sample deviation 10/√2 of (20, 30): the ends are 25 ± 0.6 · 7.0711. */
  @Test
  void fit_twoRuns_predictsTheMeanOfTheTimesAtTheEndsOfTheirBand() {
    FittedEstimator model =
        new DynamicThroughput().fit(List.of(made(A100, 20, 1e9), made(A100, 30, 1e9)));
    double half = 0.6 * 10 / Math.sqrt(2);
    double low = LogThroughput.deviceSeconds(25 - half, 1e10) / 3600;
    double high = LogThroughput.deviceSeconds(25 + half, 1e10) / 3600;
    assertTrue(high < low, "more α is faster");
    double hours = model.predict(RunFeatures.of(1e10, A100, 1e9)).deviceHours().orElseThrow();
    assertEquals((low + high) / 2, hours, 1e-12 * hours);
  }

  /** Judged at the faster end of the band, even where the mean of the times would pass. */
  @Test
  void predict_upperEndAbovePeak_isRefused() {
    RunFeatures run = RunFeatures.of(1e9, V100, 1e9);
    AlphaBand band = new AlphaBand(2, 60);
    assertTrue(
        run.throughputTflopPerSecondIn(band.deviceHoursAtHigh(1e9)) > 125
            && run.throughputTflopPerSecondIn(band.deviceHours(1e9)) < 125);
    Prediction prediction =
        new PublishedDynamicThroughput(Map.of("NVIDIA V100", band)).fit(List.of()).predict(run);
    assertTrue(
        prediction instanceof Prediction.Refused refused
            && refused.reason().contains("above the peak of NVIDIA Tesla V100"),
        prediction.toString());
  }

  /** Worked elsewhere, the bands are the same. */
  @Test
  void closedForm_isTheBands() {
    assertEquals(
        Optional.of(
            new ClosedForm.LogarithmicBands(
                Map.of("NVIDIA V100", new ClosedForm.LogarithmicBands.Band(-2, 10)))),
        new PublishedDynamicThroughput(Map.of("NVIDIA V100", new AlphaBand(-2, 10)))
            .fit(List.of())
            .closedForm());
  }

  /** Under every table: some of the records were in the fit of its authors. */
  @Test
  void published_caveat_saysThatItIsNotHeldOut() {
    assertTrue(
        new PublishedDynamicThroughput(Map.of()).caveat().orElseThrow().startsWith("not held out"));
  }

  @Test
  void predict_familyWithoutBand_isRefusedByName() {
    assertEquals(
        new Prediction.Refused("no band of alpha for NVIDIA V100"),
        new PublishedDynamicThroughput(Map.of())
            .fit(List.of())
            .predict(RunFeatures.of(1e9, V100, 1e9)));
  }

  /** OpenCarbonEval, arXiv 2405.12843, Table 1. */
  @Test
  void published_bands_areThoseOfTable1() {
    PublishedDynamicThroughput published =
        PublishedDynamicThroughput.from(DATA.published("opencarboneval_devices"), DATA.devices());
    assertEquals(
        Map.of(
            "Google TPU v2", new AlphaBand(-1, -0.5),
            "Google TPU v3", new AlphaBand(3, 13),
            "Google TPU v4", new AlphaBand(15, 40),
            "NVIDIA K80", new AlphaBand(-6.7, -6.6),
            "NVIDIA P100", new AlphaBand(-4.5, -3.8),
            "NVIDIA V100", new AlphaBand(-2, 10),
            "NVIDIA A100", new AlphaBand(20, 50),
            "NVIDIA H100", new AlphaBand(100, 110)),
        published.bands());
  }

  @Test
  void published_mapChangedAfterwards_staysTheSame() {
    Map<String, AlphaBand> bands = new HashMap<>(Map.of("NVIDIA V100", new AlphaBand(-2, 10)));
    PublishedDynamicThroughput published = new PublishedDynamicThroughput(bands);
    bands.clear();
    assertEquals(1, published.bands().size());
    assertThrows(UnsupportedOperationException.class, () -> published.bands().clear());
  }

  @Test
  void band_outOfOrder_isRefusedWithItsEnds() {
    assertEquals(
        "band of log10 alpha is [2.0, 1.0], must be finite and ordered",
        assertThrows(IllegalArgumentException.class, () -> new AlphaBand(2, 1)).getMessage());
    assertEquals(
        "a band needs at least one alpha, got none",
        assertThrows(IllegalArgumentException.class, () -> AlphaBand.of(List.of())).getMessage());
  }

  /** With BLOOM's printed FLOP, power and grid the mean of both ends is 27.17 t. */
  @Test
  void band_lowerEnd_isTheSlowerOne() {
    AlphaBand band = new AlphaBand(20, 50);
    assertTrue(band.deviceHoursAtLow(3.87e11) > band.deviceHoursAtHigh(3.87e11));
    assertEquals(
        27.17, band.deviceHours(3.87e11) * 400 * 57 / 1e9, 0.005, "tonnes at 400 W, 57 g/kWh");
  }

  private static LabelledRun made(Device device, double log10Alpha, double computeTflop) {
    return new LabelledRun(
        "made with " + log10Alpha,
        RunFeatures.of(computeTflop, device, 1e9),
        LogThroughput.deviceSeconds(log10Alpha, computeTflop) / 3600);
  }
}

package io.github.dtmbench.benchmarks.reproduction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.benchmarks.ledger.Claim;
import io.github.dtmbench.benchmarks.ledger.Ledger;
import io.github.dtmbench.benchmarks.ledger.Verdict;
import io.github.dtmbench.benchmarks.reproduction.band.AlphaBandRow;
import io.github.dtmbench.benchmarks.reproduction.band.AlphaBandTable;
import io.github.dtmbench.benchmarks.reproduction.band.NotebookBand;
import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.device.Device;
import io.github.dtmbench.datasets.run.TrainingRun;
import io.github.dtmbench.estimators.Estimator;
import io.github.dtmbench.estimators.LabelledRun;
import io.github.dtmbench.estimators.Prediction;
import io.github.dtmbench.estimators.registry.Estimators;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Table 2 on equal terms, and what becomes of a model that a method cannot answer. It is the
 * comparison that replaces the printed one, so it may not repeat the slips it corrects.
 */
class EqualTermsTest {

  private static final ShippedData DATA = ShippedData.load();
  private static final List<LabelledRun> RUNS =
      DATA.runs().stream().filter(TrainingRun::isScorable).map(LabelledRun::from).toList();
  private static final Estimators ESTIMATORS = Estimators.standard(DATA);
  private static final List<TestModel> MODELS = TestModel.all(DATA);

  /** By hand: BLOOM and GLM with their own FLOP, ViT with that of its run, nobody with a PUE. */
  @ParameterizedTest
  @CsvSource({
    "GLM-130B,    223.84,  139.30,   139.30",
    "BLOOM-176B,  27.17,   16.60,    16.60",
    "StarCoder,   18.07,   11.79,    11.79",
    "Llama 3-70B, 1966.17, 3704.98,  1168.34",
    "ViT-L/16,    2.29,    0.54,     1.36",
    "Swin-L,      0.68,    0.09,     0.23",
  })
  void fixedMethods_everyModel_giveTheseTonnes(
      String model, double dynamic, double published, double scaled) {
    assertEquals(dynamic, tonnes("dynamic-throughput.published", model), 0.005);
    assertEquals(published, tonnes("llmcarbon.published", model), 0.005);
    assertEquals(scaled, tonnes("llmcarbon.scaled", model), 0.005);
  }

  /**
   * numpy 1.24: {@code e = abs(array([223.83996, 27.167645, 18.067395, 1966.16982, 2.292726,
   * 0.684934]) / array([257, 24.7, 17.26, 1900, 1.355, 0.8]) - 1); e.mean(), median(e)}, and the
   * mean with 2.71 in place of 1.355.
   */
  @Test
  void dynamicThroughput_meanAndMedian_matchNumpy() {
    CorrectedRow row = row(MODELS, "dynamic-throughput.published");
    assertEquals(0.1910697, row.meanAbsoluteError().orElseThrow(), 1e-6);
    assertEquals(0.1013909, row.meanAbsoluteErrorAsPrinted().orElseThrow(), 1e-6);
    assertEquals(0.1144660, row.medianAbsoluteError().orElseThrow(), 1e-6);
  }

  @Test
  void rows_always_areInTheOrderOfRegistryAndTable() {
    List<CorrectedRow> rows = CorrectedComparison.rows(MODELS, hours());
    assertEquals(
        ESTIMATORS.all().stream().map(Estimator::id).toList(),
        rows.stream().map(CorrectedRow::estimator).toList());
    for (CorrectedRow row : rows) {
      assertEquals(
          MODELS.stream().map(TestModel::name).toList(),
          row.cells().stream().map(CorrectedRow.Cell::model).toList());
    }
  }

  /** A refusal is shown with its words and left out of the mean. */
  @Test
  void rows_modelOnAnUnknownFamily_isRefusedAndNotCounted() {
    TestModel strange = on(MODELS.get(0), "Google TPU v5e");
    CorrectedRow row = row(List.of(strange, MODELS.get(1)), "dynamic-throughput.published");
    assertEquals(1, row.answered());
    assertEquals(
        new CorrectedRow.Cell(
            "GLM-130B",
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            "no band of alpha for Google TPU v5e"),
        row.cells().get(0));
    assertEquals(
        Math.abs(row.cells().get(1).relativeError().orElseThrow()),
        row.meanAbsoluteError().orElseThrow(),
        1e-15);
  }

  @Test
  void rows_everyModelRefused_haveNoMean() {
    CorrectedRow row =
        row(List.of(on(MODELS.get(0), "Google TPU v5e")), "dynamic-throughput.published");
    assertEquals(0, row.answered());
    assertEquals(OptionalDouble.empty(), row.meanAbsoluteError());
    assertEquals(OptionalDouble.empty(), row.medianAbsoluteError());
  }

  /** The same for the published table: a refusal is no number and no verdict on print. */
  @Test
  void publishedComparison_standInRefuses_saysSo() {
    TestModel weak = on(MODELS.get(0), "Google TPU v1");
    List<ComparisonRow> rows =
        PublishedComparison.operational(DATA, Ledger.of(DATA), hours()).rows(List.of(weak));
    ComparisonRow svr = rows.get(1);
    assertEquals("SVR", svr.method());
    for (OptionalDouble value :
        List.of(
            svr.carbonAsPrinted(),
            svr.errorAsPrinted(),
            svr.carbonAsComputed(),
            svr.errorAsComputed())) {
      assertEquals(OptionalDouble.empty(), value);
    }
    for (Claim claim : List.of(svr.carbon(), svr.error())) {
      assertEquals(Verdict.NOT_REPRODUCIBLE, claim.verdict());
      assertTrue(claim.reason().endsWith("; the estimator in its place refuses this model"));
    }
  }

  @Test
  void predict_fittedMethod_equalsAFitWithoutTheOrganization() {
    TestModel llama = MODELS.get(3);
    assertEquals("Meta", llama.organizationGroup());
    List<LabelledRun> others =
        RUNS.stream().filter(run -> !run.organizationGroup().equals("Meta")).toList();
    assertTrue(others.size() < RUNS.size());
    for (Estimator estimator : ESTIMATORS.all()) {
      Prediction expected = estimator.fit(others).predict(llama.features(6300));
      assertEquals(expected, hours().predict(estimator.id(), llama, 6300), estimator.id());
    }
    assertNotEquals(
        ESTIMATORS.require("svr").fit(RUNS).predict(llama.features(6300)),
        hours().predict("svr", llama, 6300),
        "Meta's runs make a difference, so leaving them out can be seen");
  }

  /** Fits are kept, but never from one organization to the next. */
  @Test
  void predict_severalModelsFromOneStore_equalsAFreshOneForEach() {
    MethodHours shared = hours();
    for (TestModel model : MODELS) {
      assertEquals(
          hours().predict("svr", model, model.correctZettaflop()),
          shared.predict("svr", model, model.correctZettaflop()),
          model.name());
    }
  }

  /** A band whose family no graded record has stays empty instead of borrowing one. */
  @Test
  void alphaBands_everyPrintedDevice_countsTheRunsOfItsFamily() {
    List<AlphaBandRow> rows = AlphaBandTable.rows(DATA, Ledger.of(DATA), RUNS);
    assertEquals(DATA.published("opencarboneval_devices").rowKeys().size(), rows.size());
    for (AlphaBandRow row : rows) {
      String family = DATA.devices().require(row.device()).family();
      long n = RUNS.stream().filter(run -> run.features().device().family().equals(family)).count();
      assertEquals(n, row.n(), row.device());
      assertEquals(n > 0, row.refitted().isPresent(), row.device());
    }
  }

  /**
   * numpy on opencarboneval_alpha_fit.csv: {@code a.mean() ± 0.6 * a.std(ddof=1)} of {@code
   * log10_alpha}, rows of the printed device (Tesla K80 for K80). Of the nine that are no inversion
   * (ledger) four ran on an A100, three on a TPU v4, one on an H100, one on an RTX 3090.
   */
  @ParameterizedTest
  @CsvSource({
    "Google TPU v2, -1.1079, -0.5610, 3, 0",
    "Google TPU v3, 4.7623, 11.8339, 23, 0",
    "Google TPU v4, 13.5932, 52.3714, 11, 3",
    "NVIDIA K80, -6.6008, -6.5919, 2, 0",
    "NVIDIA P100, -4.5827, -3.7485, 2, 0",
    "NVIDIA V100, -1.3902, 5.9447, 18, 0",
    "NVIDIA A100, 19.9373, 51.7563, 34, 4",
    "NVIDIA H100, 110.9068, 110.9068, 1, 1",
  })
  void alphaBands_runsOfTheNotebook_giveTheseEnds(
      String device, double low, double high, int runs, int unconverged) {
    NotebookBand band =
        AlphaBandTable.rows(DATA, Ledger.of(DATA), RUNS).stream()
            .filter(row -> row.device().equals(device))
            .findFirst()
            .flatMap(AlphaBandRow::notebook)
            .orElseThrow();
    assertEquals(low, band.asListed().log10AlphaLow(), 5e-5);
    assertEquals(high, band.asListed().log10AlphaHigh(), 5e-5);
    assertEquals(runs, band.runs());
    assertEquals(unconverged, band.unconverged());
    if (device.equals("NVIDIA H100")) {
      // SciPy's brentq on (1 + 1/x) ln(1 + x) - 1 = 3.8e13 / (2142 * 16000 * 3600)
      assertEquals(123.1029595, band.exact().log10AlphaLow(), 5e-8);
    }
  }

  private static MethodHours hours() {
    return new MethodHours(ESTIMATORS, RUNS);
  }

  private static CorrectedRow row(List<TestModel> models, String estimator) {
    return CorrectedComparison.rows(models, hours()).stream()
        .filter(row -> row.estimator().equals(estimator))
        .findFirst()
        .orElseThrow();
  }

  private static double tonnes(String estimator, String model) {
    return row(MODELS, estimator).cells().stream()
        .filter(cell -> cell.model().equals(model))
        .findFirst()
        .orElseThrow()
        .tonnesCo2e()
        .orElseThrow();
  }

  private static TestModel on(TestModel model, String device) {
    Device other = DATA.devices().require(device);
    return new TestModel(
        model.name(),
        model.organizationGroup(),
        model.parameters(),
        model.zettaflop(),
        model.correctZettaflop(),
        model.printedDevice(),
        other,
        model.devicePowerWatts(),
        model.gramsCo2ePerKwh(),
        model.actualTonnesCo2e(),
        model.correctActualTonnesCo2e());
  }
}

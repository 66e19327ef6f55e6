package io.github.dtmbench.benchmarks.reproduction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.benchmarks.evaluation.HeldOutPrediction;
import io.github.dtmbench.benchmarks.evaluation.HeldOutScore;
import io.github.dtmbench.benchmarks.evaluation.Target;
import io.github.dtmbench.benchmarks.ledger.Claim;
import io.github.dtmbench.benchmarks.ledger.Ledger;
import io.github.dtmbench.benchmarks.ledger.Verdict;
import io.github.dtmbench.benchmarks.protocol.LeaveOrganizationOut;
import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.run.ThroughputGrade;
import io.github.dtmbench.datasets.run.TrainingRun;
import io.github.dtmbench.estimators.Estimator;
import io.github.dtmbench.estimators.LabelledRun;
import io.github.dtmbench.estimators.Prediction;
import io.github.dtmbench.estimators.registry.Estimators;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The parts of the accuracy tables one by one, with few runs to fit on, so that they are quick. */
class FewRunsTest {

  private static final List<String> MODELS =
      List.of("GLM-130B", "BLOOM-176B", "StarCoder", "Llama 3-70B", "ViT-L/16", "Swin-L");

  private static ShippedData data;
  private static Ledger ledger;
  private static List<LabelledRun> scorable;
  private static List<LabelledRun> few;

  @BeforeAll
  static void judge() {
    data = ShippedData.load();
    ledger = Ledger.of(data);
    scorable = data.runs().stream().filter(TrainingRun::isScorable).map(LabelledRun::from).toList();
    few = scorable.subList(0, 24);
  }

  /** Table 2 prints them; the run of ViT-L/16 had another FLOP, and emitted half. */
  @Test
  void testModels_areThoseOfPrintWithTheirCorrections() {
    List<TestModel> models = TestModel.all(data);
    assertEquals(MODELS, models.stream().map(TestModel::name).toList());
    TestModel vit = models.get(4);
    assertEquals("Google", vit.organizationGroup());
    assertEquals(307e6, vit.parameters());
    assertEquals(0.53, vit.zettaflop());
    assertEquals(1.567, vit.correctZettaflop());
    assertEquals("Google TPU v3", vit.printedDevice());
    assertEquals("Google TPU v3", vit.device().name());
    assertEquals(450, vit.devicePowerWatts());
    assertEquals(369, vit.gramsCo2ePerKwh());
    assertEquals(2.71, vit.actualTonnesCo2e());
    assertEquals(1.355, vit.correctActualTonnesCo2e());
    // 1000 h × 0.45 kW × 1.1 × 369 g/kWh
    assertEquals(0.182655, vit.carbon(1.1).tonnesCo2e(1000), 1e-12);
    assertEquals(1.567e9, vit.features(1.567).computeTflop(), 1e-3);
  }

  @Test
  void remarks_areByModelInTheirOrder() {
    List<String> ofVit = Findings.remarks().get("ViT-L/16");
    assertEquals(2, ofVit.size());
    assertTrue(ofVit.get(0).startsWith("the run whose emissions are quoted"), ofVit.get(0));
    assertTrue(ofVit.get(1).startsWith("the printed actual value, 2.71 t"), ofVit.get(1));
  }

  /** The median of the others, and for another organization that of others again. */
  @Test
  void methodHours_areFittedWithoutTheOrganization() {
    Estimators estimators = Estimators.standard(data);
    MethodHours hours = new MethodHours(estimators, scorable);
    assertEquals(estimators.all(), hours.estimators());
    Estimator constant = estimators.require("constant-utilization");
    for (TestModel model : TestModel.all(data)) {
      List<LabelledRun> others =
          scorable.stream()
              .filter(run -> !run.organizationGroup().equals(model.organizationGroup()))
              .toList();
      assertNotEquals(scorable.size(), others.size(), model.name());
      assertEquals(
          constant.fit(others).predict(model.features(7)),
          hours.predict("constant-utilization", model, 7),
          model.name());
    }
  }

  @Test
  void table2_hasEveryMethodOfEveryModel_oursWhereItCannotBeRecomputed() {
    MethodHours hours = new MethodHours(Estimators.standard(data), few);
    List<TestModel> models = TestModel.all(data);
    List<ComparisonRow> rows = PublishedComparison.operational(data, ledger, hours).rows(models);
    assertEquals(
        MODELS.stream()
            .flatMap(
                model ->
                    List.of("LLMCarbon", "SVR", "DTR", "OpenCarbonEval").stream()
                        .map(method -> model + " " + method))
            .toList(),
        rows.stream().map(row -> row.model() + " " + row.method()).toList());
    ComparisonRow printed = rows.get(0);
    assertEquals(OptionalDouble.empty(), printed.ownCarbon());
    assertEquals(OptionalDouble.empty(), printed.ownError());
    assertEquals(
        ledger.claim("opencarboneval_operational", "LLMCarbon tco2e", "GLM-130B"),
        printed.carbon());
    ComparisonRow tree = rows.get(2);
    double deviceHours =
        hours.predict("decision-tree", models.get(0), 312).deviceHours().orElseThrow();
    double tonnes = deviceHours * 400 / 1e3 * 581 / 1e6;
    assertEquals(tonnes, tree.ownCarbon().orElseThrow(), 1e-9 * tonnes);
    assertEquals(tonnes / 257 - 1, tree.ownError().orElseThrow(), 1e-9);
    assertTrue(
        tree.carbon()
            .reason()
            .endsWith("; ours, fitted without the model's organization, stands beside it"),
        tree.carbon().reason());
    assertEquals(Verdict.NOT_REPRODUCIBLE, tree.error().verdict());
  }

  /** Table 3 has no rows of the SVR and the tree, and none is made up. */
  @Test
  void table3_hasTheMethodsThatItPrints() {
    List<ComparisonRow> rows =
        PublishedComparison.embodied(data, ledger, new MethodHours(Estimators.standard(data), few))
            .rows(TestModel.all(data).subList(0, 1));
    assertEquals(
        List.of("LLMCarbon", "OpenCarbonEval"), rows.stream().map(ComparisonRow::method).toList());
  }

  /** Both at 369 g/kWh without a PUE; the mean of two errors is their median. */
  @Test
  void equalTerms_areOfTheCorrectFlopAndTheActualValueOfTheRun() {
    MethodHours hours = new MethodHours(Estimators.standard(data), few);
    TestModel vit = TestModel.all(data).get(4);
    TestModel swin = TestModel.all(data).get(5);
    CorrectedRow row =
        row(CorrectedComparison.rows(List.of(vit, swin), hours), "constant-utilization");
    double[] errors = new double[2];
    double[] asPrinted = new double[2];
    for (int i = 0; i < 2; i++) {
      TestModel model = List.of(vit, swin).get(i);
      double deviceHours =
          hours
              .predict("constant-utilization", model, i == 0 ? 1.567 : 0.40)
              .deviceHours()
              .orElseThrow();
      double tonnes = deviceHours * (i == 0 ? 450 : 300) / 1e3 * 369 / 1e6;
      assertEquals(tonnes, row.cells().get(i).tonnesCo2e().orElseThrow(), 1e-9 * tonnes);
      double actual = i == 0 ? 1.355 : 0.80;
      assertEquals(
          (tonnes - actual) / actual, row.cells().get(i).relativeError().orElseThrow(), 1e-9);
      errors[i] = Math.abs(tonnes - actual) / actual;
      double printed = i == 0 ? 2.71 : 0.80;
      asPrinted[i] = Math.abs(tonnes - printed) / printed;
    }
    double mean = Arrays.stream(errors).sum() / 2;
    assertEquals(2, row.answered());
    assertEquals(mean, row.meanAbsoluteError().orElseThrow(), 1e-9);
    assertEquals(mean, row.medianAbsoluteError().orElseThrow(), 1e-9);
    assertEquals(
        Arrays.stream(asPrinted).sum() / 2, row.meanAbsoluteErrorAsPrinted().orElseThrow(), 1e-9);
  }

  /** Of a TPU v5e no band is known. */
  @Test
  void equalTerms_refusal_isNoCellOfTheMean() {
    MethodHours hours = new MethodHours(Estimators.standard(data), few);
    TestModel glm = TestModel.all(data).get(0);
    TestModel strange =
        new TestModel(
            "strange",
            glm.organizationGroup(),
            glm.parameters(),
            glm.zettaflop(),
            glm.correctZettaflop(),
            glm.printedDevice(),
            data.devices().require("Google TPU v5e"),
            glm.devicePowerWatts(),
            glm.gramsCo2ePerKwh(),
            glm.actualTonnesCo2e(),
            glm.correctActualTonnesCo2e());
    CorrectedRow alone =
        row(CorrectedComparison.rows(List.of(strange), hours), "dynamic-throughput.published");
    OptionalDouble none = OptionalDouble.empty();
    assertEquals(
        new CorrectedRow(
            "dynamic-throughput.published",
            List.of(
                new CorrectedRow.Cell(
                    "strange", none, none, "no band of alpha for Google TPU v5e")),
            none,
            none,
            none,
            0),
        alone);
    CorrectedRow beside =
        row(CorrectedComparison.rows(List.of(strange, glm), hours), "dynamic-throughput.published");
    assertEquals(1, beside.answered());
    assertEquals(
        Math.abs(beside.cells().get(1).relativeError().orElseThrow()),
        beside.meanAbsoluteError().orElseThrow(),
        1e-12);
  }

  /** Scores of every estimator are there, so nothing is held out and fitted again. */
  @Test
  void tables_ofKnownScores_haveTheirPartsInOrder() {
    List<Estimator> estimators = Estimators.standard(data).all();
    List<HeldOutScore> known =
        estimators.stream().map(estimator -> refusing(estimator.id())).toList();
    AccuracyTables tables = AccuracyTables.compute(data, ledger, known, 1);
    assertEquals(MODELS, tables.models());
    assertEquals(
        data.published("opencarboneval_devices").rowKeys(),
        tables.bands().stream().map(row -> row.device()).toList());
    assertEquals(6 * 4, tables.operational().size());
    assertEquals(6 * 2, tables.embodied().size());
    assertEquals("opencarboneval_embodied", tables.embodied().get(0).carbon().table());
    assertEquals(
        estimators.stream().map(Estimator::id).toList(),
        tables.corrected().stream().map(CorrectedRow::estimator).toList());
    assertEquals(Findings.remarks(), tables.remarks());
    assertEquals(
        MODELS.stream()
            .flatMap(
                model ->
                    List.of("embodied_gco2_per_gpu_hour", "actual_embodied_kgco2e").stream()
                        .map(row -> ledger.claim("opencarboneval_embodied", row, model)))
            .toList(),
        tables.embodiedInputs());
    assertEquals(
        Set.of("opencarboneval_leaderboard"),
        tables.leaderboard().stream().map(Claim::table).collect(Collectors.toSet()));
    assertEquals(67, tables.leaderboard().size());
    for (int i = 0; i < known.size(); i++) {
      assertSame(known.get(i), tables.heldOut().scores().get(i), known.get(i).estimator());
    }
    assertEquals(
        data.runs().stream()
            .filter(run -> run.grading().throughput() == ThroughputGrade.SCORE)
            .map(TrainingRun::model)
            .collect(Collectors.toSet()),
        tables.heldOut().bestGraded());
  }

  /** A score that lacks a run is another result: the estimator is fitted again. */
  @Test
  void tables_ofAScoreOnOtherRuns_fitThatEstimatorAgain() {
    List<HeldOutScore> known =
        Estimators.standard(data).all().stream()
            .map(estimator -> refusing(estimator.id()))
            .map(
                score ->
                    score.estimator().equals("constant-utilization")
                        ? new HeldOutScore(
                            score.estimator(),
                            score.predictions().subList(1, score.predictions().size()))
                        : score)
            .toList();
    List<HeldOutScore> scores = AccuracyTables.compute(data, ledger, known, 1).heldOut().scores();
    for (int i = 0; i < known.size(); i++) {
      if (known.get(i).estimator().equals("constant-utilization")) {
        assertEquals("constant-utilization", scores.get(i).estimator());
        assertEquals(scorable.size(), scores.get(i).predictions().size());
        assertTrue(!scores.get(i).answered().isEmpty(), "it answers");
      } else {
        assertSame(known.get(i), scores.get(i), known.get(i).estimator());
      }
    }
  }

  private static HeldOutScore refusing(String estimator) {
    return new HeldOutScore(
        estimator,
        new LeaveOrganizationOut()
            .folds(scorable).stream()
                .flatMap(
                    fold ->
                        fold.held().stream()
                            .map(
                                run ->
                                    new HeldOutPrediction(
                                        fold.label(),
                                        run,
                                        Target.deviceHours().outcome(run).orElseThrow(),
                                        new Prediction.Refused("a mark"),
                                        Optional.empty(),
                                        OptionalDouble.empty())))
                .toList());
  }

  private static CorrectedRow row(List<CorrectedRow> rows, String estimator) {
    return rows.stream().filter(row -> row.estimator().equals(estimator)).findFirst().orElseThrow();
  }
}

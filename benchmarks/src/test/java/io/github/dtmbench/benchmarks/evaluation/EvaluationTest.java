package io.github.dtmbench.benchmarks.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.benchmarks.StubEstimator;
import io.github.dtmbench.benchmarks.TestRuns;
import io.github.dtmbench.benchmarks.comparison.PairedComparison;
import io.github.dtmbench.benchmarks.comparison.Standing;
import io.github.dtmbench.benchmarks.comparison.Statistics;
import io.github.dtmbench.benchmarks.inference.Interval;
import io.github.dtmbench.benchmarks.metric.Metric;
import io.github.dtmbench.benchmarks.protocol.LeaveOneOut;
import io.github.dtmbench.benchmarks.protocol.LeaveOrganizationOut;
import io.github.dtmbench.benchmarks.protocol.Protocol;
import io.github.dtmbench.benchmarks.protocol.RepeatedGroupedKFold;
import io.github.dtmbench.datasets.check.InputException;
import io.github.dtmbench.estimators.Estimator;
import io.github.dtmbench.estimators.Feature;
import io.github.dtmbench.estimators.FittedEstimator;
import io.github.dtmbench.estimators.HoursInterval;
import io.github.dtmbench.estimators.LabelledRun;
import io.github.dtmbench.estimators.Prediction;
import io.github.dtmbench.estimators.RunFeatures;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** From folds to ranks and intervals, on runs whose outcome is known by hand. */
class EvaluationTest {

  private static final Statistics STATISTICS = Statistics.usual();

  /** Thirty organizations of two runs, about a hundred hours each. */
  private final List<LabelledRun> runs = runs(30, 2);

  private static List<LabelledRun> runs(int organizations, int each) {
    Random random = new Random(4);
    List<LabelledRun> runs = new ArrayList<>();
    for (int k = 0; k < organizations; k++) {
      for (int j = 0; j < each; j++) {
        runs.add(
            TestRuns.run(
                "model " + k + "." + j, "group " + k, 100 * Math.exp(0.3 * random.nextGaussian())));
      }
    }
    return runs;
  }

  private Evaluation evaluate(Protocol protocol, List<Estimator> estimators, int threads) {
    return Evaluation.run(
        protocol,
        estimators,
        runs,
        Target.deviceHours(),
        HeldOutEvaluation.withIntervals(0.8, threads),
        STATISTICS);
  }

  private static List<Estimator> goodBadAndTwin() {
    return List.of(
        StubEstimator.mean("bad", 4), StubEstimator.mean("good", 1), StubEstimator.mean("twin", 1));
  }

  @Test
  void ranks_clearlyWorse_isSecond_andTwinsShareTheFirst() {
    Evaluation evaluation = evaluate(new LeaveOrganizationOut(), goodBadAndTwin(), 2);
    assertEquals(
        List.of("good", "twin", "bad"),
        evaluation.standings().stream().map(Standing::estimator).toList());
    assertEquals(List.of(1, 1, 2), evaluation.standings().stream().map(Standing::rank).toList());
    for (Standing standing : evaluation.standings()) {
      assertEquals(60, standing.records());
      assertEquals(0, standing.refused());
      double error = standing.value(Metric.GEOMETRIC_ERROR).orElseThrow();
      assertTrue(standing.confidence().orElseThrow().contains(error));
      assertEquals(error, standing.value(Metric.COMMON_GEOMETRIC_ERROR).orElseThrow(), 1e-12);
    }
  }

  @Test
  void pairs_compareOnTheSameRecordsAndAreCorrected() {
    List<PairedComparison> pairs =
        evaluate(new LeaveOrganizationOut(), goodBadAndTwin(), 1).pairs();
    assertEquals(3, pairs.size());
    PairedComparison twins = pairs.get(2);
    assertEquals("good", twins.first());
    assertEquals("twin", twins.second());
    assertEquals(1, twins.errorRatio(), 0);
    assertEquals(1, twins.pValue().orElseThrow(), 0);
    assertEquals(1, twins.detectableRatio().orElseThrow(), 0);
    PairedComparison worse = pairs.get(0);
    assertTrue(worse.errorRatio() > 2 && worse.pValue().orElseThrow() < 0.001);
    assertTrue(worse.ratioInterval().orElseThrow().low() > 1);
    assertEquals(30, worse.organizations());
    for (PairedComparison pair : pairs) {
      assertTrue(pair.adjustedPValue().orElseThrow() >= pair.pValue().orElseThrow());
    }
  }

  @Test
  void run_anyNumberOfThreads_isTheSame() {
    Evaluation one = evaluate(new LeaveOrganizationOut(), goodBadAndTwin(), 1);
    assertEquals(one, evaluate(new LeaveOrganizationOut(), goodBadAndTwin(), 2));
    assertEquals(one, evaluate(new LeaveOrganizationOut(), goodBadAndTwin(), 8));
  }

  /** Each record is predicted ten times under k-fold and still is one record. */
  @Test
  void kFold_countsRecordsOnce_andUsesTheCorrectedTest() {
    Evaluation evaluation = evaluate(new RepeatedGroupedKFold(10, 10, 1), goodBadAndTwin(), 2);
    assertEquals(600, evaluation.scores().get(0).predictions().size());
    assertEquals(60, evaluation.standings().get(0).records());
    PairedComparison worse = evaluation.pairs().get(0);
    assertEquals(60, worse.records());
    assertTrue(worse.pValue().orElseThrow() < 1e-6, "t-test, not limited by the flips");
  }

  @Test
  void refusals_areCountedAndLeaveTheOthersGroundAlone() {
    StubEstimator picky =
        new StubEstimator(
            "picky",
            training ->
                run ->
                    run.organizationGroup().equals("group 3")
                        ? new Prediction.Refused("not them")
                        : new Prediction.DeviceHours(100));
    Evaluation evaluation =
        evaluate(new LeaveOrganizationOut(), List.of(picky, StubEstimator.constant("all", 100)), 1);
    Standing standing =
        evaluation.standings().stream()
            .filter(s -> s.estimator().equals("picky"))
            .findFirst()
            .orElseThrow();
    assertEquals(58, standing.records());
    assertEquals(2, standing.refused());
    assertEquals(58, evaluation.pairs().get(0).records());
    assertEquals(29, evaluation.pairs().get(0).organizations());
  }

  /** Calibrated on training folds: about the level, and every interval around its prediction. */
  @Test
  void intervals_coverAboutTheLevel() {
    Evaluation evaluation =
        evaluate(new LeaveOrganizationOut(), List.of(StubEstimator.mean("good", 1)), 2);
    Standing standing = evaluation.standings().get(0);
    assertEquals(0.8, standing.value(Metric.COVERAGE).orElseThrow(), 0.1);
    // 1.28 standard deviations of 0.3
    assertEquals(
        Math.exp(1.28 * 0.3), standing.value(Metric.MEDIAN_INTERVAL_FACTOR).orElseThrow(), 0.12);
    for (HeldOutPrediction p : evaluation.scores().get(0).predictions()) {
      assertTrue(p.interval().orElseThrow().contains(p.predicted().orElseThrow()));
    }
  }

  /** At the level of the intervals the coverage is that of the intervals; elsewhere it follows. */
  @Test
  void coverageAt_ofTheIntervals_isTheirs_andRisesWithTheLevel() {
    Evaluation evaluation =
        evaluate(new LeaveOrganizationOut(), List.of(StubEstimator.mean("good", 1)), 2);
    HeldOutScore score = evaluation.scores().get(0);
    assertEquals(evaluation.standings().get(0).value(Metric.COVERAGE), score.coverageAt(0.8));
    for (double level : new double[] {0.1, 0.3, 0.5, 0.7, 0.9}) {
      assertEquals(level, score.coverageAt(level).orElseThrow(), 0.15, level + "");
    }
    assertTrue(
        score.coverageAt(0.3).orElseThrow() < score.coverageAt(0.6).orElseThrow(),
        "wider intervals hold more");
    assertThrows(IllegalArgumentException.class, () -> score.coverageAt(1));
  }

  /** The held-out label is not known: changing it moves neither prediction nor interval. */
  @Test
  void intervals_heldOutLabelChanged_staySame() {
    List<Estimator> estimator = List.of(StubEstimator.mean("good", 1));
    HeldOutPrediction before =
        evaluate(new LeaveOneOut(), estimator, 1).scores().get(0).predictions().get(5);
    runs.set(5, TestRuns.run(runs.get(5).model(), runs.get(5).organizationGroup(), 1e6));
    HeldOutPrediction after =
        evaluate(new LeaveOneOut(), estimator, 1).scores().get(0).predictions().get(5);
    assertEquals(before.prediction(), after.prediction());
    assertEquals(before.interval(), after.interval());
  }

  /** Twice as unsure is twice as wide, on the log scale. */
  @Test
  void intervals_scaleWithTheEstimatorsOwnSpread() {
    StubEstimator unsure =
        StubEstimator.unsure(
            "unsure", run -> run.organizationGroup().equals("group 7") ? 2.0 : 1.0);
    Map<String, Double> widths = new HashMap<>();
    evaluate(new LeaveOneOut(), List.of(unsure), 1)
        .scores()
        .get(0)
        .predictions()
        .forEach(
            p -> {
              Interval i = p.interval().orElseThrow();
              widths.put(p.run().model(), Math.log(i.high() / i.low()));
            });
    assertEquals(2, widths.get("model 7.0") / widths.get("model 8.0"), 0.15);
  }

  @Test
  void level_withoutSupport_isRefused() {
    HeldOutEvaluation evaluation = HeldOutEvaluation.withIntervals(0.99, 1);
    assertEquals(
        "prediction intervals of level 0.99 need training runs with known hours of at least 99"
            + " organizations, the largest fold has 29; the highest level that can be had is 0.966",
        assertThrows(
                InputException.class,
                () ->
                    evaluation.run(
                        Target.deviceHours(), List.of(), new LeaveOrganizationOut().folds(runs)))
            .getMessage());
  }

  /** A target in another unit scales predictions, outcomes and intervals, and drops other runs. */
  @Test
  void target_tonnes_scalesHours() {
    Target tonnes =
        Target.of(
            "carbon",
            "t",
            Map.of("model 0.0", new Outcome(50, 0.5), "model 1.0", new Outcome(30, 0.25)));
    List<HeldOutPrediction> predictions =
        HeldOutEvaluation.withoutIntervals(1)
            .run(
                tonnes,
                List.of(StubEstimator.constant("c", 100)),
                new LeaveOrganizationOut().folds(runs))
            .get(0)
            .predictions();
    assertEquals(2, predictions.size());
    assertEquals(OptionalDouble.of(50), predictions.get(0).predicted());
    assertEquals(0, predictions.get(0).absoluteLogError(), 0);
    assertEquals(OptionalDouble.of(25), predictions.get(1).predicted());
    assertEquals(-1.0 / 6, predictions.get(1).relativeError().orElseThrow(), 1e-15);
    assertEquals(Optional.empty(), predictions.get(0).interval());
  }

  /**
   * Of 60 runs the even ones have tonnes, each with a factor of its own: predictions, intervals and
   * standings of both quantities are those of an evaluation for each, from half the fits.
   */
  @Test
  void inEach_twoTargets_isARunForEachFromOneFit() {
    Map<String, Outcome> emitted = new HashMap<>();
    for (int i = 0; i < runs.size(); i += 2) {
      LabelledRun run = runs.get(i);
      double perHour = 0.1 + i / 100.0;
      emitted.put(run.model(), new Outcome(run.deviceHours() * perHour, perHour));
    }
    Target tonnes = Target.of("carbon", "t", emitted);
    Protocol protocol = new LeaveOrganizationOut();
    AtomicInteger fits = new AtomicInteger();
    List<Estimator> estimators =
        List.of(
            StubEstimator.mean("bad", 4),
            new StubEstimator(
                "counting",
                training -> {
                  fits.incrementAndGet();
                  return StubEstimator.mean("counting", 1).fit(training);
                }));
    List<Evaluation> together =
        Evaluation.inEach(
            protocol,
            estimators,
            runs,
            List.of(Target.deviceHours(), tonnes),
            HeldOutEvaluation.withIntervals(0.8, 2),
            STATISTICS);
    int once = fits.getAndSet(0);
    List<Evaluation> apart = new ArrayList<>();
    for (Target target : List.of(Target.deviceHours(), tonnes)) {
      apart.add(
          Evaluation.run(
              protocol,
              estimators,
              runs,
              target,
              HeldOutEvaluation.withIntervals(0.8, 2),
              STATISTICS));
    }
    assertEquals(apart, together);
    assertEquals(List.of(60, 30), together.stream().map(e -> count(e.scores().get(1))).toList());
    assertTrue(fits.get() > once, once + " fits for both, " + fits + " for each");
  }

  private static int count(HeldOutScore score) {
    return score.predictions().size();
  }

  /** Says 240 h of runs that took 480 h, with a spread of 2 for each, and maybe an interval. */
  private static StubEstimator halfAsLong(Optional<HoursInterval> own) {
    return new StubEstimator(
        "half",
        training ->
            new FittedEstimator() {
              @Override
              public Prediction predict(RunFeatures run) {
                return new Prediction.DeviceHours(240);
              }

              @Override
              public OptionalDouble logSpread(RunFeatures run) {
                return OptionalDouble.of(2);
              }

              @Override
              public Optional<HoursInterval> ownInterval(RunFeatures run) {
                return own;
              }
            });
  }

  private static HeldOutPrediction inTonnes(Estimator estimator) {
    List<LabelledRun> runs = new ArrayList<>();
    Map<String, Outcome> tonnes = new HashMap<>();
    for (int i = 0; i < 9; i++) {
      runs.add(TestRuns.run("m" + i, "g" + i, 480));
      tonnes.put("m" + i, new Outcome(480 * 0.25, 0.25));
    }
    return HeldOutEvaluation.withIntervals(0.8, 1)
        .run(
            Target.of("carbon", "t", tonnes),
            List.of(estimator),
            new LeaveOrganizationOut().folds(runs))
        .get(0)
        .predictions()
        .get(0);
  }

  /** Always off by a factor of two: 240 h of 0.25 t are 60 t, between 30 t and 120 t. */
  @Test
  void intervals_ofAnotherQuantity_areInItsUnit() {
    HeldOutPrediction held = inTonnes(halfAsLong(Optional.empty()));
    assertEquals(60, held.predicted().orElseThrow(), 1e-12);
    assertEquals(30, held.interval().orElseThrow().low(), 1e-9);
    assertEquals(120, held.interval().orElseThrow().high(), 1e-9);
    assertEquals(OptionalDouble.of(0), held.coveringLevel());
  }

  /** One that the estimator brings along is taken as it is, in the unit of the quantity. */
  @Test
  void intervals_ofTheEstimatorsOwn_areScaled_andHaveNoLevel() {
    HeldOutPrediction held = inTonnes(halfAsLong(Optional.of(new HoursInterval(100, 400))));
    assertEquals(Optional.of(new Interval(25, 100)), held.interval());
    assertEquals(OptionalDouble.empty(), held.coveringLevel());
  }

  /** Of thirty organizations three have tonnes; the others support no interval of tonnes. */
  @Test
  void level_countsOrganizationsThatHaveTheQuantity() {
    Map<String, Outcome> tonnes =
        Map.of(
            "model 0.0", new Outcome(1, 1),
            "model 1.0", new Outcome(1, 1),
            "model 2.0", new Outcome(1, 1));
    Target target = Target.of("carbon", "t", tonnes);
    HeldOutEvaluation evaluation = HeldOutEvaluation.withIntervals(0.8, 1);
    String message =
        assertThrows(
                InputException.class,
                () -> evaluation.run(target, List.of(), new LeaveOrganizationOut().folds(runs)))
            .getMessage();
    assertTrue(
        message.contains("with known carbon of at least 4 organizations, the largest fold has 3"),
        message);
  }

  /** A fold without a run that is scored is not fitted. */
  @Test
  void run_foldWithoutTheQuantity_isNotFitted() {
    AtomicInteger fits = new AtomicInteger();
    StubEstimator counting =
        new StubEstimator(
            "counting",
            training -> {
              fits.incrementAndGet();
              return run -> new Prediction.DeviceHours(1);
            });
    Target tonnes = Target.of("carbon", "t", Map.of("model 3.1", new Outcome(1, 1)));
    List<HeldOutPrediction> predictions =
        HeldOutEvaluation.withoutIntervals(1)
            .run(tonnes, List.of(counting), new LeaveOrganizationOut().folds(runs))
            .get(0)
            .predictions();
    assertEquals(List.of("model 3.1"), predictions.stream().map(p -> p.run().model()).toList());
    assertEquals(1, fits.get());
  }

  /** Two groups are enough for two folds; one that declines to be fitted anew has none. */
  @Test
  void calibration_leastFolds_andOneThatDeclines() {
    assertEquals(2, Calibration.folds(runs(2, 3)).size());
    assertEquals(List.of(), Calibration.folds(runs(1, 3)));
    assertEquals(10, Calibration.folds(runs).size());
    StubEstimator dear = StubEstimator.mean("dear", 1);
    Estimator declining =
        new Estimator() {
          @Override
          public String id() {
            return dear.id();
          }

          @Override
          public String summary() {
            return dear.summary();
          }

          @Override
          public String source() {
            return dear.source();
          }

          @Override
          public Set<Feature> reads() {
            return dear.reads();
          }

          @Override
          public boolean mayBeCalibrated() {
            return false;
          }

          @Override
          public FittedEstimator fit(List<LabelledRun> training) {
            return dear.fit(training);
          }
        };
    assertEquals(
        List.of(), Calibration.of(declining, Calibration.folds(runs), run -> true).items());
    assertEquals(60, Calibration.of(dear, Calibration.folds(runs), run -> true).items().size());
  }

  /** By the last digit of the model; estimators in the order of the standings, the worst last. */
  @Test
  void by_property_partsThePredictions() {
    Evaluation evaluation = evaluate(new LeaveOrganizationOut(), goodBadAndTwin(), 1);
    Map<String, List<HeldOutScore>> parts =
        evaluation.by(run -> run.model().substring(run.model().length() - 1));
    assertEquals(List.of("0", "1"), List.copyOf(parts.keySet()));
    for (String part : parts.keySet()) {
      assertEquals(
          List.of("good", "twin", "bad"),
          parts.get(part).stream().map(HeldOutScore::estimator).toList());
      for (HeldOutScore score : parts.get(part)) {
        assertEquals(30, count(score));
        assertTrue(
            score.predictions().stream().allMatch(p -> p.run().model().endsWith(part)), part);
      }
    }
  }

  @Test
  void progress_isToldOncePerEstimatorAndFold() {
    AtomicInteger steps = new AtomicInteger();
    new HeldOutEvaluation(2, OptionalDouble.empty(), steps::incrementAndGet)
        .run(Target.deviceHours(), goodBadAndTwin(), new LeaveOrganizationOut().folds(runs));
    assertEquals(90, steps.get());
  }
}

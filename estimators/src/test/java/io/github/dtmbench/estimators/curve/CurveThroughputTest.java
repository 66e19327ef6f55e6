package io.github.dtmbench.estimators.curve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.device.Device;
import io.github.dtmbench.estimators.Estimator;
import io.github.dtmbench.estimators.FittedEstimator;
import io.github.dtmbench.estimators.LabelledRun;
import io.github.dtmbench.estimators.RunFeatures;
import io.github.dtmbench.estimators.baseline.ConstantUtilization;
import io.github.dtmbench.estimators.baseline.DeviceThroughput;
import io.github.dtmbench.estimators.throughput.ConstantCurve;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How curves are fitted to families. */
class CurveThroughputTest {

  private static final ShippedData DATA = ShippedData.load();
  private static final Device A100 = DATA.devices().require("NVIDIA A100");
  private static final Device V100 = DATA.devices().require("NVIDIA V100");

  private static LabelledRun run(Device device, double computeTflop, double tflopPerSecond) {
    RunFeatures features = RunFeatures.of(computeTflop, device, 1e9);
    return new LabelledRun(
        device.name() + computeTflop, features, features.deviceHoursAt(tflopPerSecond));
  }

  /** Without this the constant would be entered twice, or under a name that it is not. */
  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "LOGARITHMIC")
  void fit_throughputWithoutTrend_isThatOfDeviceThroughput(CurveKind kind) {
    List<LabelledRun> runs =
        IntStream.range(0, 10).mapToObj(i -> run(A100, Math.pow(10, 8 + i * 0.4), 120)).toList();
    assertEquals(hours(new DeviceThroughput(), runs), hours(new CurveThroughput(kind), runs), 1e-9);
  }

  @ParameterizedTest
  @EnumSource
  void fit_familyNotSeen_isThatOfConstantUtilization(CurveKind kind) {
    List<LabelledRun> runs = List.of(run(V100, 1e9, 40), run(V100, 1e11, 50));
    assertEquals(
        hours(new ConstantUtilization(), runs), hours(new CurveThroughput(kind), runs), 1e-9);
  }

  /** Seven runs that rise steeply on one family do not decide its shape; eight do. */
  @Test
  void fit_familyBelowTheLimit_takesThePooledShape() {
    List<LabelledRun> flat =
        IntStream.range(0, 40).mapToObj(i -> run(V100, Math.pow(10, 6 + i * 0.1), 50)).toList();
    for (int count = 7; count <= 8; count++) {
      List<LabelledRun> rising =
          IntStream.range(0, count)
              .mapToObj(i -> run(A100, Math.pow(10, 8 + i * 0.5), 20 * Math.pow(10, i * 0.1)))
              .toList();
      FittedEstimator model =
          new CurveThroughput(CurveKind.POWER)
              .fit(Stream.concat(flat.stream(), rising.stream()).toList());
      double small = throughput(model, 1e8);
      double large = throughput(model, 1e11);
      assertEquals(count == 8, large / small > 1.5, count + ": " + small + ", " + large);
    }
  }

  /** The ends are plausible, a hair beyond them is not. */
  @ParameterizedTest
  @CsvSource({"1e15, 0", "1.0000000000001e15, 1", "1e-15, 0", "0.9999999999999e-15, 1"})
  void fit_hoursAtTheEndOfWhatIsPlausible_areUsed(double hours, int notes) {
    LabelledRun run = new LabelledRun("m", RunFeatures.of(hours * 360_000, A100, 1e9), hours);
    assertEquals(notes, new CurveThroughput(CurveKind.POWER).fit(List.of(run)).notes().size());
  }

  /** Beyond the numerics of any shape: named, and without effect on the rest. */
  @ParameterizedTest
  @EnumSource
  void fit_absurdRun_isLeftOutWithANote(CurveKind kind) {
    Device noPeak = DATA.devices().require("Google TPU v1");
    List<LabelledRun> runs = List.of(run(A100, 1e11, 100), run(noPeak, 1e30, 1e20));
    FittedEstimator model = new CurveThroughput(kind).fit(runs);
    assertEquals(2, model.notes().size());
    assertTrue(model.notes().get(1).contains("1.0E20 TFLOP/s"), model.notes().get(1));
    assertEquals(100, throughput(model, 1e11), 1e-9);
  }

  /** Of 30 and 50 TFLOP/s, in any order, the median is 40. */
  @Test
  void level_evenNumberOfRuns_isTheMeanOfTheMiddleTwo() {
    List<LabelledRun> runs =
        List.of(run(A100, 1e9, 50), run(A100, 1e9, 1), run(A100, 1e9, 30), run(A100, 1e9, 200));
    assertEquals(40, new TimedRuns(runs).level(ConstantCurve::new), 1e-12);
  }

  @ParameterizedTest
  @EnumSource
  void names_tellTheFormulaAndItsOrigin(CurveKind kind) {
    CurveThroughput estimator = new CurveThroughput(kind);
    String formula =
        switch (kind) {
          case LOGARITHMIC -> "ln(1 + αt)";
          case EXPONENTIAL -> "exp(−t/τ)";
          case STAGED -> "up to a moment";
          case POWER -> "t^p";
        };
    String origin =
        switch (kind) {
          case LOGARITHMIC -> "OpenCarbonEval";
          case EXPONENTIAL -> "warm-up";
          case STAGED -> "cold start";
          case POWER -> "decade";
        };
    assertTrue(estimator.summary().contains(formula), estimator.summary());
    assertTrue(estimator.source().contains(origin), estimator.source());
  }

  private static double hours(Estimator estimator, List<LabelledRun> training) {
    RunFeatures probe = RunFeatures.of(3e10, A100, 1e9);
    return estimator.fit(training).predict(probe).deviceHours().orElseThrow();
  }

  private static double throughput(FittedEstimator model, double computeTflop) {
    RunFeatures probe = RunFeatures.of(computeTflop, A100, 1e9);
    return probe.throughputTflopPerSecondIn(model.predict(probe).deviceHours().orElseThrow());
  }
}

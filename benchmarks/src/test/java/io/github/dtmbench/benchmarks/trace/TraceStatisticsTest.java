package io.github.dtmbench.benchmarks.trace;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.trace.ThroughputTrace;
import io.github.dtmbench.datasets.trace.TraceInterval;
import io.github.dtmbench.estimators.dynamic.AlphaBand;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/**
 * A finding on slopes is as good as their errors: held against statsmodels and against the truth.
 */
class TraceStatisticsTest {

  /** The series of scripts/references/trace_slope.py. */
  private static Observations series() {
    double[] active = new double[24];
    double[] progress = new double[24];
    for (int i = 0; i < active.length; i++) {
      active[i] = 10 * Math.pow(1.2, i);
      progress[i] = active[i] * Math.exp(0.3 + 0.01 * Math.sin(3.7 * i) + 0.002 * i);
    }
    return Observations.of(active, progress);
  }

  /** scripts/references/trace_slope.py, statsmodels 0.13.5. */
  @Test
  void slope_andItsError_agreeWithStatsmodels() {
    LogSlope slope = LogSlope.of(series());
    assertEquals(0.008990873319972666, slope.value(), 1e-13);
    assertEquals(0.0006628368842464998, slope.standardError(), 1e-14);
    assertEquals(2, LogSlope.lags(24));
  }

  /** scripts/references/trace_slope.py, statsmodels 0.13.5. */
  @Test
  void criteria_ofAConstant_agreeWithStatsmodels() {
    CurveFit fit = CurveFit.of(TraceCurve.CONSTANT, series());
    assertEquals(-128.1274381304931, fit.bic(), 1e-9);
  }

  /** scripts/references/trace_inference.R, R 4.2.2: least squares by optimize(). */
  @Test
  void criteria_ofAPower_agreeWithR() {
    CurveFit fit = CurveFit.of(TraceCurve.POWER, series());
    assertEquals(-150.529013824, fit.bic(), 1e-6);
  }

  /**
   * All 6^6 resamples of the clusters, by scripts/references/trace_inference.R: 4.7 % of medians
   * are at most 2 and next to none below, 91.6 % at most 8.5, 97.97 % at most 10, 98.8 % at most
   * 10.5. A thousand random ones know the place of the 97.5th percentile to 0.5 %.
   */
  @Test
  void clusteredMedian_hasThePercentilesOfAllResamples() {
    ClusteredMedian median =
        ClusteredMedian.of(
            new double[] {20, 7, 1, 3, 4, 2, 10, 11, 5, 6},
            List.of("f", "e", "a", "b", "c", "a", "c", "c", "d", "e"),
            0.95);
    assertEquals(5.5, median.median());
    assertTrue(median.hasInterval(), "six clusters are enough");
    assertEquals(2, median.interval().low());
    assertTrue(median.interval().high() >= 10 && median.interval().high() <= 10.5);
  }

  @Test
  void study_doesNotDependOnThreads() {
    List<ThroughputTrace> some = ShippedData.load().throughputTraces().subList(0, 60);
    assertEquals(TraceStudy.of(some, Map.of(), 1), TraceStudy.of(some, Map.of(), 3));
  }

  @Test
  void paperSlope_isTheDerivativeOfTheFormula() {
    // d ln f/d ln t of ln(1 + αt) by differences, α t = e^f − 1.
    for (double f : new double[] {0.5, 3, 30, 300}) {
      double log = f + Math.log(-Math.expm1(-f)); // ln(αt)
      double up = Math.log1p(Math.exp(log + 1e-6));
      double down = Math.log1p(Math.exp(log - 1e-6));
      if (f < 300) {
        assertEquals((Math.log(up) - Math.log(down)) / 2e-6, PaperSlope.at(f), 1e-8);
      }
    }
    assertEquals(1.0 / 300, PaperSlope.at(300), 1e-15);
  }

  /** Whatever the reading, the curve that is drawn has the slope that is printed. */
  @Test
  void paperCurve_hasThePaperSlope() {
    PaperSlope paper =
        new PaperSlope(Map.of(PaperReading.LENIENT, 156.0, PaperReading.BAND_FOOT, 2.5), true);
    for (PaperReading reading : paper.tflops().keySet()) {
      double before = paper.relativeThroughput(reading, 1 - 1e-6);
      assertEquals(1, paper.relativeThroughput(reading, 1), 1e-12);
      assertEquals(
          paper.slope(reading).orElseThrow(), -Math.log(before) / -Math.log1p(-1e-6), 1e-6);
    }
    assertTrue(paper.slope(PaperReading.BAND_TOP).isEmpty());
  }

  /** An A100's printed band is 20 to 50: ln(1 + αt) after an hour is 54.2 to 123.3 TFLOP/s. */
  @Test
  void bands_arePredictionsAtTheEndOfTheRun() {
    List<TraceInterval> hour = List.of(new TraceInterval(0, 3600, 1, 1 / 3600.0));
    ThroughputTrace trace =
        new ThroughputTrace(
            "a",
            "b:c",
            "d",
            Optional.empty(),
            "e",
            "f",
            "NVIDIA A100",
            Optional.empty(),
            OptionalInt.empty(),
            "steps",
            OptionalDouble.empty(),
            true,
            false,
            hour);
    PaperSlope paper = PaperSlope.of(trace, Map.of("NVIDIA A100", new AlphaBand(20, 50)));
    // R: 1 / ((c(50, 20)) * log(10) + log(3600))
    assertEquals(0.0081091199657973, paper.slope(PaperReading.BAND_TOP).orElseThrow(), 1e-15);
    assertEquals(0.0184364452735783, paper.slope(PaperReading.BAND_FOOT).orElseThrow(), 1e-15);
    assertTrue(paper.slope(PaperReading.LENIENT).isEmpty());
  }

  /** The slope that is there is found, and none where there is none. */
  @Test
  void madeUpTraces_areSeenThrough() {
    List<MadeUpTraces> table = MadeUpTraces.table();
    MadeUpTraces constant = table.get(0);
    MadeUpTraces paper = table.get(2);
    assertAll(
        () -> assertEquals(PaperSlope.at(156), paper.medianSlope(), 0.1 * PaperSlope.at(156)),
        () -> assertTrue(paper.shareUp() > 0.95, "power " + paper.shareUp()),
        () -> assertEquals(0, constant.medianSlope(), 0.0003),
        // 400 traces: 5 % comes out between 3 and 7.3 % in 95 of 100 cases.
        () -> assertTrue(constant.shareUp() + constant.shareDown() <= 0.073, constant::toString),
        () -> assertTrue(paper.shareBelowPaper() <= 0.05, paper::toString),
        // An error of each kind in about 2.5 %, and a constant lies below the formula.
        () -> assertTrue(constant.shareDown() > 0, constant::toString),
        () -> assertTrue(constant.shareBelowPaper() > 0.95, constant::toString),
        // mpmath, α T = e^156 − 1: log(156 / log(1 + (exp(156) - 1) / 2)) / log(2)
        () -> assertEquals(0.006424539925731378, paper.trueSlope(), 1e-9),
        () -> assertEquals(0, constant.trueSlope()),
        () -> assertEquals(0, table.get(4).trueSlope(), 1e-12));
  }

  @Test
  void restOfARun_isPredictedExactly_byTheCurveItIsMadeFrom() {
    for (TraceCurve curve : List.of(TraceCurve.CONSTANT, TraceCurve.RAMP, TraceCurve.POWER)) {
      double parameter = curve == TraceCurve.RAMP ? -3 : 0.1;
      double[] active = new double[30];
      double[] progress = new double[30];
      double done = 0;
      for (int i = 0; i < 30; i++) {
        active[i] = 1.0 / 30;
        double work = curve.shape(parameter).workTflop((i + 1.0) / 30);
        progress[i] = work - done;
        done = work;
      }
      Observations seen = Observations.of(active, progress);
      assertEquals(0, TraceAnalysis.restError(curve, seen, 0.5).orElseThrow(), 1e-4, curve.label());
    }
  }

  @Test
  void clusteredMedian_doesNotDependOnTheOrderOfRows_andNeedsSixClusters() {
    double[] values = {1, 2, 3, 4, 5, 6, 7};
    List<String> clusters = List.of("a", "b", "c", "d", "e", "f", "g");
    ClusteredMedian median = ClusteredMedian.of(values, clusters, 0.95);
    assertEquals(4, median.median());
    assertTrue(median.hasInterval() && median.interval().contains(4));
    assertTrue(
        !ClusteredMedian.of(values, List.of("a", "a", "a", "b", "b", "b", "b"), 0.95)
            .hasInterval());
  }
}

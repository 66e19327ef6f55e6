package io.github.dtmbench.estimators.throughput;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.math3.analysis.integration.IterativeLegendreGaussIntegrator;
import org.junit.jupiter.api.Test;

/**
 * What must hold between the relations whatever the references say: without it two functions could
 * each be close to its file and still disagree, or step down where one formula hands over to the
 * next, and a root finder or a fit on top of them would stumble there.
 */
class LogThroughputPropertyTest {

  private static final int SAMPLES = 20_000;

  /** How far a result may step back between neighbouring doubles, in ulp. */
  private static final double STEP_BACK_ULP = 2;

  /** α = 1/s and T = e − 1 give L = 1, Θ = 1/(e − 1) and C = 1: the one case done in the head. */
  @Test
  void allRelations_endThroughputOne_matchHandCalculation() {
    double t = Math.E - 1;
    assertEquals(1, LogThroughput.workTflop(0, t), 4e-16);
    assertEquals(1 / t, LogThroughput.meanThroughputTflopPerSecond(0, t), 2e-16);
    assertEquals(t, LogThroughput.deviceSeconds(0, 1), 5e-16);
    assertEquals(0, LogThroughput.log10AlphaPerSecond(1, t), 3e-16);
  }

  @Test
  void deviceSeconds_ofWork_returnsTime() {
    forEachPoint(
        (log10Alpha, seconds) -> {
          double tflop = LogThroughput.workTflop(log10Alpha, seconds);
          // T follows C at most one to one; an ulp may be worth twice as much beside C as beside T.
          assertUlp(seconds, LogThroughput.deviceSeconds(log10Alpha, tflop), 2 * 3 + 3);
        });
  }

  @Test
  void work_ofDeviceSeconds_returnsWork() {
    forEachPoint(
        (log10Alpha, seconds) -> {
          double tflop = LogThroughput.workTflop(log10Alpha, seconds);
          double back = LogThroughput.deviceSeconds(log10Alpha, tflop);
          // C follows T at most doubled; an ulp may be worth twice as much beside T as beside C.
          assertUlp(tflop, LogThroughput.workTflop(log10Alpha, back), 2 * 2 * 3 + 3);
        });
  }

  @Test
  void log10Alpha_ofWork_returnsAlpha() {
    forEachPoint(
        (log10Alpha, seconds) -> {
          double tflop = LogThroughput.workTflop(log10Alpha, seconds);
          double theta = LogThroughput.meanThroughputTflopPerSecond(log10Alpha, seconds);
          // d ln α / d ln C = Θ / (g′ (1 − e^−L)), which is 1 at 0 and below 1.2 + Θ beyond.
          double fromWork = 3 * Math.ulp(1.0) * (1.2 + theta) / Math.log(10);
          double own = 2 * Math.ulp(Math.max(1, Math.abs(log10Alpha)));
          assertEquals(
              log10Alpha, LogThroughput.log10AlphaPerSecond(tflop, seconds), fromWork + own);
        });
  }

  @Test
  void meanThroughput_timesTime_isWork() {
    forEachPoint(
        (log10Alpha, seconds) ->
            assertUlp(
                LogThroughput.workTflop(log10Alpha, seconds),
                LogThroughput.meanThroughputTflopPerSecond(log10Alpha, seconds) * seconds,
                1));
  }

  @Test
  void work_moreAlphaOrTime_isMore() {
    forEachPoint(
        (log10Alpha, seconds) -> {
          double tflop = LogThroughput.workTflop(log10Alpha, seconds);
          double moreAlpha = log10Alpha + 1e-9 * Math.max(1, Math.abs(log10Alpha));
          assertTrue(LogThroughput.workTflop(moreAlpha, seconds) > tflop);
          assertTrue(LogThroughput.workTflop(log10Alpha, seconds * (1 + 1e-12)) > tflop);
        });
  }

  private interface PointCheck {
    void check(double log10Alpha, double seconds);
  }

  /** Seeded points over log10 α from −12 to 5000 and C from 1e-2 to 1e16, even in the small. */
  private static void forEachPoint(PointCheck check) {
    SplittableRandom random = new SplittableRandom(20240512);
    for (int i = 0; i < SAMPLES; i++) {
      double log10Alpha =
          i % 2 == 0 ? random.nextDouble(-12, 20) : Math.pow(10, random.nextDouble(0, 3.699));
      double tflop = Math.pow(10, random.nextDouble(-2, 16));
      check.check(log10Alpha, LogThroughput.deviceSeconds(log10Alpha, tflop));
    }
  }

  private static void assertUlp(double expected, double actual, double ulp) {
    assertEquals(expected, actual, ulp * Math.ulp(expected));
  }

  /**
   * Values of ln(αT) or ln(αC) around which a formula or a piece of a polynomial ends: the first
   * terms of the series, all borders of pieces up to a limit, and that limit.
   */
  private static double[] borders(double offset, double end) {
    return DoubleStream.concat(
            DoubleStream.of(-80, end),
            IntStream.range(0, 14 * 16)
                .mapToDouble(i -> Math.scalb(1 + i % 16 / 16.0, 1 + i / 16) - offset)
                .filter(ln -> ln < end))
        .toArray();
  }

  @Test
  void workAndMean_whereFormulaChanges_stayMonotone() {
    for (double lnX : borders(6, 40)) {
      for (double log10Alpha : new double[] {-7.3, 0.3, 5.25}) {
        double t = Math.exp(lnX - log10Alpha * Math.log(10));
        assertRisesAround(0, t, at -> LogThroughput.workTflop(log10Alpha, at));
        assertRisesAround(0, t, at -> LogThroughput.meanThroughputTflopPerSecond(log10Alpha, at));
        assertRisesAround(0, log10Alpha, at -> LogThroughput.workTflop(at, t));
        assertRisesAround(0, log10Alpha, at -> LogThroughput.meanThroughputTflopPerSecond(at, t));
      }
    }
  }

  @Test
  void deviceSeconds_whereFormulaChanges_staysMonotone() {
    for (double lnK : borders(12, (1 << 14) - 12)) {
      for (double c : new double[] {3e-4, 7.0, 1.3e12}) {
        double log10Alpha = (lnK - Math.log(c)) / Math.log(10);
        assertRisesAround(0, c, at -> LogThroughput.deviceSeconds(log10Alpha, at));
        assertRisesAround(0, log10Alpha, at -> -LogThroughput.deviceSeconds(at, c));
      }
    }
  }

  @Test
  void log10Alpha_whereFormulaChanges_staysMonotone() {
    double[] thetas =
        DoubleStream.concat(
                DoubleStream.of(0x1p-60, 42),
                IntStream.range(0, 9 * 16)
                    .mapToDouble(i -> Math.scalb(1 + i % 16 / 16.0, i / 16 - 3)))
            .toArray();
    for (double theta : thetas) {
      for (double t : new double[] {1e-3, 1, 86_400, 3e9}) {
        double c = theta * t;
        assertRisesAround(1, c, at -> LogThroughput.log10AlphaPerSecond(at, t));
        assertRisesAround(1, t, at -> -LogThroughput.log10AlphaPerSecond(c, at));
      }
    }
  }

  /** The ends of the range of doubles are scaled first; there too nothing may step down. */
  @Test
  void everyFunction_whereScalingBegins_staysMonotone() {
    for (double edge : new double[] {0x1p-450, 0x1p450, Double.MIN_NORMAL}) {
      double log10Edge = Math.log10(edge);
      assertRisesAround(0, edge, at -> LogThroughput.workTflop(3 - log10Edge, at));
      assertRisesAround(0, edge, at -> LogThroughput.deviceSeconds(-3 - log10Edge, at));
      assertRisesAround(1, edge, at -> LogThroughput.log10AlphaPerSecond(at, 3 * edge));
      assertRisesAround(1, edge, at -> -LogThroughput.log10AlphaPerSecond(3 * edge, at));
    }
  }

  /** Walks over neighbouring doubles on both sides; ulp are those of max(|result|, least). */
  private static void assertRisesAround(double least, double point, DoubleUnaryOperator function) {
    double at = point;
    for (int i = 0; i < 200; i++) {
      at = Math.nextDown(at);
    }
    double highest = function.applyAsDouble(at);
    for (int i = 0; i < 400; i++) {
      at = Math.nextUp(at);
      double value = function.applyAsDouble(at);
      double stepBack = (highest - value) / Math.ulp(Math.max(Math.abs(highest), least));
      if (stepBack > STEP_BACK_ULP) {
        throw new AssertionError("steps back by " + stepBack + " ulp at " + at + ": " + value);
      }
      highest = Math.max(highest, value);
    }
  }

  @Test
  void work_moderateAlpha_matchesQuadrature() {
    // The integrator is asked for a tenth of what the result must show.
    IterativeLegendreGaussIntegrator integrator =
        new IterativeLegendreGaussIntegrator(5, 1e-13, 1e-300, 3, 64);
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 200; i++) {
      double log10Alpha = random.nextDouble(-6, 6);
      double seconds = Math.pow(10, random.nextDouble(-4, 8));
      double alpha = Math.pow(10, log10Alpha);
      double end = Math.log1p(alpha * seconds);
      // t = (e^u − 1)/α takes ln(1 + αt) dt to u e^u du/α, which is smooth where f is not.
      double integral =
          integrator.integrate(1_000_000, u -> u * Math.exp(u - end), 0, end)
              * Math.exp(end)
              / alpha;
      double tflop = LogThroughput.workTflop(log10Alpha, seconds);
      assertEquals(integral, tflop, 1e-12 * tflop);
    }
  }
}

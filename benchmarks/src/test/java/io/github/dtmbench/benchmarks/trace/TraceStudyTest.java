package io.github.dtmbench.benchmarks.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.benchmarks.inference.Interval;
import io.github.dtmbench.benchmarks.trace.TraceAnalysis.Verdict;
import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.device.Device;
import io.github.dtmbench.datasets.trace.ThroughputTrace;
import io.github.dtmbench.datasets.trace.TraceInterval;
import io.github.dtmbench.estimators.throughput.ClosedFormCurve;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;

/** What is said of traces and of groups of them, on traces whose figures are worked by hand. */
class TraceStudyTest {

  private static ThroughputTrace trace(
      String source, String device, boolean constantWork, double[] seconds, double[] rates) {
    List<TraceInterval> intervals = new ArrayList<>();
    double start = 0;
    for (int i = 0; i < seconds.length; i++) {
      intervals.add(new TraceInterval(start, start + seconds[i], rates[i] * seconds[i], rates[i]));
      start += seconds[i];
    }
    return new ThroughputTrace(
        "id",
        source,
        "org",
        Optional.empty(),
        "model",
        "",
        device,
        Optional.empty(),
        OptionalInt.empty(),
        "steps",
        OptionalDouble.empty(),
        constantWork,
        false,
        intervals);
  }

  private static double[] times(int n, double value) {
    double[] values = new double[n];
    Arrays.fill(values, value);
    return values;
  }

  private static ThroughputTrace steady(String source, String device, double hours) {
    return trace(source, device, true, times(8, hours * 3600 / 8), times(8, 100));
  }

  /** Slope and its error, against the 0.01 that the formula has at 100 TFLOP/s. */
  private static TraceAnalysis analysis(ThroughputTrace trace, double slope, double error) {
    double third = slope * 10;
    Map<TraceCurve, Double> errors = new EnumMap<>(TraceCurve.class);
    for (TraceCurve curve : TraceCurve.values()) {
      errors.put(curve, curve == TraceCurve.RAMP ? -third : third);
    }
    return new TraceAnalysis(
        trace,
        Observations.of(trace).totalSeconds(),
        new LogSlope(2 * slope, error, 8, 8),
        Optional.of(new LogSlope(slope, error, 8, 8)),
        new WarmUp(0, 0, slope, 100),
        0,
        new PaperSlope(Map.of(PaperReading.LENIENT, 100.0), true),
        Map.of(TraceCurve.CONSTANT, 1.0),
        slope > 0.015 ? TraceCurve.RAMP : TraceCurve.CONSTANT,
        errors,
        Map.of(TraceCurve.CONSTANT, 5.0));
  }

  private static TraceGroup group(double... slopes) {
    return new TraceGroup(
        "made up",
        IntStream.range(0, slopes.length)
            .mapToObj(i -> analysis(steady("r" + i + ":x", "A", 1), slopes[i], 0.001))
            .toList());
  }

  /** Half and 80 % of the plateau for ten of 80 s each: (0.5 + 0.2) · 10 / 80; 95 % is at speed. */
  @Test
  void warmUp_endsAtNinetyFivePerCent_andCostsWhatIsMissing() {
    Observations seen =
        Observations.of(times(8, 10), new double[] {500, 800, 950, 1000, 1000, 1000, 1000, 1000});
    WarmUp warmUp = WarmUp.of(seen);
    assertEquals(2, warmUp.intervals());
    assertEquals(20, warmUp.seconds());
    assertEquals(0.0875, warmUp.shareLost(), 1e-15);
    assertEquals(100, warmUp.plateau());
  }

  /** Of the last 40 s, 15 are at 70 and 25 at no more than 100. */
  @Test
  void warmUp_plateau_isTheMedianBySecondsOfTheSecondHalf() {
    Observations seen =
        Observations.of(
            new double[] {10, 10, 10, 10, 15, 15, 10},
            new double[] {10, 10, 10, 10, 15 * 110, 15 * 70, 10 * 100});
    assertEquals(100, WarmUp.of(seen).plateau());
    assertEquals(4, WarmUp.of(seen).intervals());
  }

  /** With two long intervals there is no first half: the last alone is the plateau. */
  @Test
  void warmUp_neverEndsBeforeTheLast() {
    WarmUp warmUp = WarmUp.of(Observations.of(new double[] {10, 10}, new double[] {10, 1000}));
    assertEquals(1, warmUp.intervals());
    assertEquals(10, warmUp.seconds());
  }

  /** The first two of sixteen intervals at half of the rate, then at speed. */
  @Test
  void analysis_ofTwoStages_findsThem() {
    TraceAnalysis found =
        TraceAnalysis.of(
            trace(
                "r:x",
                "A",
                true,
                times(16, 10),
                IntStream.range(0, 16).mapToDouble(i -> i < 2 ? 50 : 100).toArray()),
            Map.of());
    assertEquals(160, found.activeSeconds());
    assertEquals(TraceCurve.TWO_STAGES, found.best());
    assertEquals(0, found.variation(), 1e-12);
    assertEquals(0, found.afterWarmUp().orElseThrow().value(), 1e-12);
    assertTrue(found.whole().value() > 0.1, found.whole().toString());
    TraceAnalysis.RelativeRate first = found.relativeRates().get(0);
    assertEquals(0.5, first.ofPlateau(), 1e-12);
    // The mean of ln t over [0, 10] is ln 10 − 1.
    assertEquals(10 / Math.E / 160, first.share(), 1e-12);
    assertEquals(16, found.relativeRates().size());
    // The step lies in the first half, so what was fitted to it goes on as the run did.
    assertEquals(0, found.fromHalf().get(TraceCurve.TWO_STAGES), 1e-9);
    assertEquals(0, found.fromThird().get(TraceCurve.TWO_STAGES), 1e-9);
    assertTrue(found.fromHalf().get(TraceCurve.CONSTANT) > 0.1, "the slow start was taken in");
  }

  /** A variation of ±h about the mean in equal times is h. */
  @Test
  void variation_isTheDeviationOfTheLogarithm() {
    double[] rates =
        IntStream.range(0, 16)
            .mapToDouble(i -> 100 * Math.exp(i % 2 == 0 ? 0.01 : -0.01))
            .toArray();
    TraceAnalysis found = TraceAnalysis.of(trace("r:x", "A", true, times(16, 10), rates), Map.of());
    assertEquals(0.01, found.variation(), 1e-12);
  }

  /** {@code scipy.stats.t(6).ppf(0.975)}; with fewer than three effective intervals t(1). */
  @Test
  void slopeInterval_isStudents() {
    Interval interval = new LogSlope(0.01, 0.001, 8, 8).interval(0.95);
    assertEquals(0.01 - 0.001 * 2.4469118487916806, interval.low(), 1e-10);
    assertEquals(0.01 + 0.001 * 2.4469118487916806, interval.high(), 1e-10);
    assertEquals(12.706204736432095, new LogSlope(0, 1, 2, 8).interval(0.95).high(), 1e-8);
  }

  @Test
  void verdict_isWhereTheWholeIntervalLies() {
    double predicted = PaperSlope.at(100);
    List<Optional<Verdict>> verdicts =
        group(0.005, 0.02, 0.0101).analyses().stream()
            .map(a -> a.verdict(PaperReading.LENIENT, 0.95))
            .toList();
    assertEquals(
        List.of(
            Optional.of(Verdict.BELOW),
            Optional.of(Verdict.ABOVE),
            Optional.of(Verdict.NOT_TOLD_APART)),
        verdicts);
    TraceAnalysis any = group(0.005).analyses().get(0);
    assertEquals(0.005 / predicted, any.ratioToPaper(PaperReading.LENIENT).orElseThrow(), 1e-12);
    assertEquals(Optional.empty(), any.verdict(PaperReading.BAND_TOP, 0.95));
    assertEquals(OptionalDouble.empty(), any.ratioToPaper(PaperReading.BAND_TOP));
  }

  @Test
  void group_isSummedUpByMediansAndShares() {
    TraceGroup group = group(0.005, 0.02, 0.0101, 0.006, 0.001);
    assertEquals(5, group.clusters());
    assertEquals(0.006, group.slope().orElseThrow().median());
    assertEquals(5, group.slope().orElseThrow().clusters());
    assertEquals(0.012, group.wholeSlope().orElseThrow().median());
    double predicted = PaperSlope.at(100);
    assertEquals(predicted, group.paperSlope(PaperReading.LENIENT).orElseThrow());
    assertEquals(
        0.006 / predicted, group.ratio(PaperReading.LENIENT).orElseThrow().median(), 1e-12);
    assertEquals(OptionalDouble.empty(), group.paperSlope(PaperReading.BAND_TOP));
    assertEquals(Optional.empty(), group.ratio(PaperReading.BAND_TOP));
    assertEquals(OptionalDouble.of(0.6), group.share(PaperReading.LENIENT, Verdict.BELOW));
    assertEquals(OptionalDouble.of(0.2), group.share(PaperReading.LENIENT, Verdict.ABOVE));
    assertEquals(OptionalDouble.empty(), group.share(PaperReading.BAND_TOP, Verdict.ABOVE));
    assertEquals(0.2, group.shareBest(TraceCurve.RAMP), 1e-15);
    assertEquals(0.8, group.shareBest(TraceCurve.CONSTANT), 1e-15);
    assertEquals(OptionalDouble.of(0.02), group.warmUpShare(1));
    assertEquals(OptionalDouble.of(0.001), group.warmUpShare(0));
    assertEquals(OptionalDouble.of(0.006), group.warmUpShare(0.5));
  }

  /**
   * Six intervals after the warm-up are enough for a slope, and four for a fit of the first half.
   */
  @Test
  void analysis_leastIntervals_haveASlope() {
    TraceAnalysis six =
        TraceAnalysis.of(trace("r:x", "A", true, times(6, 10), times(6, 100)), Map.of());
    TraceAnalysis five =
        TraceAnalysis.of(
            trace("r:x", "A", true, times(6, 10), new double[] {50, 100, 100, 100, 100, 100}),
            Map.of());
    assertTrue(six.afterWarmUp().isPresent());
    assertEquals(Optional.empty(), five.afterWarmUp());
    assertEquals(1, new TraceGroup("both", List.of(six, five)).slope().orElseThrow().values());
    Observations eight = Observations.of(times(8, 10), times(8, 10));
    assertEquals(0, TraceAnalysis.restError(TraceCurve.CONSTANT, eight, 0.5).orElseThrow(), 1e-12);
    assertEquals(OptionalDouble.empty(), TraceAnalysis.restError(TraceCurve.CONSTANT, eight, 0.49));
  }

  /** An interval without width on the slope of the formula is neither below nor above it. */
  @Test
  void verdict_onTheSlopeItself_isNotToldApart() {
    assertEquals(
        Optional.of(Verdict.NOT_TOLD_APART),
        analysis(steady("r:x", "A", 1), PaperSlope.at(100), 0).verdict(PaperReading.LENIENT, 0.95));
  }

  /**
   * Sixteen borders by the decade up to 10^−0.5 of the run, then sixteen equal steps to its end.
   */
  @Test
  void madeUpTrace_hasTheBordersOfShippedOnes_andOneNoiseWithFullMemory() {
    Observations made = MadeUpTraces.make(TraceCurve.CONSTANT.shape(0), 1, 1000, new Well19937c(3));
    assertEquals(32, made.size());
    assertEquals(1000 * Math.pow(10, -3 + 2.5 / 16), made.end(0), 1e-9);
    assertEquals(1000 * Math.pow(10, -0.5), made.end(15), 1e-9);
    assertEquals((1000 - made.end(15)) / 16, made.seconds(16), 1e-9);
    assertEquals(1000, made.end(31), 1e-9);
    for (int i = 1; i < 32; i++) {
      assertEquals(made.logRate(0), made.logRate(i), 1e-9);
    }
  }

  /** The deviation of a rate is 0.003 with and without memory, by 3,200 of them. */
  @Test
  void madeUpTrace_noise_isThatOfShippedOnes() {
    Well19937c random = new Well19937c(5);
    for (double memory : new double[] {0, 0.5}) {
      double squares = 0;
      for (int t = 0; t < 100; t++) {
        Observations made = MadeUpTraces.make(TraceCurve.CONSTANT.shape(0), memory, 1, random);
        for (int i = 0; i < made.size(); i++) {
          squares += made.logRate(i) * made.logRate(i);
        }
      }
      assertEquals(0.003, Math.sqrt(squares / 3200), 0.0003, memory + "");
    }
  }

  /** Too much or too little alike; a trace that some curve did not answer counts for none. */
  @Test
  void restError_isTheMedianFactor_onTracesThatEveryCurveAnswered() {
    TraceGroup group = group(0.005, 0.02, 0.0101);
    assertEquals(
        Math.exp(0.101),
        group.restError(TraceAnalysis::fromThird, TraceCurve.RAMP).orElseThrow(),
        1e-12);
    assertEquals(
        OptionalDouble.empty(), group.restError(TraceAnalysis::fromHalf, TraceCurve.CONSTANT));
  }

  /** The lengths are closed below; what is not of constant work stands in no group. */
  @Test
  void study_groupsTheHeadlineByLengthFamilyAndSource() {
    List<ThroughputTrace> traces =
        List.of(
            steady("mlcommons/training_results_v1.0:x", "A", 1),
            steady("mlcommons/training_results_v2.1:x", "B", 0.9),
            steady("other:x", "B", 10),
            steady("third:x", "B", 100),
            trace("odd:x", "C", false, times(8, 3600), times(8, 100)));
    TraceStudy study = new TraceStudy(traces.stream().map(t -> analysis(t, 0, 0.001)).toList());
    assertEquals(
        List.of("all of constant work 4", "from 1 h 3", "from 10 h 2", "from 100 h 1"),
        named(study.byLength()));
    assertEquals(study.byLength().get(1), study.fromAnHour());
    assertEquals(List.of("A 1", "B 3"), named(study.byFamily()));
    assertEquals(
        List.of("mlcommons/training_results 2", "other 1", "third 1"), named(study.bySource()));
    assertEquals(
        List.of("third:x", "mlcommons/training_results_v1.0:x"),
        study.longestOfFamilies(2).stream().map(a -> a.trace().source()).toList());
    assertEquals(1, study.longestOfFamilies(1).size());
  }

  private static List<String> named(List<TraceGroup> groups) {
    return groups.stream().map(g -> g.name() + " " + g.analyses().size()).toList();
  }

  /** A steady run goes on as it did; steady ones were never off, so the interval has no width. */
  @Test
  void forecast_ofASteadyRun_isWhatIsLeftOverItsRate() {
    List<ThroughputTrace> shipped = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      shipped.add(trace("r" + i + ":x", "A", true, times(16, 10), times(16, 7)));
    }
    shipped.add(trace("odd:x", "A", false, times(16, 10), times(16, 7)));
    ThroughputTrace run = trace("mine:x", "A", true, times(8, 10), times(8, 100));
    TraceForecast forecast = TraceForecast.of(run, 5000, shipped, 0.8);
    assertEquals(50, forecast.seconds(), 1e-6);
    assertEquals(5, forecast.traces());
    assertEquals(50, forecast.interval().orElseThrow().low(), 1e-6);
    assertEquals(50, forecast.interval().orElseThrow().high(), 1e-6);
    assertEquals(Optional.empty(), TraceForecast.of(run, 5000, shipped, 0.9).interval());
  }

  /**
   * Shipped runs at 1 for the first third and at 2 after it. Cut at half, both stages have been
   * seen and nothing is off; cut at a third, twice the time of the rest is forecast. What is left
   * decides which: at most what is done, or more.
   */
  @Test
  void forecast_withMoreLeftThanDone_restsOnErrorsFromAThird() {
    List<ThroughputTrace> shipped = new ArrayList<>();
    double[] rates = IntStream.range(0, 24).mapToDouble(i -> i < 8 ? 1 : 2).toArray();
    for (int i = 0; i < 5; i++) {
      shipped.add(trace("r" + i + ":x", "A", true, times(24, 10), rates));
    }
    ThroughputTrace run = trace("mine:x", "A", true, times(8, 10), times(8, 100));
    Interval near = TraceForecast.of(run, 8000, shipped, 0.8).interval().orElseThrow();
    assertEquals(1, near.high() / near.low(), 1e-6);
    Interval far = TraceForecast.of(run, 8001, shipped, 0.8).interval().orElseThrow();
    assertEquals(4, far.high() / far.low(), 1e-6);
  }

  /** 1 + t/2: after 2, 2 and 3 done. Falling by half, nothing is done beyond 2, where 1 is. */
  @Test
  void drift_isAStraightLine() {
    ClosedFormCurve rising = TraceCurve.DRIFT.shape(0.5);
    assertEquals(2, rising.throughputTflopPerSecond(2));
    assertEquals(3, rising.workTflop(2));
    assertEquals(2, rising.deviceSeconds(3), 1e-15);
    assertEquals(7, TraceCurve.DRIFT.shape(0).deviceSeconds(7));
    ClosedFormCurve falling = TraceCurve.DRIFT.shape(-0.5);
    assertEquals(2, falling.deviceSeconds(1), 1e-15);
    assertEquals(Double.NaN, falling.deviceSeconds(1.01));
  }

  @Test
  void curves_areNamedAndCounted() {
    assertEquals("s ln(1 + αt)", TraceCurve.LOGARITHM.label());
    assertEquals(
        List.of(1, 2, 2, 2, 3, 2),
        Arrays.stream(TraceCurve.values()).map(TraceCurve::parameters).toList());
    assertThrows(IllegalArgumentException.class, () -> TraceCurve.TWO_STAGES.shape(0));
    assertEquals("printed band of α, lower end", PaperReading.BAND_FOOT.label());
  }

  private static PaperSlope paper(String model, OptionalDouble flop, OptionalInt devices) {
    Device h100 = ShippedData.load().devices().require("NVIDIA H100 SXM 80GB");
    return PaperSlope.of(
        new ThroughputTrace(
            "id",
            "r:x",
            "org",
            Optional.empty(),
            model,
            "",
            "H100",
            Optional.of(h100),
            devices,
            "steps",
            flop,
            true,
            false,
            List.of(new TraceInterval(0, 10, 20, 2), new TraceInterval(10, 20, 40, 4))),
        Map.of());
  }

  /**
   * 60 steps of 8e15 FLOP in 20 s on 80 devices are 300 TFLOP/s each. Where the FLOP are not
   * counted, the device's peak: that of FP8 for models that were trained in it.
   */
  @Test
  void paperSlope_lenientReading_isAtTheThroughputOrThePeak() {
    PaperSlope counted = paper("Llama 2", OptionalDouble.of(8e15), OptionalInt.of(80));
    assertEquals(300, counted.tflops().get(PaperReading.LENIENT), 1e-9);
    assertTrue(counted.known());
    PaperSlope bert = paper("bert", OptionalDouble.empty(), OptionalInt.of(80));
    assertEquals(989.4, bert.tflops().get(PaperReading.LENIENT), 0.5);
    for (String model : List.of("Llama 2", "GPT-3")) {
      PaperSlope fp8 = paper(model, OptionalDouble.of(8e15), OptionalInt.empty());
      assertEquals(1979, fp8.tflops().get(PaperReading.LENIENT), 0.5, model);
      assertTrue(!fp8.known());
    }
  }
}

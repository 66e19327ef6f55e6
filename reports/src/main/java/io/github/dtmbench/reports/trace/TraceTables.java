package io.github.dtmbench.reports.trace;

import static io.github.dtmbench.benchmarks.trace.PaperReading.LENIENT;

import io.github.dtmbench.benchmarks.trace.ClusteredMedian;
import io.github.dtmbench.benchmarks.trace.LogSlope;
import io.github.dtmbench.benchmarks.trace.MadeUpTraces;
import io.github.dtmbench.benchmarks.trace.PaperReading;
import io.github.dtmbench.benchmarks.trace.TraceAnalysis;
import io.github.dtmbench.benchmarks.trace.TraceAnalysis.Verdict;
import io.github.dtmbench.benchmarks.trace.TraceCurve;
import io.github.dtmbench.benchmarks.trace.TraceGroup;
import io.github.dtmbench.benchmarks.trace.TraceStudy;
import io.github.dtmbench.estimators.Units;
import io.github.dtmbench.reports.table.Cell;
import io.github.dtmbench.reports.table.ResultTable;
import io.github.dtmbench.reports.table.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.function.Function;

/** The study of traces as tables. */
public final class TraceTables {

  private static final double NINE_TENTHS = 0.9;
  private static final String SLOPE_NOTE =
      "Slope: d ln f / d ln t after the warm-up, the median over traces, with a 95 % interval from"
          + " resampling clusters of repository, organization and model; none with fewer than six"
          + " clusters. Formula: the median of what ln(1 + αt) predicts, (1 − e^−f)/f at the"
          + " throughput f in TFLOP/s, at the device's peak where f is not known. Ratio: measured"
          + " over predicted, 1 if the premise holds and 0 for a constant throughput. Below, above:"
          + " traces whose own 95 % interval (Newey-West) excludes the formula's slope; they are"
          + " not corrected for their number.";

  private TraceTables() {}

  /**
   * Slopes by length of the run, the whole first.
   *
   * @param study the study
   * @return a row per group
   */
  public static ResultTable byLength(TraceStudy study) {
    return groups("traces", "Relative slope of throughput, by length of the run", study.byLength());
  }

  /**
   * Slopes by device family.
   *
   * @param study the study
   * @return a row per family
   */
  public static ResultTable byFamily(TraceStudy study) {
    return groups("trace-families", "Relative slope, by device family", study.byFamily());
  }

  /**
   * Slopes by where the logs were published.
   *
   * @param study the study
   * @return a row per repository
   */
  public static ResultTable bySource(TraceStudy study) {
    return groups("trace-sources", "Relative slope, by source", study.bySource());
  }

  private static ResultTable groups(String id, String title, List<TraceGroup> groups) {
    return new Shape<TraceGroup>()
        .text("traces_of", "Traces", TraceGroup::name)
        .number("traces", "n", g -> Cell.count(g.analyses().size()))
        .number("clusters", "Clusters", g -> Cell.count(g.clusters()))
        .number("slope", "Slope", g -> median(g.slope()))
        .number("slope_low", "from", g -> end(g.slope(), m -> m.interval().low()))
        .number("slope_high", "to", g -> end(g.slope(), m -> m.interval().high()))
        .number("formula_slope", "Formula", g -> slope(g.paperSlope(LENIENT)))
        .number("ratio", "Ratio", g -> ratio(g.ratio(LENIENT).map(ClusteredMedian::median)))
        .number("ratio_low", "from", g -> ratioEnd(g.ratio(LENIENT), m -> m.interval().low()))
        .number("ratio_high", "to", g -> ratioEnd(g.ratio(LENIENT), m -> m.interval().high()))
        .number("share_below", "Below", g -> percent(g.share(LENIENT, Verdict.BELOW)))
        .number("share_above", "Above", g -> percent(g.share(LENIENT, Verdict.ABOVE)))
        .note(SLOPE_NOTE)
        .table(id, title, groups);
  }

  /**
   * Slopes beside the formula's, by what it is read with.
   *
   * @param study the study
   * @return a row per reading
   */
  public static ResultTable readings(TraceStudy study) {
    TraceGroup all = study.headline();
    return new Shape<PaperReading>()
        .text("reading", "Formula read with", PaperReading::label)
        .number("traces", "n", r -> Cell.count(all.ratio(r).map(m -> m.values()).orElse(0)))
        .number("formula_slope", "Formula", r -> slope(all.paperSlope(r)))
        .number("ratio", "Ratio", r -> ratio(all.ratio(r).map(ClusteredMedian::median)))
        .number("ratio_low", "from", r -> ratioEnd(all.ratio(r), m -> m.interval().low()))
        .number("ratio_high", "to", r -> ratioEnd(all.ratio(r), m -> m.interval().high()))
        .number("share_below", "Below", r -> percent(all.share(r, Verdict.BELOW)))
        .number("share_above", "Above", r -> percent(all.share(r, Verdict.ABOVE)))
        .number(
            "share_not_told_apart",
            "Not told apart",
            r -> percent(all.share(r, Verdict.NOT_TOLD_APART)))
        .note(
            "Bands: f = ln(1 + αt) at the end of the run, t its active seconds, α at the ends of"
                + " the band that OpenCarbonEval prints for the device (Table 1), where it prints"
                + " one.")
        .table(
            "trace-readings",
            "Relative slope, by what the formula is read with",
            List.of(PaperReading.values()));
  }

  /**
   * How well each curve describes the runs, and predicts the rest of them.
   *
   * @param study the study
   * @return a row per curve
   */
  public static ResultTable curves(TraceStudy study) {
    TraceGroup all = study.headline();
    return new Shape<TraceCurve>()
        .text("curve", "Curve", TraceCurve::label)
        .number("parameters", "Parameters", c -> Cell.count(c.parameters()))
        .number("share_best_bic", "Best by BIC", c -> Cell.percent(all.shareBest(c), 1))
        .number(
            "rest_error_from_third",
            "Rest from 1/3",
            c -> factor(all.restError(TraceAnalysis::fromThird, c)))
        .number(
            "rest_error_from_half",
            "Rest from 1/2",
            c -> factor(all.restError(TraceAnalysis::fromHalf, c)))
        .note(
            "Weighted least squares on ln f over the whole run, start included; every curve has a"
                + " free scale. Best by BIC: share of the traces that it describes best by"
                + " Schwarz's criterion. Rest: fitted to the first third or half of the active"
                + " time, how far off the time of the rest is, in the median, on traces that every"
                + " curve answered.")
        .table("trace-curves", "Curves fitted to traces", Arrays.asList(TraceCurve.values()));
  }

  /**
   * What the warm-up costs, by length of the run.
   *
   * @param study the study
   * @return a row per group
   */
  public static ResultTable warmUps(TraceStudy study) {
    return new Shape<TraceGroup>()
        .text("traces_of", "Traces", TraceGroup::name)
        .number("traces", "n", g -> Cell.count(g.analyses().size()))
        .number("lost_median", "Lost, median", g -> percent(g.warmUpShare(0.5), 3))
        .number("lost_90", "Lost, 90th percentile", g -> percent(g.warmUpShare(NINE_TENTHS), 3))
        .number("whole_slope", "Slope from the start", g -> median(g.wholeSlope()))
        .note(
            "Warm-up: until the first interval at 95 % of the median rate of the second half. Lost:"
                + " active time that its slower rate has cost, as a share of the whole. A slow"
                + " start makes the slope from the start positive whatever comes after it.")
        .table("trace-warm-ups", "What the warm-up costs", study.byLength());
  }

  /**
   * What the method finds where the truth is known.
   *
   * @return a row per truth
   */
  public static ResultTable power() {
    return new Shape<MadeUpTraces>()
        .text("truth", "Made from", MadeUpTraces::truth)
        .number("memory", "Memory", m -> Cell.fixed(m.memory(), 1))
        .number("true_slope", "True slope", m -> Cell.fixed(m.trueSlope(), 4))
        .number("median_slope", "Found", m -> Cell.fixed(m.medianSlope(), 4))
        .number("share_up", "Rising", m -> Cell.percent(m.shareUp(), 1))
        .number("share_down", "Falling", m -> Cell.percent(m.shareDown(), 1))
        .number("share_below_formula", "Below formula", m -> Cell.percent(m.shareBelowPaper(), 1))
        .note(
            "400 traces each of 32 intervals over ten hours, with noise of 0.3 % as in real ones;"
                + " memory: correlation from interval to interval. Rising, falling: share whose 95"
                + " % interval excludes 0; where the truth is constant, 2.5 % each is what it"
                + " should be.")
        .table("trace-power", "The method on made-up traces", MadeUpTraces.table());
  }

  /**
   * Every trace.
   *
   * @param analyses the traces
   * @return a row each
   */
  public static ResultTable all(List<TraceAnalysis> analyses) {
    return new Shape<TraceAnalysis>()
        .text("trace", "Trace", a -> a.trace().id())
        .text("device_family", "Device family", a -> a.trace().deviceFamily())
        .number(
            "active_hours",
            "Hours",
            a -> Cell.significant(a.activeSeconds() / Units.SECONDS_PER_HOUR, 3))
        .number("whole_slope", "From the start", a -> Cell.fixed(a.whole().value(), 4))
        .number("slope", "Slope", a -> slope(a.afterWarmUp().map(LogSlope::value)))
        .number(
            "slope_standard_error",
            "± (1 s.e.)",
            a -> slope(a.afterWarmUp().map(LogSlope::standardError)))
        .number("formula_slope", "Formula", a -> slope(a.paper().slope(LENIENT)))
        .number("warm_up_seconds", "Warm-up (s)", a -> Cell.significant(a.warmUp().seconds(), 3))
        .number("share_lost", "Lost", a -> Cell.percent(a.warmUp().shareLost(), 2))
        .number("variation", "Variation", a -> Cell.percent(a.variation(), 2))
        .text("best_curve", "Best curve", a -> a.best().label())
        .table("trace-list", "Every trace", analyses);
  }

  private static Cell median(Optional<ClusteredMedian> median) {
    return slope(median.map(ClusteredMedian::median));
  }

  private static Cell end(Optional<ClusteredMedian> median, Function<ClusteredMedian, Double> end) {
    return slope(median.filter(ClusteredMedian::hasInterval).map(end));
  }

  private static Cell ratioEnd(
      Optional<ClusteredMedian> median, Function<ClusteredMedian, Double> end) {
    return ratio(median.filter(ClusteredMedian::hasInterval).map(end));
  }

  private static Cell slope(Optional<Double> value) {
    return value.map(v -> Cell.fixed(v, 4)).orElseGet(Cell::missing);
  }

  private static Cell slope(OptionalDouble value) {
    return orMissing(value, v -> Cell.fixed(v, 4));
  }

  private static Cell ratio(Optional<Double> value) {
    return value.map(v -> Cell.fixed(v, 2)).orElseGet(Cell::missing);
  }

  private static Cell percent(OptionalDouble value) {
    return percent(value, 0);
  }

  private static Cell percent(OptionalDouble value, int decimals) {
    return orMissing(value, v -> Cell.percent(v, decimals));
  }

  private static Cell factor(OptionalDouble value) {
    return orMissing(value, v -> Cell.factor(v, 4));
  }

  private static Cell orMissing(OptionalDouble value, DoubleFunction<Cell> cell) {
    return value.isPresent() ? cell.apply(value.getAsDouble()) : Cell.missing();
  }
}

package io.github.dtmbench.reports.trace;

import static io.github.dtmbench.benchmarks.trace.PaperReading.LENIENT;

import io.github.dtmbench.benchmarks.trace.ClusteredMedian;
import io.github.dtmbench.benchmarks.trace.PaperReading;
import io.github.dtmbench.benchmarks.trace.PaperSlope;
import io.github.dtmbench.benchmarks.trace.TraceAnalysis;
import io.github.dtmbench.benchmarks.trace.TraceAnalysis.Verdict;
import io.github.dtmbench.benchmarks.trace.TraceCurve;
import io.github.dtmbench.benchmarks.trace.TraceGroup;
import io.github.dtmbench.benchmarks.trace.TraceStudy;
import java.util.Locale;
import java.util.OptionalDouble;

/** What the study of traces found, in words whose numbers are computed. */
public final class TraceWords {

  private static final double PERCENT = 100;
  private static final double NINE_TENTHS = 0.9;

  private TraceWords() {}

  /**
   * The summary.
   *
   * @param study the study
   * @return one paragraph
   */
  public static String summary(TraceStudy study) {
    TraceGroup all = study.headline();
    TraceGroup hour = study.fromAnHour();
    ClusteredMedian slope = all.slope().orElseThrow();
    ClusteredMedian ratio = all.ratio(LENIENT).orElseThrow();
    return "In "
        + all.analyses().size()
        + " traces of "
        + all.clusters()
        + " sources (repository, organization and model) whose units of progress are the same work,"
        + " throughput after the warm-up changes by "
        + signed(slope.median())
        + " per e-fold of time (median; 95 % interval "
        + signed(slope.interval().low())
        + " to "
        + signed(slope.interval().high())
        + "), where ln(1 + αt) at its most lenient says "
        + signed(all.paperSlope(LENIENT).orElseThrow())
        + ": "
        + two(ratio.median())
        + " of it ("
        + two(ratio.interval().low())
        + " to "
        + two(ratio.interval().high())
        + "). Of single traces "
        + percent(all.share(LENIENT, Verdict.BELOW))
        + " lie below the formula's slope, "
        + percent(all.share(LENIENT, Verdict.ABOVE))
        + " above it, and "
        + percent(all.share(LENIENT, Verdict.NOT_TOLD_APART))
        + " cannot be told from it. For the premise speak the starts, which rise in "
        + percent(OptionalDouble.of(rising(all)))
        + " of the runs when they are looked at from the first second; yet the warm-up costs a run"
        + " of an hour or more "
        + percent(hour.warmUpShare(NINE_TENTHS), 2)
        + " of its time at the 90th percentile, and s ln(1 + αt) describes "
        + percent(OptionalDouble.of(all.shareBest(TraceCurve.LOGARITHM)))
        + " of the traces best. These are tuned benchmarks of minutes to days; no complete log of a"
        + " production run of weeks is among them, and t is read as time within the run.";
  }

  private static double rising(TraceGroup group) {
    return group.analyses().stream()
        .mapToDouble(a -> a.whole().value() > 0 ? 1 : 0)
        .average()
        .orElse(0);
  }

  private static String signed(double slope) {
    return String.format(Locale.ROOT, "%+.5f", slope).replace('-', '−');
  }

  private static String two(double ratio) {
    return String.format(Locale.ROOT, "%.3f", ratio).replace('-', '−');
  }

  private static String percent(OptionalDouble share) {
    return percent(share, 0);
  }

  private static String percent(OptionalDouble share, int decimals) {
    return String.format(Locale.ROOT, "%." + decimals + "f %%", share.orElseThrow() * PERCENT);
  }

  /**
   * One run in words.
   *
   * @param analysis the run
   * @return a sentence or two
   */
  public static String of(TraceAnalysis analysis) {
    StringBuilder words = new StringBuilder();
    words.append(
        analysis
            .afterWarmUp()
            .map(
                s ->
                    "After a warm-up of "
                        + String.format(Locale.ROOT, "%.0f s", analysis.warmUp().seconds())
                        + ", which cost "
                        + percent(OptionalDouble.of(analysis.warmUp().shareLost()), 2)
                        + " of the time so far, throughput changes by "
                        + signed(s.value())
                        + " per e-fold of time (95 % interval "
                        + signed(s.interval(TraceGroup.LEVEL).low())
                        + " to "
                        + signed(s.interval(TraceGroup.LEVEL).high())
                        + ")")
            .orElse("The run is not at speed for long enough to tell a slope"));
    PaperSlope paper = analysis.paper();
    paper
        .slope(LENIENT)
        .ifPresent(
            slope ->
                words
                    .append("; ln(1 + αt) says ")
                    .append(signed(slope))
                    .append(paper.known() ? "" : " or more"));
    paper
        .slope(PaperReading.BAND_TOP)
        .ifPresent(
            slope ->
                words
                    .append("; with the band of α printed for the device, ")
                    .append(signed(slope))
                    .append(" to ")
                    .append(signed(paper.slope(PaperReading.BAND_FOOT).orElseThrow())));
    return words
        .append(". By Schwarz's criterion the best curve is: ")
        .append(analysis.best().label())
        .append(".")
        .toString();
  }
}

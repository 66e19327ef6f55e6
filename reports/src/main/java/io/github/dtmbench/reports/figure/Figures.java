package io.github.dtmbench.reports.figure;

import io.github.dtmbench.benchmarks.comparison.Standing;
import io.github.dtmbench.benchmarks.evaluation.ImpliedUtilization;
import io.github.dtmbench.benchmarks.evaluation.RecordGrade;
import io.github.dtmbench.benchmarks.parallel.OrderedJobs;
import io.github.dtmbench.benchmarks.reproduction.band.AlphaObservation;
import io.github.dtmbench.datasets.check.DefectException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/** The figures of the report. */
public final class Figures {

  private Figures() {}

  /**
   * Draws all figures.
   *
   * @param inputs what they show
   * @param threads worker threads, at least 1; not a byte depends on them
   * @return in the order in which they appear; one without data is left out
   * @throws DefectException if a figure cannot be drawn; the message names it
   */
  public static List<Figure> all(FigureInputs inputs, int threads) {
    List<Callable<Optional<Figure>>> figures = new ArrayList<>();
    add(figures, "predicted hours", () -> PredictedHoursFigure.of(inputs.hours()));
    add(figures, "relative errors", () -> RelativeErrorsFigure.of(inputs.accuracy()));
    add(
        figures,
        "alpha bands",
        () ->
            AlphaBandsFigure.of(
                inputs.accuracy().bands(),
                AlphaObservation.of(
                    RecordGrade.select(inputs.data().runs(), RecordGrade.independent())),
                inputs.data().devices()));
    add(
        figures,
        "dynamic throughput",
        () ->
            DynamicThroughputFigure.of(
                inputs.accuracy().bands(),
                RecordGrade.select(inputs.data().runs(), RecordGrade.independent()),
                inputs.data().devices()));
    add(figures, "throughput", () -> ThroughputFigure.of(inputs.hours()));
    add(
        figures,
        "timeline",
        () ->
            TimelineFigure.of(
                inputs.accuracy().leaderboard(),
                inputs.data().published("opencarboneval_leaderboard")));
    add(
        figures,
        "carbon and quality",
        () ->
            CarbonQualityFigure.of(inputs.accuracy().leaderboard(), inputs.data().modelQuality()));
    add(
        figures,
        "holistic stages",
        () ->
            HolisticStagesFigure.of(
                inputs.data().published("holistic_development"),
                inputs.data().published("holistic_training"),
                inputs.data().published("holistic_constants")));
    addIfAny(
        figures,
        "ranks",
        () ->
            RanksFigure.of(
                inputs.hours().standings(), "device-hours", inputs.statistics().confidence()));
    addIfAny(
        figures,
        "critical difference",
        () -> CriticalDifferenceFigure.of(inputs.hours(), inputs.statistics().significance()));
    addIfAny(figures, "calibration", () -> CalibrationFigure.of(inputs.hours()));
    add(figures, "circularity", () -> CircularityFigure.of(ImpliedUtilization.of(inputs.runs())));
    add(figures, "trace throughput", () -> TraceThroughputFigure.of(inputs.traces()));
    addIfAny(figures, "trace slopes", () -> TraceSlopesFigure.of(inputs.traces()));
    add(figures, "warm-ups", () -> WarmUpsFigure.of(inputs.traces()));
    addIfAny(figures, "timing", () -> TimingFigure.of(inputs.timing()));
    return OrderedJobs.run("figures", figures, threads).stream().flatMap(Optional::stream).toList();
  }

  /**
   * How estimators stand, alone.
   *
   * @param standings one per estimator
   * @param quantity what was predicted
   * @param confidence probability of the intervals of the geometric errors, in (0, 1)
   * @return the figure; none if every estimator refused everything
   */
  public static Optional<Figure> ranks(
      List<Standing> standings, String quantity, double confidence) {
    return RanksFigure.of(standings, quantity, confidence);
  }

  private static void add(
      List<Callable<Optional<Figure>>> figures, String name, Supplier<Figure> figure) {
    addIfAny(figures, name, () -> Optional.of(figure.get()));
  }

  private static void addIfAny(
      List<Callable<Optional<Figure>>> figures, String name, Supplier<Optional<Figure>> figure) {
    figures.add(() -> DefectException.named("figure " + name, figure));
  }
}

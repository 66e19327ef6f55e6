package io.github.dtmbench.reports.figure;

import io.github.dtmbench.benchmarks.evaluation.ImpliedUtilization;
import io.github.dtmbench.benchmarks.evaluation.RecordGrade;
import io.github.dtmbench.benchmarks.reproduction.AlphaObservation;
import java.util.ArrayList;
import java.util.List;

/** The figures of the report. */
public final class Figures {

  private Figures() {}

  /**
   * Draws all figures.
   *
   * @param inputs what they show
   * @return in the order in which they appear; one without data is left out
   */
  public static List<Figure> all(FigureInputs inputs) {
    List<Figure> figures = new ArrayList<>();
    figures.add(PredictedHoursFigure.of(inputs.hours()));
    figures.add(RelativeErrorsFigure.of(inputs.accuracy()));
    figures.add(
        AlphaBandsFigure.of(
            inputs.accuracy().bands(),
            AlphaObservation.of(
                RecordGrade.select(inputs.data().runs(), RecordGrade.independent())),
            inputs.data().devices()));
    figures.add(ThroughputFigure.of(inputs.hours()));
    figures.add(
        TimelineFigure.of(
            inputs.accuracy().leaderboard(),
            inputs.data().published("opencarboneval_leaderboard")));
    RanksFigure.of(inputs.hours(), inputs.confidence()).ifPresent(figures::add);
    CalibrationFigure.of(inputs.hours()).ifPresent(figures::add);
    figures.add(CircularityFigure.of(ImpliedUtilization.of(inputs.runs())));
    TimingFigure.of(inputs.timing()).ifPresent(figures::add);
    return figures;
  }
}

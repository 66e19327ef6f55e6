package io.github.dtmbench.reports.figure;

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
    figures.add(ThroughputFigure.of(inputs.hours()));
    return figures;
  }
}

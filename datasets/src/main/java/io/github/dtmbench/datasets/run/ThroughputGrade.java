package io.github.dtmbench.datasets.run;

import io.github.dtmbench.datasets.csv.Labelled;

/** Whether the hours of a run may be predicted from its counted FLOP and scored. */
public enum ThroughputGrade implements Labelled {
  /** Count and hours are both sound. */
  SCORE("score"),

  /** May be scored; the reason says what is rough about it. */
  CAUTION("caution"),

  /**
   * Has all that a score needs, but the reason names another reading of count, hours or devices
   * that would move the throughput by 1.3 or more. Neither learned from nor in a headline; shown
   * apart.
   */
  DOUBTFUL("doubtful"),

  /** May not be scored; the reason says why. */
  EXCLUDE("exclude");

  private final String label;

  ThroughputGrade(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}

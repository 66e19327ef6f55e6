package io.github.dtmbench.datasets.run;

import io.github.dtmbench.datasets.csv.Labelled;

/** What the hours of a run hold, where its source says so. */
public enum HoursKind implements Labelled {
  /** Hours of computing alone. */
  COMPUTE("compute"),

  /** Time by the calendar, with restarts, evaluation or waiting inside. */
  CALENDAR("calendar");

  private final String label;

  HoursKind(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}

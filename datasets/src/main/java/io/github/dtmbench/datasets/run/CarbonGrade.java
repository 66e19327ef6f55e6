package io.github.dtmbench.datasets.run;

import io.github.dtmbench.datasets.csv.Labelled;

/** What a match with the reported carbon of a run would prove. */
public enum CarbonGrade implements Labelled {
  /** The energy was measured. */
  MEASURED("measured"),

  /**
   * The reported value is itself hours times an assumed power times a grid intensity: to match it
   * proves the hours, not the carbon.
   */
  ARITHMETIC("arithmetic"),

  /** Estimated by somebody else. */
  THIRD_PARTY("third-party"),

  /** The method is not told. */
  UNDISCLOSED("undisclosed"),

  /** Reported, but not to be compared with; the reason says why. */
  EXCLUDE("exclude"),

  /** Nothing was reported. */
  NONE("none");

  private final String label;

  CarbonGrade(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}

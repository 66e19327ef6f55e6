package io.github.dtmbench.datasets.device;

import io.github.dtmbench.datasets.csv.Labelled;

/** How far a 16-bit matrix peak is known to hold with accumulation in FP32. */
public enum PeakBasis implements Labelled {
  /** The source states accumulation in FP32, or gives the rates of both. */
  FP32_ACCUMULATE("fp32acc"),

  /** The vendor's dense figure for a part that has only one. */
  DATASHEET("datasheet"),

  /** Worked out by a ratio that was seen on sister chips. */
  COMPUTED("computed"),

  /** A list gives the figure without saying what it accumulates in. */
  LISTED("listed"),

  /** There is no matrix unit, or no floating point. */
  NONE("none"),

  /** There is a matrix unit, but no figure of it was found. */
  UNKNOWN("unknown");

  private final String label;

  PeakBasis(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }

  /**
   * Whether a device of this basis has a matrix peak on record.
   *
   * @return false for {@link #NONE} and {@link #UNKNOWN}
   */
  public boolean isFigure() {
    return this != NONE && this != UNKNOWN;
  }
}

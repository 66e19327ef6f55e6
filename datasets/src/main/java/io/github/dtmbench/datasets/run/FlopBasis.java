package io.github.dtmbench.datasets.run;

import io.github.dtmbench.datasets.csv.Labelled;

/** Where the training FLOP that a source lists come from. */
public enum FlopBasis implements Labelled {
  /** Operations of the network, counted. */
  COUNTED("counted"),

  /** Stated by the developers without saying how. */
  REPORTED("reported"),

  /** A mean or a choice among several of the others. */
  MIXED("mixed"),

  /** Stated by somebody else. */
  THIRD_PARTY("third-party"),

  /**
   * Devices, hours, peak and an assumed utilization multiplied: the FLOP contain the hours that an
   * estimator is to predict from them.
   */
  HARDWARE("hardware"),

  /** The source does not say. */
  UNKNOWN("unknown");

  private final String label;

  FlopBasis(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}

package io.github.dtmbench.datasets.throughput;

import io.github.dtmbench.datasets.csv.Labelled;

/** Which operations a measured throughput counts. */
public enum FlopConvention implements Labelled {
  /** Those of the model: one forward and one backward pass. */
  MODEL("model"),

  /**
   * Those the device executed: activations that are computed a second time in the backward pass
   * count again, which adds up to a third.
   */
  HARDWARE("hardware"),

  /** The source does not say. */
  UNKNOWN("unknown");

  private final String label;

  FlopConvention(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}

package io.github.dtmbench.datasets.run.emission;

import io.github.dtmbench.datasets.csv.Labelled;

/** Whether a reported energy already holds what the building used on top of the machines. */
public enum PueInclusion implements Labelled {
  /** Multiplying by a PUE again would count it twice. */
  INCLUDED("yes"),

  /** Energy of the machines alone. */
  EXCLUDED("no"),

  /** The source does not say. */
  UNKNOWN("unknown");

  private final String label;

  PueInclusion(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}

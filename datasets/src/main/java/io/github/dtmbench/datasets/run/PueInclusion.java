package io.github.dtmbench.datasets.run;

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

  /**
   * Finds the constant with a label.
   *
   * @param label label as it stands in data files; case counts
   * @return the constant
   * @throws IllegalArgumentException if there is none; the message lists the known labels
   */
  public static PueInclusion parse(String label) {
    return Labelled.parse(PueInclusion.class, label);
  }
}

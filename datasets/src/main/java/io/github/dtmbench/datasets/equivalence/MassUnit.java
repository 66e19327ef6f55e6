package io.github.dtmbench.datasets.equivalence;

import io.github.dtmbench.datasets.csv.Labelled;

/** Units in which sources give masses of CO2. */
public enum MassUnit implements Labelled {
  /** Metric tonne. */
  TONNE("t", 1000),
  /** Kilogram. */
  KILOGRAM("kg", 1),
  /** Avoirdupois pound, exactly 0.45359237 kg. */
  POUND("lb", 0.45359237);

  private final String label;
  private final double kilograms;

  MassUnit(String label, double kilograms) {
    this.label = label;
    this.kilograms = kilograms;
  }

  @Override
  public String label() {
    return label;
  }

  /**
   * The mass of one.
   *
   * @return kilograms
   */
  public double kilograms() {
    return kilograms;
  }
}

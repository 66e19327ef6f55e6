package io.github.dtmbench.datasets.grid;

import io.github.dtmbench.datasets.csv.Labelled;

/** What a carbon intensity counts. Figures of two kinds are not to be compared with each other. */
public enum GridBasis implements Labelled {
  /** With fuel supply and construction, by what is generated in the area. */
  LIFE_CYCLE_PRODUCTION("life-cycle production"),
  /** With fuel supply and construction, by what is consumed there, imports traced. */
  LIFE_CYCLE_CONSUMPTION("life-cycle consumption"),
  /** Combustion alone, by what is generated in the area. */
  DIRECT_PRODUCTION("direct production"),
  /** Combustion alone, by what is consumed in the area. */
  DIRECT_CONSUMPTION("direct consumption"),
  /** CO2 of combustion alone, by what is consumed in the area. */
  DIRECT_CO2_CONSUMPTION("direct CO2 consumption");

  private final String label;

  GridBasis(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}

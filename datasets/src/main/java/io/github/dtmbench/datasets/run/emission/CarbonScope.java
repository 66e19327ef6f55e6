package io.github.dtmbench.datasets.run.emission;

import io.github.dtmbench.datasets.csv.Labelled;

/** What the reported carbon of a run covers. */
public enum CarbonScope implements Labelled {
  /** Electricity of the run, at the intensity of the grid it ran on. */
  OPERATIONAL_LOCATION("operational-location"),

  /** Electricity of the run, less what the operator bought as carbon-free. */
  OPERATIONAL_MARKET("operational-market"),

  /** Electricity of the run and of idle hardware, and the making of the hardware. */
  OPERATIONAL_IDLE_EMBODIED("operational+idle+embodied"),

  /** The source does not say. */
  UNSPECIFIED("unspecified");

  private final String label;

  CarbonScope(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}

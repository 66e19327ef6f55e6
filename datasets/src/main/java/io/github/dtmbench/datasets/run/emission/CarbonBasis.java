package io.github.dtmbench.datasets.run.emission;

import io.github.dtmbench.datasets.csv.Labelled;

/** How the reported carbon of a run was arrived at. */
public enum CarbonBasis implements Labelled {
  /** From measured energy. */
  MEASURED("measured"),

  /** From hours times an assumed power of the device. */
  TDP_BASED("tdp-based"),

  /** Estimated by somebody other than the developers. */
  THIRD_PARTY_ESTIMATE("third-party-estimate");

  private final String label;

  CarbonBasis(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}

package io.github.dtmbench.datasets.device;

import io.github.dtmbench.datasets.csv.Labelled;

/** Where a name of a device is met. */
public enum AliasKind implements Labelled {
  /** What people call it. */
  COMMON("common"),

  /** What its driver calls it, in {@code nvidia-smi -L} for one. */
  DRIVER("driver"),

  /** A cloud instance, a system or a slice that holds some of it. */
  INSTANCE("instance"),

  /** What lists call it, and earlier releases of this project. */
  EARLIER("earlier"),

  /** What people call this device and others that differ: refused, with the meanings. */
  AMBIGUOUS("ambiguous");

  private final String label;

  AliasKind(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}

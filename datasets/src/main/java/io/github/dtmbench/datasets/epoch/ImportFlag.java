package io.github.dtmbench.datasets.epoch;

import io.github.dtmbench.datasets.csv.Labelled;

/** What is doubtful about an imported run. */
public enum ImportFlag implements Labelled {
  /** The number of devices is one that the notes give in cores, or in the name of a TPU slice. */
  CHIP_OR_CORE("chip-or-core"),

  /** The hours may be summed over the devices already, or disagree with hours that are. */
  DEVICE_HOURS("device-hours"),

  /** The notes on the hours speak of FLOP: the hours may have been computed from them. */
  HOURS_FROM_FLOP("hours-from-flop"),

  /** The FLOP are hours × peak × a round utilization: they contain the hours. */
  CIRCULAR("circular"),

  /** Utilization is listed, and differs from the implied one by more than a quarter. */
  UTILIZATION_DIFFERS("utilization-differs"),

  /**
   * The FLOP are under a hundredth of what the devices could do: some of the work is not counted.
   */
  LOW_UTILIZATION("low-utilization"),

  /** Several kinds of device in one run. */
  SEVERAL_DEVICES("several-devices"),

  /** The FLOP include those of the model that the run started from. */
  BASE_MODEL("base-model"),

  /** Epoch AI calls its own figures speculative. */
  SPECULATIVE("speculative"),

  /** A cell that a record can do without could not be read and was left blank. */
  UNREADABLE("unreadable"),

  /** A shipped record has this name; the scorer would refuse it. */
  SHIPPED("shipped");

  private final String label;

  ImportFlag(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}

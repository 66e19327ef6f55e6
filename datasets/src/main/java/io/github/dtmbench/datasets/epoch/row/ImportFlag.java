package io.github.dtmbench.datasets.epoch.row;

import io.github.dtmbench.datasets.csv.Labelled;

/** What is doubtful about an imported run. */
public enum ImportFlag implements Labelled {
  /** The notes give the number of devices in cores, or as the name of a TPU slice. */
  CHIP_OR_CORE("chip-or-core", "The notes give the number of devices in cores; not scored."),

  /** The hours may be summed over the devices already, or disagree with hours that are. */
  DEVICE_HOURS(
      "device-hours",
      "The hours may be summed over the devices already, or disagree with listed sums; not"
          + " scored."),

  /** The notes on the hours speak of FLOP: the hours may have been computed from them. */
  HOURS_FROM_FLOP(
      "hours-from-flop", "The notes on the hours work with FLOP or utilization; not scored."),

  /** The FLOP are hours × peak × a round utilization: they contain the hours. */
  CIRCULAR(
      "circular", "The FLOP are hours × peak × a round utilization; not scored without a count."),

  /** Utilization is listed, and differs from the implied one by more than a quarter. */
  UTILIZATION_DIFFERS(
      "utilization-differs", "Listed and implied utilization differ by more than a quarter."),

  /** The FLOP are under a hundredth of what the devices could do: some work is not counted. */
  LOW_UTILIZATION("low-utilization", "The implied utilization is under 1 %; not scored."),

  /** Several kinds of device in one run. */
  SEVERAL_DEVICES("several-devices", "Several kinds of device; neither predicted nor scored."),

  /** The FLOP include those of the model that the run started from. */
  BASE_MODEL(
      "base-model", "The training FLOP include those of the model it started from; not scored."),

  /** Epoch AI calls its own figures speculative. */
  SPECULATIVE("speculative", "Epoch AI calls its figures speculative."),

  /** A cell that a record can do without could not be read and was left blank. */
  UNREADABLE("unreadable", "A cell could not be read and was left blank."),

  /** A shipped record has this name; the scorer would refuse it. */
  SHIPPED("shipped", "A shipped record has this name; score refuses it.");

  private final String label;
  private final String meaning;

  ImportFlag(String label, String meaning) {
    this.label = label;
    this.meaning = meaning;
  }

  @Override
  public String label() {
    return label;
  }

  /**
   * What it says, and what follows from it.
   *
   * @return a sentence
   */
  public String meaning() {
    return meaning;
  }
}

package io.github.dtmbench.benchmarks.trace;

/** What the formula says of a run depends on the throughput that it is read with. */
public enum PaperReading {
  /**
   * The throughput of the run where its FLOP are counted; else the peak of the device, which gives
   * the least slope that the formula allows.
   */
  LENIENT("most lenient: throughput where counted, else peak"),
  /** ln(1 + αt) at the end of the run, α the upper end of the band printed for the device. */
  BAND_TOP("printed band of α, upper end"),
  /** The same from the lower end of the band. */
  BAND_FOOT("printed band of α, lower end");

  private final String label;

  PaperReading(String label) {
    this.label = label;
  }

  /**
   * What tables call it.
   *
   * @return some words
   */
  public String label() {
    return label;
  }
}

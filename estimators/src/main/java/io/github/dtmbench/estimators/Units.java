package io.github.dtmbench.estimators;

/** The factors between the units of records and those of the numerics. */
public final class Units {

  /** Seconds in an hour: records count device-hours, throughput is per second. */
  public static final double SECONDS_PER_HOUR = 3600;

  /** Floating-point operations in a TFLOP: records count single operations. */
  public static final double FLOP_PER_TFLOP = 1e12;

  private Units() {}
}

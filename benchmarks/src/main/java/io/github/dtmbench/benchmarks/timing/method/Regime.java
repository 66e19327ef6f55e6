package io.github.dtmbench.benchmarks.timing.method;

/** Where the inputs of a benchmark lie. */
public enum Regime {
  /** αT from 1e-8 to 1e-2. */
  SMALL,
  /** αT from 1e-2 to 1e4. */
  MIDDLE,
  /** αT from 1e20 to 1e120: the devices of the last years. */
  LARGE,
  /** The shipped records whose count owes nothing to their hours, each with the α it implies. */
  RECORDS
}

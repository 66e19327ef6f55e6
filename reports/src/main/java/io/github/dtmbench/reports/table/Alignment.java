package io.github.dtmbench.reports.table;

/** The side of its column that a heading and its cells are set against. */
public enum Alignment {
  /** For words. */
  LEFT,
  /** For numbers, whose last digits then stand below each other. */
  RIGHT
}

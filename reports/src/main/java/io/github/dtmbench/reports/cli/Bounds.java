package io.github.dtmbench.reports.cli;

/**
 * What an option may be: wide enough for every run that could be meant, narrow enough to catch a
 * slip of the unit.
 *
 * @param option its name, such as {@code --pue}
 * @param low least value
 * @param high greatest value
 * @param unit shown behind the interval, with a hint where slips are likely; may be empty
 */
record Bounds(String option, double low, double high, String unit) {

  /** The value, if it is inside; NaN never is. */
  double require(double value) {
    if (!(value >= low && value <= high)) {
      throw new IllegalArgumentException(
          (option + " is " + value + ", must be in [" + low + ", " + high + "] " + unit).strip());
    }
    return value;
  }
}

package io.github.dtmbench.benchmarks.ledger;

import io.github.dtmbench.benchmarks.ledger.formula.Range;
import io.github.dtmbench.datasets.published.PrintedNumber;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The share of random figures that a cause would explain, counted and not drawn. The figures are
 * all those with as many decimals as the cell whose magnitude lies within half a decade of it. A
 * figure counts as explained where the ledger would say so: it meets what one of the choices gives,
 * to the printed digit, within the declared tolerance or within the rounding of the inputs.
 */
final class Chance {

  private static final double HALF_DECADE = Math.sqrt(10);

  private Chance() {}

  /**
   * The share.
   *
   * @param printed the cell
   * @param asPrinted what the declared inputs give, where print is zero and has no magnitude
   * @param ranges what each choice gives
   * @param relativeTolerance that the ledger allows the cell
   */
  static double share(
      PrintedNumber printed, Range asPrinted, List<Range> ranges, double relativeTolerance) {
    double unit = 2 * Range.halfDigit(printed);
    double centre = printed.value() == 0 ? asPrinted.value() : printed.value();
    double magnitude = Math.max(Math.abs(centre) / unit, 1);
    double least = Math.ceil(magnitude / HALF_DECADE);
    double most = Math.floor(magnitude * HALF_DECADE);
    List<Range> explained = new ArrayList<>();
    for (Range range : ranges) {
      Range figures = figures(range, unit, relativeTolerance);
      double low = Math.max(figures.low(), least);
      double high = Math.min(figures.high(), most);
      if (low <= high) {
        explained.add(new Range(low, low, high));
      }
    }
    return Math.max(count(explained), 1) / (most - least + 1);
  }

  /** The first and last multiple of the unit that a choice explains, by their magnitude. */
  private static Range figures(Range range, double unit, double relativeTolerance) {
    double one = Math.abs(range.low());
    double other = Math.abs(range.high());
    double low = Math.min(one, other) / (1 + relativeTolerance) / unit;
    double high = Math.max(one, other) / (1 - relativeTolerance) / unit;
    return new Range(low, Math.ceil(low - 0.5), Math.floor(high + 0.5));
  }

  /** How many figures lie in at least one of the ranges. */
  private static double count(List<Range> ranges) {
    List<Range> sorted = ranges.stream().sorted(Comparator.comparingDouble(Range::low)).toList();
    double count = 0;
    double last = -1;
    for (Range range : sorted) {
      double from = Math.max(range.low(), last + 1);
      if (from <= range.high()) {
        count += range.high() - from + 1;
        last = range.high();
      }
    }
    return count;
  }
}

package io.github.dtmbench.reports.figure;

import io.github.dtmbench.reports.table.NumberStyle;

/** Numbers as they stand in the figures, formatted as in the tables. */
final class Words {

  private static final NumberStyle FACTOR = new NumberStyle(NumberStyle.Kind.FACTOR, 2);
  private static final NumberStyle PERCENT = new NumberStyle(NumberStyle.Kind.PERCENT, 0);

  private static final NumberStyle TENTHS = new NumberStyle(NumberStyle.Kind.PERCENT, 1);

  private Words() {}

  static String factor(double ratio) {
    return FACTOR.format(ratio);
  }

  /** To a tenth of a percent. */
  static String percentTenths(double fraction) {
    return TENTHS.format(fraction);
  }

  static String percent(double fraction) {
    return PERCENT.format(fraction);
  }
}

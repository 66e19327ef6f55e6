package io.github.dtmbench.reports.table.number;

import java.math.BigDecimal;

/** A share in the words of a heading: 0.8 is 80 %, and 0.999 is 99.9 % and never 100 %. */
public final class Percent {

  private Percent() {}

  /**
   * Writes a share with every digit that it was given.
   *
   * @param share in [0, 1]
   * @return percents, with the sign
   */
  public static String of(double share) {
    return new BigDecimal(Double.toString(share))
            .movePointRight(2)
            .stripTrailingZeros()
            .toPlainString()
        + " %";
  }
}

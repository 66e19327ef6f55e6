package io.github.dtmbench.reports.figure;

import java.math.BigDecimal;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;

/**
 * An axis that is linear about 0 and logarithmic beyond, to either side, with a label per decade.
 * It is laid over positions: {@link #position} says where a value stands.
 *
 * @param threshold where the linear part ends, a power of ten
 */
record SignedLogAxis(double threshold) {

  /** From −1 to 1 in the linear part; one more for each factor of ten beyond it. */
  double position(double value) {
    double size = Math.abs(value) / threshold;
    return Math.signum(value) * (size <= 1 ? size : 1 + Math.log10(size));
  }

  /** The axis between two values. */
  NumberAxis between(double low, double high) {
    NumberAxis axis = new NumberAxis();
    axis.setRange(position(low), position(high));
    axis.setTickUnit(new Decades(threshold));
    return axis;
  }

  /** A tick at every whole position. */
  private static final class Decades extends NumberTickUnit {

    private static final long serialVersionUID = 1L;

    private final double threshold;

    Decades(double threshold) {
      super(1);
      this.threshold = threshold;
    }

    @Override
    public String valueToString(double position) {
      int decade = (int) Math.round(position);
      if (decade == 0) {
        return "0";
      }
      BigDecimal size =
          BigDecimal.valueOf(threshold)
              .scaleByPowerOfTen(Math.abs(decade) - 1)
              .stripTrailingZeros();
      return (decade < 0 ? "\u2212" : "") + size.toPlainString();
    }
  }
}

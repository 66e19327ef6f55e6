package io.github.dtmbench.estimators.pooled;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A row of the design and what is not known about it.
 *
 * @param columns indices of the non-zero entries, ascending
 * @param values the entries; expectations, where they are not known
 * @param doubts covariances of entries that are expectations
 * @param unseen components of which the row has a level that training did not have
 */
@SuppressWarnings("ArrayRecordComponent") // Internal and read-only.
record SparseRow(int[] columns, double[] values, List<Doubt> doubts, int[] unseen) {

  /**
   * Some entries that are not known.
   *
   * @param columns where they stand
   * @param covariance of the entries, in the order of {@code columns}
   */
  @SuppressWarnings("ArrayRecordComponent") // Internal and read-only.
  record Doubt(int[] columns, double[][] covariance) {

    /** The variance that not knowing the entries gives to the row's estimate. */
    double variance(MixedEquations equations) {
      double sum = 0;
      for (int a = 0; a < columns.length; a++) {
        for (int b = 0; b < columns.length; b++) {
          sum +=
              covariance[a][b]
                  * (equations.coefficient(columns[a]) * equations.coefficient(columns[b])
                      + equations.covariance(columns[a], columns[b]));
        }
      }
      return sum;
    }
  }

  /** Collects entries in ascending order. */
  static final class Builder {
    private final int[] columns;
    private final double[] values;
    private final List<Doubt> doubts = new ArrayList<>();
    private final int[] unseen = new int[Design.COMPONENTS];
    private int entries;
    private int unseenCount;

    Builder(int width) {
      columns = new int[width];
      values = new double[width];
    }

    void add(int column, double value) {
      columns[entries] = column;
      values[entries++] = value;
    }

    void doubt(int[] doubted, double[][] covariance) {
      doubts.add(new Doubt(doubted, covariance));
    }

    void unseen(int component) {
      unseen[unseenCount++] = component;
    }

    SparseRow build() {
      return new SparseRow(
          Arrays.copyOf(columns, entries),
          Arrays.copyOf(values, entries),
          List.copyOf(doubts),
          Arrays.copyOf(unseen, unseenCount));
    }
  }
}

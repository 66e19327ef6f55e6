package io.github.dtmbench.estimators.pooled;

import java.util.Arrays;

/**
 * A row of the design and what is not known about it.
 *
 * @param columns indices of the non-zero entries, ascending
 * @param values the entries
 * @param missing columns of slopes whose number is not known; it is a draw from the training runs
 * @param unseen components of which the row has a level that training did not have
 */
@SuppressWarnings("ArrayRecordComponent") // Internal and read-only.
record SparseRow(int[] columns, double[] values, int[] missing, int[] unseen) {

  /** Collects entries in ascending order. */
  static final class Builder {
    private final int[] columns;
    private final double[] values;
    private final int[] missing;
    private final int[] unseen = new int[Design.COMPONENTS];
    private int entries;
    private int missingCount;
    private int unseenCount;

    Builder(int width) {
      columns = new int[width];
      values = new double[width];
      missing = new int[width];
    }

    void add(int column, double value) {
      columns[entries] = column;
      values[entries++] = value;
    }

    void missing(int column) {
      missing[missingCount++] = column;
    }

    void unseen(int component) {
      unseen[unseenCount++] = component;
    }

    SparseRow build() {
      return new SparseRow(
          Arrays.copyOf(columns, entries),
          Arrays.copyOf(values, entries),
          Arrays.copyOf(missing, missingCount),
          Arrays.copyOf(unseen, unseenCount));
    }
  }
}

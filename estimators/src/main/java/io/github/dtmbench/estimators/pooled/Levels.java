package io.github.dtmbench.estimators.pooled;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The columns of one kind of name: a level has one of its own. A row without a name is a draw from
 * the names of the training runs and enters with their shares.
 */
final class Levels {

  private final int component;
  private final Function<Covariates, String> name;
  private final Map<String, Integer> columnByLevel;
  private final int[] columns;
  private final double[] shares;
  private final double[][] covariance;

  private Levels(
      int component,
      Function<Covariates, String> name,
      Map<String, Integer> columnByLevel,
      int[] columns,
      double[] shares,
      double[][] covariance) {
    this.component = component;
    this.name = name;
    this.columnByLevel = columnByLevel;
    this.columns = columns;
    this.shares = shares;
    this.covariance = covariance;
  }

  /**
   * Lays out the columns.
   *
   * @param component the variance component of their effects
   * @param name what of a row is the name; empty where not known
   * @param rows all rows; only training runs count for the shares
   * @param first index of the first column
   */
  static Levels of(
      int component, Function<Covariates, String> name, List<Observation> rows, int first) {
    Map<String, Integer> runs = new TreeMap<>();
    for (Observation row : rows) {
      String level = name.apply(row.covariates());
      if (!level.isEmpty()) {
        runs.merge(level, row.benchmark() ? 0 : 1, Integer::sum);
      }
    }
    Map<String, Integer> columnByLevel = new TreeMap<>();
    int total = runs.values().stream().mapToInt(Integer::intValue).sum();
    int[] columns = new int[runs.size()];
    double[] shares = new double[runs.size()];
    int index = 0;
    for (Map.Entry<String, Integer> level : runs.entrySet()) {
      columns[index] = first + index;
      shares[index] = total == 0 ? 0 : (double) level.getValue() / total;
      columnByLevel.put(level.getKey(), first + index++);
    }
    double[][] covariance = new double[index][index];
    for (int a = 0; a < index; a++) {
      for (int b = 0; b < index; b++) {
        covariance[a][b] = (a == b ? shares[a] : 0) - shares[a] * shares[b];
      }
    }
    return new Levels(component, name, columnByLevel, columns, shares, covariance);
  }

  int size() {
    return columns.length;
  }

  /** Adds the entries of a row. */
  void addTo(SparseRow.Builder row, Covariates covariates) {
    String level = name.apply(covariates);
    Integer column = columnByLevel.get(level);
    if (column != null) {
      row.add(column, 1);
    } else if (level.isEmpty() && columns.length > 0) {
      for (int a = 0; a < columns.length; a++) {
        row.add(columns[a], shares[a]);
      }
      row.doubt(columns, covariance);
    } else {
      row.unseen(component);
    }
  }
}

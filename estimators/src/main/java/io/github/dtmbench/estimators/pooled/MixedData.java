package io.github.dtmbench.estimators.pooled;

/**
 * What a {@link MixedModel} is fitted on: n targets, n × p design, and which column, row and
 * cluster belongs where. Arrays are the caller's to leave alone while a fit runs.
 *
 * @param targets n targets
 * @param columns for each row the indices of its non-zero entries, ascending
 * @param values the entries, in the order of {@code columns}
 * @param component for each of the p columns the variance component of its coefficient, or {@link
 *     #FIXED}
 * @param components number of variance components of columns
 * @param cluster for each row its cluster, from 0; each cluster has a random intercept
 * @param clusters number of clusters
 * @param noiseClass for each row which noise variance it has, from 0
 * @param noiseClasses number of noise variances
 */
@SuppressWarnings("ArrayRecordComponent") // Internal, read-only, and copied nowhere for speed.
record MixedData(
    double[] targets,
    int[][] columns,
    double[][] values,
    int[] component,
    int components,
    int[] cluster,
    int clusters,
    int[] noiseClass,
    int noiseClasses) {

  /** The component of a column whose coefficient is not shrunk. */
  static final int FIXED = -1;

  MixedData {
    if (targets.length == 0
        || columns.length != targets.length
        || values.length != targets.length
        || cluster.length != targets.length
        || noiseClass.length != targets.length) {
      throw new IllegalArgumentException(
          "targets, columns, values, cluster and noiseClass have lengths "
              + targets.length
              + ", "
              + columns.length
              + ", "
              + values.length
              + ", "
              + cluster.length
              + ", "
              + noiseClass.length
              + "; they must be equal and positive");
    }
  }

  int rows() {
    return targets.length;
  }

  int width() {
    return component.length;
  }
}

/**
 * The kernels of the throughput curve applied to the rows of a file. May depend on {@code
 * reports.table}, {@code datasets.csv} and {@code estimators.throughput}.
 */
package io.github.dtmbench.reports.curve;

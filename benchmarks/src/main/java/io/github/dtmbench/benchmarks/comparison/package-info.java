/**
 * Estimators beside one another on the same held-out predictions: paired tests with Holm's
 * correction, ranks that are shared where no test tells two apart, and the statistics of a
 * comparison.
 *
 * <p>May depend on {@code benchmarks.metric} and {@code benchmarks.inference}; {@code
 * benchmarks.evaluation} and {@code benchmarks.exchange} hand it their predictions.
 */
package io.github.dtmbench.benchmarks.comparison;

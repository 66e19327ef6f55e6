/**
 * Estimators that live elsewhere: folds as files that any language reads, predictions that were
 * made outside, and programs that the harness calls once a fold.
 *
 * <p>Such an estimator is an {@link io.github.dtmbench.estimators.Estimator} like any other, so
 * that it is fitted, calibrated, scored and compared by the same code. Depends on {@code protocol},
 * {@code evaluation} and the modules below.
 */
package io.github.dtmbench.benchmarks.exchange;

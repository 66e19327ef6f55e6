/**
 * The project's own estimator: a mixed model of utilization, fitted on training runs and on
 * measured throughputs together. {@link io.github.dtmbench.estimators.pooled.PooledUtilization} is
 * the way in; {@code MixedModel} is the statistics and knows nothing of runs.
 *
 * <p>May depend on {@code datasets} and on the types of {@code estimators}; solves with
 * commons-math3.
 */
package io.github.dtmbench.estimators.pooled;

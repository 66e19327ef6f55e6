/**
 * The project's own estimator: a robust line through the utilization of all organizations. {@link
 * io.github.dtmbench.estimators.pooled.PooledUtilization} is the way in; {@code RobustLine} is the
 * statistics and knows nothing of runs.
 *
 * <p>May depend on {@code datasets} and on the types of {@code estimators}; solves with
 * commons-math3.
 */
package io.github.dtmbench.estimators.pooled;

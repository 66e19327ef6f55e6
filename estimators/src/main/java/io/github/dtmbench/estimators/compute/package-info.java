/**
 * Counts the floating-point operations of a training run from its shape, term by term, for what is
 * not a dense pre-training as well. A multiplication and an addition count as two operations.
 * Depends on nothing but {@code datasets.check}.
 */
package io.github.dtmbench.estimators.compute;

/**
 * How records are split into what an estimator learns from and what it is scored on. May depend on
 * {@code datasets} and {@code estimators}.
 */
package io.github.dtmbench.benchmarks.protocol;

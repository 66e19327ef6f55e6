/**
 * How records are split into what an estimator learns from and what it is scored on. May depend on
 * {@code estimators} and {@code benchmarks.metric}.
 */
package io.github.dtmbench.benchmarks.protocol;

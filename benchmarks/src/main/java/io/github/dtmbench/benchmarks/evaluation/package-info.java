/**
 * Estimators fitted and scored on the folds of a protocol, with intervals, ranks and paired tests.
 * May depend on {@code estimators}, {@code benchmarks.protocol}, {@code benchmarks.metric}, {@code
 * benchmarks.inference} and {@code benchmarks.parallel}.
 */
package io.github.dtmbench.benchmarks.evaluation;

/**
 * Estimators fitted and scored on the folds of a protocol, with intervals. May depend on {@code
 * estimators}, {@code benchmarks.protocol}, {@code benchmarks.comparison}, {@code
 * benchmarks.metric}, {@code benchmarks.inference} and {@code benchmarks.parallel}.
 */
package io.github.dtmbench.benchmarks.evaluation;

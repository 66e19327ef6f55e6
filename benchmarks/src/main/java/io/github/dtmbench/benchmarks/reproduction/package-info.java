/**
 * The accuracy tables: OpenCarbonEval's tables as the ledger judges them, and what becomes of them
 * on equal terms. May depend on {@code datasets}, {@code estimators}, {@code benchmarks.ledger},
 * {@code benchmarks.evaluation}, {@code benchmarks.metric} and {@code benchmarks.protocol}.
 */
package io.github.dtmbench.benchmarks.reproduction;

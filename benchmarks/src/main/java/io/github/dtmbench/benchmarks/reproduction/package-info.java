/**
 * Published tables, recomputed cell by cell, and what becomes of them on equal terms. May depend on
 * {@code datasets}, {@code estimators} and {@code benchmarks.protocol}.
 */
package io.github.dtmbench.benchmarks.reproduction;

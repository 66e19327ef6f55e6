/**
 * Tables of an evaluation, for readers and for machines. May depend on {@code reports.table} and
 * {@code benchmarks}.
 */
package io.github.dtmbench.reports.evaluation;

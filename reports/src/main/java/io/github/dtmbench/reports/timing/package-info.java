/**
 * What JMH measured, as tables, and as points of a figure. Knows {@code benchmarks.timing}, {@code
 * reports.table} and {@code reports.figure}.
 */
package io.github.dtmbench.reports.timing;

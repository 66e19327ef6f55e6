/**
 * The figures of the report: each with the table of what it draws, as SVG, PDF and PNG. Draws what
 * {@code benchmarks} computed and computes nothing of its own. May depend on {@code
 * io.github.dtmbench.reports.table} and on all modules.
 */
package io.github.dtmbench.reports.figure;

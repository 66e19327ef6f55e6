/** What JMH measured, as tables. Knows {@code benchmarks.timing} and {@code reports.table}. */
package io.github.dtmbench.reports.timing;

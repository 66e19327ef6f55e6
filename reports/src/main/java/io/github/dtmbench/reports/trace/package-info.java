/** Throughput over time, as tables and in words. */
package io.github.dtmbench.reports.trace;

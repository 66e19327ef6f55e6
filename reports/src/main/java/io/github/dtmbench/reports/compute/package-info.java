/**
 * Counts of training compute as tables. May depend on {@code reports.table} and on the library
 * modules.
 */
package io.github.dtmbench.reports.compute;

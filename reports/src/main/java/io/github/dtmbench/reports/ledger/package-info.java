/**
 * The reproduction ledger as result tables. May depend on {@code benchmarks.ledger} and {@code
 * reports.table}.
 */
package io.github.dtmbench.reports.ledger;

/**
 * The accuracy tables as result tables for readers, and as one tidy table for machines. May depend
 * on {@code benchmarks} and {@code reports.table}.
 */
package io.github.dtmbench.reports.accuracy;

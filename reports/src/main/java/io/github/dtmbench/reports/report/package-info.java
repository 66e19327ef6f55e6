/**
 * The report: which tables and figures it holds, what they came from, which files they become, and
 * how these get onto the disk whole or not at all. May depend on all of {@code reports} but the
 * command line.
 */
package io.github.dtmbench.reports.report;

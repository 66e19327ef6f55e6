/**
 * The commands: arguments in, documents out, failures as one line and an exit code. May depend on
 * all of {@code reports}.
 */
package io.github.dtmbench.reports.cli;

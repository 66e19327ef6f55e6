/**
 * Where words go: standard output that tells when it is lost, the terminal's width and colours,
 * progress, and the one place where a failure becomes a line and an exit code.
 */
package io.github.dtmbench.reports.cli.terminal;

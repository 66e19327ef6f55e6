/**
 * What may stand on the command line, apart from any command: numbers with their bounds and units,
 * lists, input files, and the rules that hold between arguments.
 *
 * <p>Depends on {@code cli.terminal}.
 */
package io.github.dtmbench.reports.cli.argument;

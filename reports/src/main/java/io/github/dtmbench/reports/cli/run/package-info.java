/**
 * The options that describe a run: its FLOP by shape, passes or samples, its devices, its place,
 * what was spent on making them, and its plan.
 *
 * <p>Depends on {@code cli.argument}.
 */
package io.github.dtmbench.reports.cli.run;

/**
 * The options that say who is compared on what: estimators and programs from elsewhere, protocols,
 * grades, targets, records and threads.
 *
 * <p>Depends on {@code cli.argument} and {@code cli.terminal}.
 */
package io.github.dtmbench.reports.cli.contest;

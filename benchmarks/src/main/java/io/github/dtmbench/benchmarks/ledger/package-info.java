/**
 * The reproduction ledger: every numeric cell of the published tables as a claim, recomputed and
 * judged. Which formula a column follows is data (see {@code declarations/}); so is every other
 * input that explains a cell ({@code alternatives.csv}).
 *
 * <p>May depend on {@code datasets} and {@code estimators}.
 */
package io.github.dtmbench.benchmarks.ledger;

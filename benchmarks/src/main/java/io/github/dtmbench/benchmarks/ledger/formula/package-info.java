/**
 * The formulas that a cell can follow, the inputs that each declares, and where in a published
 * table these stand. Numbers and references only: what is made of a result, a verdict or a cause,
 * is {@code benchmarks.ledger}'s.
 *
 * <p>May depend on {@code datasets} and {@code estimators}.
 */
package io.github.dtmbench.benchmarks.ledger.formula;

/**
 * New records held against estimators that have not seen them, and what they change once they join
 * the evaluation. May depend on all of {@code benchmarks} but {@code ledger} and {@code
 * reproduction}.
 */
package io.github.dtmbench.benchmarks.scoring;

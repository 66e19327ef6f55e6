/**
 * The α of the paper's runs, device by device, beside the bands that it prints and those that its
 * notebook gives.
 *
 * <p>May depend on {@code datasets}, {@code estimators} and {@code benchmarks.ledger}.
 */
package io.github.dtmbench.benchmarks.reproduction.band;

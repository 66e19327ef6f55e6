/**
 * The shipped data: {@link io.github.dtmbench.datasets.ShippedData} loads all of it.
 *
 * <p>Knows nothing of estimators. Every other module may depend on this one. Its packages hold one
 * subject each, {@code run}, {@code device}, {@code grid}, {@code throughput}, {@code trace},
 * {@code equivalence}, {@code quality}, {@code published} and {@code epoch}, on top of {@code csv},
 * {@code name}, {@code table} and {@code check}. Everything here is immutable.
 */
package io.github.dtmbench.datasets;

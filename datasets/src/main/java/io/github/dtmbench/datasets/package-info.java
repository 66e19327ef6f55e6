/**
 * Training runs, devices and grids: the shipped data, the types that hold it and the files a user
 * may bring.
 *
 * <p>Knows nothing of estimators. Every other module may depend on it; it depends on its own
 * packages {@code csv} and {@code published}. Start at {@link
 * io.github.dtmbench.datasets.ShippedData}. Everything here is immutable.
 */
package io.github.dtmbench.datasets;

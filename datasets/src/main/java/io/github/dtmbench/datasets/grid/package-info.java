/**
 * Where electricity comes from: carbon intensities of grids.
 *
 * <p>Depends on {@code csv}, {@code name} and {@code check}.
 */
package io.github.dtmbench.datasets.grid;

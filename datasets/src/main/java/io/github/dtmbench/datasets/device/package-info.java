/**
 * Devices, their peaks and their names.
 *
 * <p>Depends on {@code csv}, {@code name} and {@code check}.
 */
package io.github.dtmbench.datasets.device;

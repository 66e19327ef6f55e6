/**
 * Devices, their peaks, and what a written name can mean.
 *
 * <p>Depends on {@code name} and {@code check}.
 */
package io.github.dtmbench.datasets.device;

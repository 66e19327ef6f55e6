/**
 * How good models are at a task, as papers and model cards print it.
 *
 * <p>Depends on {@code csv} and {@code check}.
 */
package io.github.dtmbench.datasets.quality;

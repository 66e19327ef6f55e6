/**
 * Throughputs that were measured: benchmarks over some steps of training.
 *
 * <p>Depends on {@code device}, {@code csv} and {@code check}.
 */
package io.github.dtmbench.datasets.throughput;

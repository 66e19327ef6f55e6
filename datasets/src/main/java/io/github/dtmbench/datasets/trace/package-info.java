/**
 * Throughput over time: what training runs did per second from their first interval to their last.
 *
 * <p>Depends on {@code device}, {@code csv} and {@code check}. Start at {@link
 * io.github.dtmbench.datasets.trace.ThroughputTrace}.
 */
package io.github.dtmbench.datasets.trace;

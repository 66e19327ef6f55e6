/**
 * Does throughput grow as ln(1 + αt)? Traces of real runs held against the premise: slopes with
 * errors that survive autocorrelation, curves fitted and compared, what they predict of the rest of
 * a run, and the power of the method itself on made-up traces.
 *
 * <p>Depends on {@code inference}, {@code parallel} and the modules below.
 */
package io.github.dtmbench.benchmarks.trace;

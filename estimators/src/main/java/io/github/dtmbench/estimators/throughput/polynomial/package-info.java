/**
 * What the throughput kernels are evaluated with: piecewise polynomials, their tables, and sums of
 * two doubles. The tables are written by {@code scripts/kernels/log_throughput.py}.
 *
 * <p>Depends on the JDK alone.
 */
package io.github.dtmbench.estimators.throughput.polynomial;

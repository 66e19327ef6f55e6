/**
 * The work of a throughput curve without a closed form: quadratures behind one interface, from the
 * panel sum to rules made for the wall that ln(1 + αt) is at t = 0, those of commons-math3 as they
 * come, and the numeric inverse.
 *
 * <p>Depends on {@code estimators.throughput} and commons-math3. Knows nothing of records, devices
 * or estimators.
 */
package io.github.dtmbench.estimators.quadrature;

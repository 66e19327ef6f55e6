/**
 * Estimators of the device-hours that a training run takes, behind one interface, and the registry
 * that names them.
 *
 * <p>May depend on {@code datasets}; {@code benchmarks} and {@code reports} depend on it. The
 * families live in packages of their own and are reached through {@link
 * io.github.dtmbench.estimators.Estimators}.
 */
package io.github.dtmbench.estimators;

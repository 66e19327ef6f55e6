/**
 * Estimators of the device-hours that a training run takes, behind one interface.
 *
 * <p>May depend on {@code datasets}; {@code benchmarks} and {@code reports} depend on it. The
 * families live in packages of their own and are reached through {@code estimators.registry}.
 */
package io.github.dtmbench.estimators;

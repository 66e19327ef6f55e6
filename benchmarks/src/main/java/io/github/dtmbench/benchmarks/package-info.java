/**
 * What is measured: how accurate the estimators are, and what of the published tables holds.
 *
 * <p>May depend on {@code datasets} and {@code estimators}; {@code reports} renders what these
 * packages compute.
 */
package io.github.dtmbench.benchmarks;

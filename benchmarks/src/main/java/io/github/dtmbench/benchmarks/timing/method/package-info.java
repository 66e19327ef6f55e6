/**
 * The methods that are timed and the inputs they are timed on: quadrature rules at a required
 * accuracy, root finders, inversion by quadrature.
 *
 * <p>May depend on {@code estimators}.
 */
package io.github.dtmbench.benchmarks.timing.method;

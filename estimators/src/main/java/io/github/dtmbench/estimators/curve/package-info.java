/**
 * Throughput curves as estimators, so that the premise of a logarithm can be held against other
 * shapes: each fitted per device family in the same way, on the same runs. Built on the curves in
 * {@code estimators.throughput}; falls back on {@code estimators.baseline} where a family was not
 * seen.
 */
package io.github.dtmbench.estimators.curve;

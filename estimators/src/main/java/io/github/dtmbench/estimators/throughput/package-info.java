/**
 * The numerics of throughput curves: what work a curve does in a time, and the inverses of that.
 *
 * <p>Plain functions of numbers. This package knows nothing of records, devices or estimators;
 * estimators and benchmarks may depend on it, and it depends on the JDK alone.
 */
package io.github.dtmbench.estimators.throughput;

/**
 * The dynamic-throughput estimator of OpenCarbonEval: throughput grows over the run as ln(1 + αt),
 * one band of α per device family. Built on the numerics in {@code estimators.throughput}.
 */
package io.github.dtmbench.estimators.dynamic;

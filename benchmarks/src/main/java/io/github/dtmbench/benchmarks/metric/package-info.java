/**
 * Measures of error. Depends on nothing but the JDK and {@code benchmarks.inference}, for
 * intervals.
 */
package io.github.dtmbench.benchmarks.metric;

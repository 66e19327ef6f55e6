/** Measures of error. Depends on nothing but the JDK and commons-math3. */
package io.github.dtmbench.benchmarks.metric;

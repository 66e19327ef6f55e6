/**
 * Statistics that compare estimators on records that come in clusters. Pure functions of numbers;
 * depends on nothing but the JDK and commons-math3.
 */
package io.github.dtmbench.benchmarks.inference;

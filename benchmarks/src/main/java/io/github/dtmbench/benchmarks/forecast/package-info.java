/**
 * Forecasts of planned runs: hours by every estimator, each with its interval, and what a site
 * makes of an hour. May depend on {@code datasets}, {@code estimators}, {@code benchmarks.carbon},
 * {@code benchmarks.evaluation} and {@code benchmarks.inference}.
 */
package io.github.dtmbench.benchmarks.forecast;

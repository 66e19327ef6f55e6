/**
 * What a run, planned or done, costs in energy, carbon and water: one footprint of a device and its
 * site, and the stages that follow from it. May depend on {@code datasets} and {@code estimators}.
 */
package io.github.dtmbench.benchmarks.footprint;

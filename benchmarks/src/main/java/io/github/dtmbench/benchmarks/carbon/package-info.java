/**
 * Carbon end to end: what site and datasheet say of a run before it starts, held against what was
 * reported, stage by stage. May depend on {@code datasets}, {@code estimators} and {@code
 * benchmarks.evaluation}.
 */
package io.github.dtmbench.benchmarks.carbon;

/**
 * Timing with JMH, one question per class. Nothing depends on this package; {@code
 * scripts/timing.sh} runs it.
 */
package io.github.dtmbench.benchmarks.timing;

/**
 * Training runs: what a record holds, how it is graded and what may be scored.
 *
 * <p>Depends on {@code run.emission}, {@code device}, {@code name} and {@code check}.
 */
package io.github.dtmbench.datasets.run;

/**
 * Epoch AI's downloads turned into training runs: what each row gives, what is doubtful about it
 * and why a row gives nothing.
 *
 * <p>May use this module's types and its package {@code csv}; the command line uses it, nothing
 * else needs to. Start at {@link io.github.dtmbench.datasets.epoch.EpochImport}.
 */
package io.github.dtmbench.datasets.epoch;

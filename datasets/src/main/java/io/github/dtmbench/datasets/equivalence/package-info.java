/**
 * What an amount of carbon is like: sourced everyday equivalences.
 *
 * <p>Depends on {@code csv} and {@code check}.
 */
package io.github.dtmbench.datasets.equivalence;

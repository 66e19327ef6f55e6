/**
 * Training runs: what a record holds, how it is graded, the files it comes from and the store that
 * keeps a user's own.
 *
 * <p>Depends on {@code device}, {@code csv}, {@code name}, {@code table} and {@code check}.
 */
package io.github.dtmbench.datasets.run;

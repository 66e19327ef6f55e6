/**
 * The files that training runs come from and go to: the shipped records, a user's new ones, and the
 * store that keeps them.
 *
 * <p>Depends on {@code run}, {@code csv}, {@code file} and {@code table}.
 */
package io.github.dtmbench.datasets.run.file;

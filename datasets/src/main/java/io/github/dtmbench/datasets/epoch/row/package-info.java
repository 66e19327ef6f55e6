/**
 * The cells of a row of Epoch AI's downloads, read one at a time: numbers, hours, words of the
 * notes, and where a FLOP count comes from. Each reader says what it doubts as a flag.
 *
 * <p>May use {@code csv}, {@code quantity}, {@code run} and {@code device}; {@code epoch} uses it.
 */
package io.github.dtmbench.datasets.epoch.row;

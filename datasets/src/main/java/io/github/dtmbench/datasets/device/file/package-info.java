/**
 * The shipped devices and aliases read from their files, with every rule that a row must keep.
 *
 * <p>Depends on {@code device}, {@code csv}, {@code name} and {@code check}.
 */
package io.github.dtmbench.datasets.device.file;

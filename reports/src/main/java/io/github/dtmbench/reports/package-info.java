/**
 * The entry point of the command line. Everything here renders what {@code benchmarks} computes;
 * nothing is computed here.
 */
package io.github.dtmbench.reports;

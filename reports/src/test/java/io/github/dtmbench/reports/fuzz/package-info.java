/**
 * Seeded random input for every parser and for the whole command line: whatever comes, it is taken
 * or refused in words, in bounded time, and no row is lost. A short run is part of the tests;
 * {@code scripts/fuzz.sh} makes a long one.
 */
package io.github.dtmbench.reports.fuzz;

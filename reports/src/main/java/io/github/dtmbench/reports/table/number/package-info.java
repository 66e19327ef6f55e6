/**
 * Numbers as they are written: significant digits, percentages, and the prefix of a unit that fits
 * a size.
 *
 * <p>Depends on the JDK alone.
 */
package io.github.dtmbench.reports.table.number;

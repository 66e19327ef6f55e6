/**
 * Reading a CSV file whole: every problem in it is found and told in one pass, by line and column.
 *
 * <p>Depends on nothing of the project; the other packages of this module depend on it. It knows
 * numbers, dates and labels, and nothing of runs or devices.
 */
package io.github.dtmbench.datasets.csv;

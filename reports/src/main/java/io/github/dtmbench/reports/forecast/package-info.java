/**
 * Forecasts of planned runs as tables. May depend on {@code reports.table} and on the library
 * modules.
 */
package io.github.dtmbench.reports.forecast;

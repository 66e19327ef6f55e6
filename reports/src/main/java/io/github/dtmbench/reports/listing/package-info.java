/**
 * What there is to choose from, as tables. May depend on {@code reports.table} and on the library
 * modules.
 */
package io.github.dtmbench.reports.listing;

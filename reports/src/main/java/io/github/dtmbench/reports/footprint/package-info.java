/**
 * Footprints of runs as tables, and as text for model cards. May depend on {@code reports.table}
 * and on the library modules.
 */
package io.github.dtmbench.reports.footprint;

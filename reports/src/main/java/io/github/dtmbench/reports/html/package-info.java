/**
 * A document as one HTML page that needs nothing else: no network, no further file. All data goes
 * through {@link io.github.dtmbench.reports.html.HtmlWriter}, which escapes it. May depend on
 * {@code reports.document}, {@code reports.table} and {@code reports.figure}.
 */
package io.github.dtmbench.reports.html;

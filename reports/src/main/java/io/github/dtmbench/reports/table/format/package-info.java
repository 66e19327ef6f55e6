/**
 * The languages a table is written in: text for a terminal, Markdown, CSV, JSON and LaTeX.
 *
 * <p>Depends on {@code table} and {@code table.text}.
 */
package io.github.dtmbench.reports.table.format;

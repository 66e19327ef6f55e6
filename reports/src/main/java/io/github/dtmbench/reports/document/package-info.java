/**
 * A document made of sections of text, tables and figures, and how Markdown, LaTeX and JSON lay it
 * out. Knows nothing of what the tables are about. May depend on {@code reports.table} and {@code
 * reports.figure}.
 */
package io.github.dtmbench.reports.document;

/**
 * One immutable table of results and the renderers that turn it into text, Markdown, CSV, JSON or
 * LaTeX.
 *
 * <p>A {@link io.github.dtmbench.reports.table.ResultTable} holds values and says how each is to be
 * shown; the renderers only lay them out, so that every format agrees about the numbers. The same
 * tables give the same bytes under every locale and default charset.
 *
 * <p>This package depends on the JDK, Commons CSV and Jackson's streaming core, and on nothing else
 * of this project: it knows tables, not estimators. Every other package of the reports module may
 * depend on it.
 */
package io.github.dtmbench.reports.table;

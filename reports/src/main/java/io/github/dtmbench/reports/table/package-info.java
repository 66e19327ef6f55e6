/**
 * One immutable table of results: its columns, its cells and how each is to be shown.
 *
 * <p>A {@link io.github.dtmbench.reports.table.ResultTable} holds values and says how each is to be
 * shown; the renderers of {@code table.format} only lay them out, so that every format agrees about
 * the numbers. The same tables give the same bytes under every locale and default charset.
 *
 * <p>This package depends on the JDK and on nothing else of this project: it knows tables, not
 * estimators. Every other package of the reports module may depend on it.
 */
package io.github.dtmbench.reports.table;

/**
 * Letters as a terminal shows them: how wide they are, where a line may break, and which are seen.
 *
 * <p>Depends on the JDK alone.
 */
package io.github.dtmbench.reports.table.text;

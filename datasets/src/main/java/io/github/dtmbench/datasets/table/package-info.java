/** Rows of anything as a Tablesaw table. Depends on nothing else here. */
package io.github.dtmbench.datasets.table;

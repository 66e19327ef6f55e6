/** datasets. */
package io.github.dtmbench.datasets;

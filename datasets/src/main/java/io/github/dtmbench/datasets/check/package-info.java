/** What the records of the other packages ask of their components. Depends on nothing. */
package io.github.dtmbench.datasets.check;

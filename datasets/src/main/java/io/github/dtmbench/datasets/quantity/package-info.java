/** Numbers as people write them. Depends on {@code check}. */
package io.github.dtmbench.datasets.quantity;

/**
 * Tables as papers print them, every digit kept, because to agree with a printed number is to agree
 * with its last printed digit.
 *
 * <p>Depends on {@code csv} only. Whoever compares with a paper may depend on it.
 */
package io.github.dtmbench.datasets.published;

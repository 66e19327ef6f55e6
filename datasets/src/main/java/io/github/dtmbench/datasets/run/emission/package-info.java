/**
 * What a record says of its carbon: tonnes, and on what basis, in what scope and with what overhead
 * they were counted.
 *
 * <p>Depends on {@code check}.
 */
package io.github.dtmbench.datasets.run.emission;

/**
 * The estimators under their names, each behind a blind that shows it the features it declares, and
 * a guard that names what failed.
 *
 * <p>Depends on every package of estimators; none of them depends on it.
 */
package io.github.dtmbench.estimators.registry;

/** The plain estimators that give every table its scale. */
package io.github.dtmbench.estimators.baseline;

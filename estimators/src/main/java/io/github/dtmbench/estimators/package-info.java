/** estimators. */
package io.github.dtmbench.estimators;

/**
 * From device-hours to carbon: the arithmetic that published tables use. May depend on nothing but
 * the JDK.
 */
package io.github.dtmbench.estimators.carbon;

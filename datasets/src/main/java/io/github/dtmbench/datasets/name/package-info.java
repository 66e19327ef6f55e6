/**
 * How names are compared, and which known name an unknown one may be meant for. Depends on nothing.
 */
package io.github.dtmbench.datasets.name;

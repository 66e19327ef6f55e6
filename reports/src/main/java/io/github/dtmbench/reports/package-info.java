/** reports. */
package io.github.dtmbench.reports;

/**
 * What is handed to estimators that live elsewhere, and checked when their predictions come back.
 */
package io.github.dtmbench.reports.exchange;

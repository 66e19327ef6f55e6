/**
 * What the calculator page rests on, as one JSON document: devices, places, fitted estimators. May
 * depend on {@code benchmarks} and on {@code reports.table}.
 */
package io.github.dtmbench.reports.calculator;

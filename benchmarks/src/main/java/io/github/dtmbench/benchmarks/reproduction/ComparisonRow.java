package io.github.dtmbench.benchmarks.reproduction;

import io.github.dtmbench.datasets.published.PrintedNumber;

/**
 * One method and model of a published comparison, recomputed twice: from the inputs printed beside
 * it, and from the inputs with which it turns out to have been computed. Where no other input is
 * known the two are the same.
 *
 * @param model the model
 * @param method the method as the source names it
 * @param printedCarbon predicted carbon as printed
 * @param printedErrorPercent its error as printed, in percent
 * @param asPrinted from the inputs as printed; for a method whose settings are not published, this
 *     project's own
 * @param asComputed from the inputs as computed
 */
public record ComparisonRow(
    String model,
    String method,
    PrintedNumber printedCarbon,
    PrintedNumber printedErrorPercent,
    Recomputation asPrinted,
    Recomputation asComputed) {}

package io.github.dtmbench.benchmarks.reproduction;

import io.github.dtmbench.datasets.published.PrintedNumber;
import io.github.dtmbench.estimators.dynamic.AlphaBand;
import java.util.Optional;

/**
 * The band of α of a device, printed and refitted.
 *
 * @param device the printed name
 * @param printedLow lower end of log10 α as printed
 * @param printedHigh upper end as printed
 * @param refitted the band of the shipped graded records of the family, empty where there are none
 * @param n number of those records
 */
public record AlphaBandRow(
    String device,
    PrintedNumber printedLow,
    PrintedNumber printedHigh,
    Optional<AlphaBand> refitted,
    int n) {}

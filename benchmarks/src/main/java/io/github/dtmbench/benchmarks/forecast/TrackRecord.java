package io.github.dtmbench.benchmarks.forecast;

import java.util.OptionalDouble;

/**
 * How far off an estimator was on finished runs that it had not seen: whole organizations held out,
 * ten folds.
 *
 * @param estimator its id
 * @param runs how many held-out runs it answered
 * @param geometricError exp of the mean of |ln(predicted/actual)| over them; empty if there are
 *     none
 * @param familyRuns how many of them were on devices of the family in question
 * @param familyGeometricError the same over those
 */
public record TrackRecord(
    String estimator,
    int runs,
    OptionalDouble geometricError,
    int familyRuns,
    OptionalDouble familyGeometricError) {}

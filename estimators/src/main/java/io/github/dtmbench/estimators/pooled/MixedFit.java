package io.github.dtmbench.estimators.pooled;

/**
 * A fitted mixed model.
 *
 * @param equations coefficients and their covariance
 * @param effectVariances variance of each component, that of the clusters last
 * @param noiseVariances squared scale of the noise of each class
 * @param iterations steps that the variances took
 */
@SuppressWarnings("ArrayRecordComponent") // Internal and read-only.
record MixedFit(
    MixedEquations equations, double[] effectVariances, double[] noiseVariances, int iterations) {}

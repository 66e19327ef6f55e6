package io.github.dtmbench.benchmarks.protocol;

import io.github.dtmbench.estimators.LabelledRun;
import io.github.dtmbench.estimators.Prediction;

/**
 * What an estimator said of a run it was not fitted on.
 *
 * @param fold label of the split
 * @param run the run, with its label
 * @param prediction device-hours or a refusal
 */
public record HeldOutPrediction(String fold, LabelledRun run, Prediction prediction) {}

package io.github.dtmbench.estimators.curve;

import io.github.dtmbench.estimators.throughput.ClosedFormCurve;
import io.github.dtmbench.estimators.throughput.LogThroughput;
import io.github.dtmbench.estimators.throughput.LogarithmicCurve;

/** ln(1 + αt), whose level is log10 α: it has no other parameter, not even a scale. */
record LogarithmicShape() implements CurveShape {

  @Override
  public ClosedFormCurve at(double level) {
    return new LogarithmicCurve(level);
  }

  @Override
  public double[] levelsThrough(double[] computeTflop, double[] deviceSeconds) {
    double[] levels = new double[computeTflop.length];
    for (int i = 0; i < levels.length; i++) {
      levels[i] = LogThroughput.log10AlphaPerSecond(computeTflop[i], deviceSeconds[i]);
    }
    return levels;
  }
}

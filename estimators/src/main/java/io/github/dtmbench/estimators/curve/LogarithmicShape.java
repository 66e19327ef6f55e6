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
  public double levelThrough(double computeTflop, double deviceSeconds) {
    return LogThroughput.log10AlphaPerSecond(computeTflop, deviceSeconds);
  }
}

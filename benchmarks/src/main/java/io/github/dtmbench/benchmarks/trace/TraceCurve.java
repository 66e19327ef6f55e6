package io.github.dtmbench.benchmarks.trace;

import io.github.dtmbench.estimators.throughput.ClosedFormCurve;
import io.github.dtmbench.estimators.throughput.ConstantCurve;
import io.github.dtmbench.estimators.throughput.LogarithmicCurve;
import io.github.dtmbench.estimators.throughput.PowerLawCurve;
import io.github.dtmbench.estimators.throughput.SaturatingExponentialCurve;
import io.github.dtmbench.estimators.throughput.TwoStageCurve;

/**
 * Shapes that throughput over time may have. Each has a free scale, since few logs say what a unit
 * of progress is in FLOP, and a shape parameter; time is in units of the whole trace, so that one
 * range of the parameter does for all.
 */
public enum TraceCurve {
  /** The same from first to last. */
  CONSTANT("constant", 1, 0, 0) {
    @Override
    ClosedFormCurve shape(double parameter) {
      return new ConstantCurve(1);
    }
  },
  /**
   * s · ln(1 + αt). The parameter q stands for log10 of α times the length of the trace, −2 + 702
   * q⁴, which is dense where the shape changes: relative slopes at the end from 1 to 0.0006, an
   * H100's at its peak being 0.001.
   */
  LOGARITHM("s ln(1 + αt)", 2, 0, 1) {
    @Override
    ClosedFormCurve shape(double parameter) {
      return logarithm(-2 + 702 * Math.pow(parameter, 4));
    }
  },
  /** P (1 − e^(−t/τ)); the parameter is ln τ. */
  RAMP("ramp to a plateau", 2, -9, 2) {
    @Override
    ClosedFormCurve shape(double parameter) {
      return new SaturatingExponentialCurve(1, Math.exp(parameter));
    }
  },
  /** a t^p; the parameter is p. */
  POWER("power", 2, -0.5, 0.5) {
    @Override
    ClosedFormCurve shape(double parameter) {
      return new PowerLawCurve(1, parameter);
    }
  },
  /**
   * A share of P for the first part of the run, P after it. The break lies where an interval ends;
   * the share follows from it. See {@link CurveFit}.
   */
  TWO_STAGES("two stages", 3, Double.NaN, Double.NaN) {
    @Override
    ClosedFormCurve shape(double parameter) {
      throw new IllegalArgumentException("two stages have two parameters");
    }
  },
  /** P (1 + d t), t in units of the trace; the parameter is d. */
  DRIFT("linear drift", 2, -0.9, 10) {
    @Override
    ClosedFormCurve shape(double parameter) {
      return new LinearDrift(parameter);
    }
  };

  private final String label;
  private final int parameters;
  private final double least;
  private final double most;

  TraceCurve(String label, int parameters, double least, double most) {
    this.label = label;
    this.parameters = parameters;
    this.least = least;
    this.most = most;
  }

  /** The curve of scale 1 over time in units of the trace. */
  abstract ClosedFormCurve shape(double parameter);

  /** ln(1 + αt) by log10 of α times the length of the trace. */
  static ClosedFormCurve logarithm(double log10AlphaT) {
    return new LogarithmicCurve(log10AlphaT);
  }

  static ClosedFormCurve twoStages(double share, double breakTime) {
    return new TwoStageCurve(share, breakTime, 1);
  }

  /**
   * What tables call it.
   *
   * @return some words
   */
  public String label() {
    return label;
  }

  /**
   * How many numbers are fitted, the scale among them.
   *
   * @return 1 to 3
   */
  public int parameters() {
    return parameters;
  }

  double least() {
    return least;
  }

  double most() {
    return most;
  }

  /** f(t) = 1 + dt. */
  private record LinearDrift(double drift) implements ClosedFormCurve {

    @Override
    public double throughputTflopPerSecond(double deviceSeconds) {
      return 1 + drift * deviceSeconds;
    }

    @Override
    public double workTflop(double deviceSeconds) {
      return deviceSeconds * (1 + drift * deviceSeconds / 2);
    }

    @Override
    public double deviceSeconds(double computeTflop) {
      if (drift == 0) {
        return computeTflop;
      }
      double inside = 1 + 2 * drift * computeTflop;
      // A throughput that falls to nothing never gets there.
      return inside < 0 ? Double.NaN : (Math.sqrt(inside) - 1) / drift;
    }
  }
}

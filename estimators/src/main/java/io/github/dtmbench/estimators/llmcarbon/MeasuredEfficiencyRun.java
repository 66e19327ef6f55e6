package io.github.dtmbench.estimators.llmcarbon;

import io.github.dtmbench.estimators.Units;
import io.github.dtmbench.estimators.carbon.OperationalCarbon;

/**
 * LLMCarbon's validation (arXiv 2309.14393, section 5): the carbon of a run whose efficiency, power
 * and device count were measured. With the measured efficiency as an input it checks the
 * arithmetic, it does not forecast.
 *
 * @param activeParameters parameters active for one token: all of a dense model, the base model of
 *     a mixture of experts
 * @param trainingTokens tokens seen in training
 * @param peakTflops peak of the device in TFLOP/s
 * @param hardwareEfficiency achieved share of the peak, in (0, 1]
 */
public record MeasuredEfficiencyRun(
    double activeParameters, double trainingTokens, double peakTflops, double hardwareEfficiency) {

  /** Forward and backward pass: six operations for each parameter and token. */
  private static final double OPERATIONS_PER_PARAMETER_AND_TOKEN = 6;

  /** Refuses what is not positive, and an efficiency above 1. */
  public MeasuredEfficiencyRun {
    requirePositive("activeParameters", activeParameters);
    requirePositive("trainingTokens", trainingTokens);
    requirePositive("peakTflops", peakTflops);
    if (!(hardwareEfficiency > 0 && hardwareEfficiency <= 1)) {
      throw new IllegalArgumentException(
          "hardwareEfficiency is " + hardwareEfficiency + ", must be in (0, 1]");
    }
  }

  private static void requirePositive(String name, double value) {
    if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(name + " is " + value + ", must be in (0, infinity)");
    }
  }

  /**
   * Training compute, 6·N·D.
   *
   * @return floating-point operations
   */
  public double trainingFlop() {
    return OPERATIONS_PER_PARAMETER_AND_TOKEN * activeParameters * trainingTokens;
  }

  /**
   * Time at the measured efficiency. The number of devices cancels: more of them take fewer days.
   *
   * @return device-hours
   */
  public double deviceHours() {
    return trainingFlop()
        / (peakTflops * Units.FLOP_PER_TFLOP * hardwareEfficiency)
        / Units.SECONDS_PER_HOUR;
  }

  /**
   * Operational carbon.
   *
   * @param carbon measured power per device, PUE and grid
   * @return tonnes of CO2 equivalent
   */
  public double tonnesCo2e(OperationalCarbon carbon) {
    return carbon.tonnesCo2e(deviceHours());
  }
}

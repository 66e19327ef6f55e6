package io.github.dtmbench.estimators.llmcarbon;

import io.github.dtmbench.estimators.Estimator;
import io.github.dtmbench.estimators.Feature;
import io.github.dtmbench.estimators.FittedEstimator;
import io.github.dtmbench.estimators.LabelledRun;
import io.github.dtmbench.estimators.Prediction;
import io.github.dtmbench.estimators.RunFeatures;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Device-hours from LLMCarbon's pipeline polynomial. Nothing is fitted: training runs are ignored.
 *
 * <p>{@link Variant#PUBLISHED} takes the throughput of an A100 for every device, as the baseline
 * row of OpenCarbonEval's Table 2 did: 134 TFLOP/s on a V100, whose peak is 125. It is the one
 * estimator that may answer above a device's peak, because the printed row does. {@link
 * Variant#SCALED} multiplies by the device's peak over the A100's, which an informed user would do.
 *
 * @param polynomial achieved throughput on an A100
 * @param variant how other devices are treated
 */
public record LlmCarbon(PipelinePolynomial polynomial, Variant variant) implements Estimator {

  /** Dense 16-bit tensor peak of the A100 on which the polynomial was fitted. */
  private static final double A100_PEAK_TFLOPS = 312;

  /** How devices other than the A100 are treated. */
  public enum Variant {
    /** As if every device were an A100. */
    PUBLISHED,
    /** In proportion to the device's peak. */
    SCALED
  }

  @Override
  public String id() {
    return variant == Variant.PUBLISHED ? "llmcarbon.published" : "llmcarbon.scaled";
  }

  @Override
  public String summary() {
    return variant == Variant.PUBLISHED
        ? "throughput a parabola in parameters, that of an A100 on every device; nothing is fitted"
        : "the same parabola, scaled by the device's peak over 312 TFLOP/s";
  }

  @Override
  public String source() {
    return "LLMCarbon, arXiv 2309.14393, and its released code";
  }

  @Override
  public Optional<String> caveat() {
    return variant == Variant.PUBLISHED
        ? Optional.of("let above the peak of the device, as its printed row was")
        : Optional.empty();
  }

  @Override
  public Set<Feature> reads() {
    return EnumSet.of(Feature.PARAMETERS);
  }

  @Override
  public FittedEstimator fit(List<LabelledRun> training) {
    return this::predict;
  }

  private Prediction predict(RunFeatures run) {
    if (run.parameters().isEmpty()) {
      return new Prediction.Refused("the number of parameters is not known");
    }
    double onA100 = polynomial.tflopPerSecond(run.parameters().getAsDouble());
    if (variant == Variant.PUBLISHED) {
      return onA100 > 0
          ? new Prediction.DeviceHours(run.deviceHoursAt(onA100))
          : new Prediction.Refused("the parabola is not positive at this number of parameters");
    }
    OptionalDouble peak = run.device().peakTflops();
    return peak.isEmpty()
        ? new Prediction.Refused("the peak of " + run.device().name() + " is not known")
        : Prediction.ofThroughput(onA100 * peak.getAsDouble() / A100_PEAK_TFLOPS, run);
  }
}

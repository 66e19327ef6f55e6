package io.github.dtmbench.estimators.llmcarbon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.device.Device;
import io.github.dtmbench.estimators.Prediction;
import io.github.dtmbench.estimators.RunFeatures;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * LLMCarbon's parabola and its two readings. With a wrong coefficient or a wrong reading, the row
 * that OpenCarbonEval prints for LLMCarbon could no longer be traced to its cause.
 */
class LlmCarbonTest {

  private static final ShippedData DATA = ShippedData.load();
  private static final PipelinePolynomial POLYNOMIAL =
      PipelinePolynomial.from(DATA.published("llmcarbon_polynomials"));

  /**
   * Python 3, decimal arithmetic: {@code from decimal import Decimal as D; n = D('175e9');
   * (D('-5.60233749e-23')*n + D('8.45435587e-11'))*n + D('1.34546129e+02')}, and the same at the
   * other sizes.
   */
  @ParameterizedTest
  @CsvSource({
    "1.7e9,  134.689691142236539",
    "175e9,  147.6255359161875",
    "1000e9, 163.0663128",
    "2.4e12, 14.756030456"
  })
  void polynomial_publishedSizes_matchDecimalArithmetic(double parameters, double expected) {
    assertEquals(expected, POLYNOMIAL.tflopPerSecond(parameters), 1e-12 * 150);
  }

  /** A small network on an A100 runs at 134.5 TFLOP/s whatever its size. */
  @Test
  void polynomial_sizeZero_isTheConstantTerm() {
    assertEquals(134.546129, POLYNOMIAL.tflopPerSecond(0));
  }

  /** The documented end of the domain: about 2.5 trillion parameters. */
  @Test
  void bothVariants_beyondTheRoot_refuse() {
    assertTrue(POLYNOMIAL.tflopPerSecond(2.47e12) > 0);
    assertTrue(POLYNOMIAL.tflopPerSecond(2.48e12) < 0);
    RunFeatures beyond = run("NVIDIA A100", 2.48e12);
    assertEquals(
        new Prediction.Refused("the parabola is not positive at this number of parameters"),
        predict(LlmCarbon.Variant.PUBLISHED, beyond));
    Prediction scaled = predict(LlmCarbon.Variant.SCALED, beyond);
    assertTrue(
        scaled instanceof Prediction.Refused refused
            && refused.reason().startsWith("predicted throughput is not positive: -"),
        scaled.toString());
  }

  /** As the printed row did: 134.56 TFLOP/s on a V100, whose peak is 125. */
  @Test
  void published_v100_answersAboveItsPeak() {
    RunFeatures swin = run("NVIDIA V100", 197e6);
    assertEquals(125, swin.device().peakTflops().orElseThrow());
    assertEquals(134.56, throughput(LlmCarbon.Variant.PUBLISHED, swin), 5e-3);
    assertEquals(134.56 * 125 / 312, throughput(LlmCarbon.Variant.SCALED, swin), 5e-3);
  }

  @Test
  void bothVariants_a100_agree() {
    RunFeatures bloom = run("NVIDIA A100", 176e9);
    assertEquals(
        throughput(LlmCarbon.Variant.PUBLISHED, bloom),
        throughput(LlmCarbon.Variant.SCALED, bloom),
        1e-12);
  }

  /** One can be read without the device, the other cannot. */
  @Test
  void deviceWithoutPeak_published_answersAndScaledRefuses() {
    RunFeatures run = run("Google TPU v1", 1e9);
    assertEquals(
        POLYNOMIAL.tflopPerSecond(1e9), throughput(LlmCarbon.Variant.PUBLISHED, run), 1e-12);
    assertEquals(
        new Prediction.Refused("the peak of Google TPU v1 is not known"),
        predict(LlmCarbon.Variant.SCALED, run));
  }

  /** One answers above the peak of a device, and its row says so. */
  @Test
  void caveat_isThatOfThePublishedOne() {
    LlmCarbon published = new LlmCarbon(POLYNOMIAL, LlmCarbon.Variant.PUBLISHED);
    LlmCarbon scaled = new LlmCarbon(POLYNOMIAL, LlmCarbon.Variant.SCALED);
    assertTrue(published.caveat().orElseThrow().startsWith("let above the peak of the device"));
    assertEquals(Optional.empty(), scaled.caveat());
    assertTrue(published.summary().contains("an A100 on every device"), published.summary());
    assertTrue(scaled.summary().contains("scaled by the device's peak"), scaled.summary());
  }

  private static RunFeatures run(String device, double parameters) {
    Device known = DATA.devices().require(device);
    return RunFeatures.of(1e9, known, parameters);
  }

  private static Prediction predict(LlmCarbon.Variant variant, RunFeatures run) {
    return new LlmCarbon(POLYNOMIAL, variant).fit(List.of()).predict(run);
  }

  private static double throughput(LlmCarbon.Variant variant, RunFeatures run) {
    return run.throughputTflopPerSecondIn(predict(variant, run).deviceHours().orElseThrow());
  }
}

package io.github.dtmbench.benchmarks.trace;

import io.github.dtmbench.datasets.device.Device;
import io.github.dtmbench.datasets.trace.ThroughputTrace;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The relative slope that f(t) = ln(1 + αt) has where its throughput is f TFLOP/s: d ln f / d ln t
 * = (1 − e^−f)/f, whatever α. It falls with f, so where f is not known the device's peak gives the
 * least slope that the formula allows: the most lenient reading.
 *
 * @param value the slope
 * @param known whether f was known; else the peak stands for it
 */
public record PaperSlope(double value, boolean known) {

  /**
   * The slope that the formula predicts for a trace.
   *
   * @param trace the trace
   * @return the slope; empty if neither throughput nor peak is known
   */
  public static Optional<PaperSlope> of(ThroughputTrace trace) {
    OptionalDouble tflop = trace.tflopPerUnitAndDevice();
    if (tflop.isPresent()) {
      Observations seen = Observations.of(trace);
      return Optional.of(
          new PaperSlope(
              at(tflop.getAsDouble() * seen.totalProgress() / seen.totalSeconds()), true));
    }
    return trace
        .device()
        .flatMap(device -> peak(device, trace.model()))
        .map(peak -> new PaperSlope(at(peak), false));
  }

  /**
   * The largest peak that the run may have used: Llama and GPT-3 were trained in FP8 where there
   * is.
   */
  private static Optional<Double> peak(Device device, String model) {
    String name = model.toLowerCase(Locale.ROOT);
    boolean mayUseFp8 = name.startsWith("llama") || name.startsWith("gpt");
    OptionalDouble fp8 = device.peaks().fp8Tflops();
    OptionalDouble peak = mayUseFp8 && fp8.isPresent() ? fp8 : device.peakTflops();
    return peak.isPresent() ? Optional.of(peak.getAsDouble()) : Optional.empty();
  }

  /**
   * The slope at a throughput.
   *
   * @param throughputTflops TFLOP/s per device, positive
   * @return d ln f / d ln t, in (0, 1)
   */
  public static double at(double throughputTflops) {
    return -Math.expm1(-throughputTflops) / throughputTflops;
  }
}

package io.github.dtmbench.benchmarks.trace;

import io.github.dtmbench.datasets.device.Device;
import io.github.dtmbench.datasets.trace.ThroughputTrace;
import io.github.dtmbench.estimators.dynamic.AlphaBand;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * The relative slope that f(t) = ln(1 + αt) has where its throughput is f TFLOP/s: d ln f / d ln t
 * = (1 − e^−f)/f, whatever α. It falls with f, so where f is not known the device's peak gives the
 * least slope that the formula allows.
 *
 * @param tflops throughput in TFLOP/s per device by reading; one that is not known is absent
 * @param known whether the lenient reading rests on the throughput of the run, not on a peak
 */
public record PaperSlope(Map<PaperReading, Double> tflops, boolean known) {

  /** Copies the map. */
  public PaperSlope {
    tflops = Map.copyOf(tflops);
  }

  /**
   * What the formula says of a trace.
   *
   * @param trace the trace
   * @param bands printed bands of α by device family; t is the active time of a device
   * @return its slopes
   */
  public static PaperSlope of(ThroughputTrace trace, Map<String, AlphaBand> bands) {
    Observations seen = Observations.of(trace);
    Map<PaperReading, Double> tflops = new EnumMap<>(PaperReading.class);
    OptionalDouble perUnit = trace.tflopPerUnitAndDevice();
    if (perUnit.isPresent()) {
      tflops.put(
          PaperReading.LENIENT, perUnit.getAsDouble() * seen.totalProgress() / seen.totalSeconds());
    } else if (trace.device().isPresent()) {
      peak(trace.device().get(), trace.model())
          .ifPresent(peak -> tflops.put(PaperReading.LENIENT, peak));
    }
    AlphaBand band = bands.get(trace.deviceFamily());
    if (band != null) {
      tflops.put(PaperReading.BAND_TOP, atEnd(band.log10AlphaHigh(), seen));
      tflops.put(PaperReading.BAND_FOOT, atEnd(band.log10AlphaLow(), seen));
    }
    return new PaperSlope(tflops, perUnit.isPresent());
  }

  private static double atEnd(double log10AlphaPerSecond, Observations seen) {
    return TraceCurve.logarithm(log10AlphaPerSecond).throughputTflopPerSecond(seen.totalSeconds());
  }

  /**
   * The largest peak that the run may have used: Llama and GPT-3 were trained in FP8 where there
   * is.
   */
  private static OptionalDouble peak(Device device, String model) {
    String name = model.toLowerCase(Locale.ROOT);
    boolean mayUseFp8 = name.startsWith("llama") || name.startsWith("gpt");
    OptionalDouble fp8 = device.peaks().fp8Tflops();
    return mayUseFp8 && fp8.isPresent() ? fp8 : device.peakTflops();
  }

  /**
   * The slope by a reading.
   *
   * @param reading the reading
   * @return d ln f / d ln t, in (0, 1); empty if the throughput is not known
   */
  public OptionalDouble slope(PaperReading reading) {
    Double f = tflops.get(reading);
    return f == null ? OptionalDouble.empty() : OptionalDouble.of(at(f));
  }

  /**
   * How throughput would have risen.
   *
   * @param reading the reading, one that is known
   * @param share of the run, in (0, 1]
   * @return throughput there, as a multiple of that at the end of the run
   */
  public double relativeThroughput(PaperReading reading, double share) {
    double f = tflops.get(reading);
    // αT = e^f − 1
    double log10AlphaT = (f + Math.log(-Math.expm1(-f))) / Math.log(10);
    return TraceCurve.logarithm(log10AlphaT).throughputTflopPerSecond(share) / f;
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

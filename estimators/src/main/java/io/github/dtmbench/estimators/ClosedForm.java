package io.github.dtmbench.estimators;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;

/**
 * A fitted estimator as numbers and one of a few formulas, so that it can be worked elsewhere, such
 * as on a page, with the same answers.
 */
public sealed interface ClosedForm {

  /**
   * Throughput is a share of the device's peak.
   *
   * @param share in (0, 1]
   */
  record ShareOfPeak(double share) implements ClosedForm {}

  /**
   * Throughput is that of the device's family.
   *
   * @param tflopPerSecond by family
   * @param shareElsewhere the share of the peak for any other family; empty refuses it
   */
  record FamilyThroughput(Map<String, Double> tflopPerSecond, OptionalDouble shareElsewhere)
      implements ClosedForm {

    /** Copies the map. */
    public FamilyThroughput {
      tflopPerSecond = Map.copyOf(tflopPerSecond);
    }
  }

  /**
   * Throughput is ln(1 + αt) with a band of α for the device's family; the time is the mean of
   * those at the two ends. A family without a band is refused, and so is a run that would go above
   * the device's peak at the upper end.
   *
   * @param bands of log10 α, α per second, by family
   */
  record LogarithmicBands(Map<String, Band> bands) implements ClosedForm {

    /**
     * The band of a family.
     *
     * @param log10AlphaLow lower end, the slower one
     * @param log10AlphaHigh upper end
     */
    public record Band(double log10AlphaLow, double log10AlphaHigh) {}

    /** Copies the map. */
    public LogarithmicBands {
      bands = Map.copyOf(bands);
    }
  }

  /**
   * Utilization is exp(line), at most 1. A row is 1, then the traits: the first of them, as many as
   * there are means, are numbers (ln parameters, ln devices, years since 1970, ln peak), less their
   * mean, by their deviation, held within ±{@code farthest}, 0 where not known; the others stand as
   * they are. The variance of its logarithm is that of {@code noise}, plus the row's leverage times
   * {@code scaleSquared}, plus {@code unknown} for a family without a run, for a number not known,
   * for a date not given, and times the square of what a number lies beyond {@code farthest}.
   *
   * @param means of the numbers
   * @param deviations of the numbers
   * @param farthest in deviations
   * @param coefficients one for the 1 and one a trait
   * @param inverse of the normal equations, by row
   * @param scaleSquared multiplies the leverage
   * @param noise variance of a run beside the line
   * @param unknown variance of what nothing is known of
   * @param families those with a run
   * @param traits those of a run; NaN for a number that is not known
   */
  record UtilizationLine(
      List<Double> means,
      List<Double> deviations,
      double farthest,
      List<Double> coefficients,
      List<List<Double>> inverse,
      double scaleSquared,
      double noise,
      double unknown,
      Set<String> families,
      Function<RunFeatures, List<Double>> traits)
      implements ClosedForm {

    /** Copies the lists. */
    public UtilizationLine {
      means = List.copyOf(means);
      deviations = List.copyOf(deviations);
      coefficients = List.copyOf(coefficients);
      inverse = inverse.stream().map(List::copyOf).toList();
      families = Set.copyOf(families);
    }
  }
}

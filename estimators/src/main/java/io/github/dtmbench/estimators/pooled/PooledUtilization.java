package io.github.dtmbench.estimators.pooled;

import io.github.dtmbench.estimators.Estimator;
import io.github.dtmbench.estimators.Feature;
import io.github.dtmbench.estimators.FittedEstimator;
import io.github.dtmbench.estimators.LabelledRun;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * The project's own estimator: utilization of an organization that nobody has seen.
 *
 * <p>The logarithm of a run's utilization is a line in the logarithms of parameters, device count
 * and peak, in publication date, in the share of the peak that the declared precision has, and in
 * five marks: half precision declared, TPU, no matrix units, a card for desktops, a single device.
 * Noise is Student-t with 4 degrees of freedom; coefficients are shrunk by a ridge of two runs.
 *
 * <p>An organization with n runs counts as √n: its runs share people and code, so they are not n
 * witnesses, nor are they one. Which organization a run is of is never asked in prediction, so the
 * forecast stands where organizations stand on average, not where the large ones do. Numbers are
 * held within 2.5 deviations of the training runs, because a line says nothing beyond.
 *
 * <p>{@code estimators/NOTES-pooled-utilization.md} has all that was tried, with its errors.
 */
public final class PooledUtilization implements Estimator {

  private static final double RIDGE = 2;

  /** The estimator, not yet fitted. */
  public PooledUtilization() {}

  @Override
  public String id() {
    return "pooled-utilization";
  }

  @Override
  public String summary() {
    return "ln utilization a line in size, devices, date, peak, precision and kind of device; "
        + "organizations weigh the root of their runs";
  }

  @Override
  public String source() {
    return "here; ridge with Student-t noise";
  }

  @Override
  public Optional<String> caveat() {
    return Optional.of(
        "its structure was settled with held-out scores of this data in sight, which flatters it a"
            + " little");
  }

  @Override
  public Set<Feature> reads() {
    return EnumSet.of(
        Feature.PARAMETERS,
        Feature.DEVICE_COUNT,
        Feature.PUBLICATION_DATE,
        Feature.PRECISION,
        Feature.ORGANIZATION_GROUP);
  }

  /** A run of which the utilization is known. */
  @SuppressWarnings("ArrayRecordComponent") // Internal and read-only.
  private record Row(LabelledRun run, double[] traits, double lnUtilization) {}

  @Override
  public FittedEstimator fit(List<LabelledRun> training) {
    List<String> notes = new ArrayList<>();
    List<Row> rows = new ArrayList<>();
    for (LabelledRun run : training) {
      OptionalDouble peak = run.features().device().peakTflops();
      double share =
          peak.isPresent() ? run.throughputTflopPerSecond() / peak.getAsDouble() : Double.NaN;
      if (peak.isEmpty()) {
        notes.add(
            run.model() + ": the peak of " + run.features().device().name() + " is not known");
      } else if (!(share > 0 && share < 1)) {
        notes.add(
            run.model()
                + ": its utilization is "
                + (float) share
                + ", must be above 0 and below 1 to be modelled");
      } else {
        rows.add(new Row(run, Traits.of(run.features()), Math.log(share)));
      }
    }
    if (rows.isEmpty()) {
      return FittedEstimator.refusing("no training run to take a utilization from", notes);
    }
    rows.sort(
        Comparator.comparingDouble(Row::lnUtilization)
            .thenComparing(Row::traits, (a, b) -> Arrays.compare(a, b))
            .thenComparing(row -> row.run().organizationGroup()));
    return fitted(rows, notes);
  }

  private static FittedEstimator fitted(List<Row> rows, List<String> notes) {
    Scale scale = Scale.of(rows.stream().map(Row::traits).toList());
    RobustLine line =
        RobustLine.fit(
            rows.stream().map(row -> scale.row(row.traits())).toArray(double[][]::new),
            rows.stream().mapToDouble(Row::lnUtilization).toArray(),
            weights(rows),
            RIDGE);
    Set<String> families = new HashSet<>();
    rows.forEach(row -> families.add(row.run().features().device().family()));
    return new FittedUtilization(scale, line, Set.copyOf(families), RIDGE, List.copyOf(notes));
  }

  /** 1/√n for each of n runs of an organization, 1 on average; one that is not told is its own. */
  private static double[] weights(List<Row> rows) {
    Map<String, Integer> runs = new HashMap<>();
    rows.forEach(row -> runs.merge(row.run().organizationGroup(), 1, Integer::sum));
    double[] weights =
        rows.stream()
            .mapToDouble(
                row -> {
                  String group = row.run().organizationGroup();
                  return group.isEmpty() ? 1 : 1 / Math.sqrt(runs.get(group));
                })
            .toArray();
    double mean = Arrays.stream(weights).average().orElseThrow();
    return Arrays.stream(weights).map(weight -> weight / mean).toArray();
  }

  /** Without settings, all are equal. */
  @Override
  public boolean equals(Object other) {
    return other instanceof PooledUtilization;
  }

  @Override
  public int hashCode() {
    return PooledUtilization.class.hashCode();
  }
}

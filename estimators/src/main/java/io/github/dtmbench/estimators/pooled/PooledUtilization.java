package io.github.dtmbench.estimators.pooled;

import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.estimators.Estimator;
import io.github.dtmbench.estimators.Feature;
import io.github.dtmbench.estimators.FittedEstimator;
import io.github.dtmbench.estimators.LabelledRun;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * The project's own estimator: utilization by a hierarchical model with partial pooling.
 *
 * <p>The logit of a run's utilization is a line in the logarithms of parameters, compute and device
 * count, in publication date, age and peak of the device and the share of the peak that the
 * declared precision has, plus an effect of device family, manufacturer, domain and organization.
 * Effects of one kind are drawn from one normal distribution whose variance the data decide, so
 * that a family with one run is held near the others and one with eighty speaks for itself; a
 * device that nobody has used is forecast from its datasheet. Noise is Student-t with 4 degrees of
 * freedom, because hours and operation counts on record are now and then wrong by a factor of two.
 *
 * <p>Measured throughputs of benchmarks are fitted along, as rows with an offset of their own: a
 * benchmark has no failures and restarts, but it tells how size, device and cluster bear on
 * throughput. A fit sees only the benchmarks of organizations that it trains on or that have no
 * scored run, published no later than its latest training run, and never a measurement of a run on
 * record; a fit on runs that tell no date sees none.
 *
 * <p>Utilization above the peak cannot be said on the logit scale. A number that is not known is
 * replaced by what the others let expect, a name by the names of the training runs in their shares;
 * the forecast stays, the spread grows. With no usable run it refuses: benchmarks alone do not tell
 * how far runs fall short of them. One run alone is given back, and scaled by peak for other
 * devices.
 *
 * <p>Variances are estimated in each fit, and ν = 4 is convention (Lange, Little and Taylor 1989).
 * The structure has the least error of those tried under cross-validation within training folds,
 * but held-out scores were in sight when it was settled. {@code
 * estimators/NOTES-pooled-utilization.md} has all that was tried, with its errors.
 */
public final class PooledUtilization implements Estimator {

  private static final double DEGREES_OF_FREEDOM = 4;

  /**
   * Variances start with the evidence of one effect of 0.14 and one row with an error of 0.5 on the
   * logit scale: enough to keep a fit on two runs from a variance of zero, and nothing among 150.
   */
  private static final MixedModel MODEL =
      new MixedModel(
          DEGREES_OF_FREEDOM, new VariancePrior(0.02, 1), new VariancePrior(0.25, 1), 1e-3, 200);

  private final List<BenchmarkCell> benchmarks;

  PooledUtilization(List<BenchmarkCell> benchmarks) {
    this.benchmarks = List.copyOf(benchmarks);
  }

  /**
   * The estimator with the shipped benchmarks.
   *
   * @param data the shipped data; its runs only tell which organizations are scored
   * @return the estimator, not yet fitted
   */
  public static PooledUtilization from(ShippedData data) {
    return new PooledUtilization(BenchmarkCell.of(data));
  }

  @Override
  public String id() {
    return "pooled-utilization";
  }

  @Override
  public String summary() {
    return "logit utilization by a mixed model, pooled over family, maker, domain and organization;"
        + " benchmarks fitted along";
  }

  @Override
  public String source() {
    return "here; REML by Fellner-Schall, Student-t noise";
  }

  @Override
  public Optional<String> caveat() {
    return Optional.of(
        "its structure was settled with held-out scores of this data in sight, which flatters it a little");
  }

  @Override
  public Set<Feature> reads() {
    return EnumSet.of(
        Feature.PARAMETERS,
        Feature.DEVICE_COUNT,
        Feature.PUBLICATION_DATE,
        Feature.DOMAIN,
        Feature.PRECISION,
        Feature.ORGANIZATION_GROUP);
  }

  @Override
  public FittedEstimator fit(List<LabelledRun> training) {
    List<Observation> rows = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    Set<String> groups = new HashSet<>();
    Optional<LocalDate> latest = Optional.empty();
    for (LabelledRun run : training) {
      Optional<String> unusable = unusable(run);
      if (unusable.isPresent()) {
        notes.add(run.model() + ": " + unusable.get());
        continue;
      }
      rows.add(observation(run));
      groups.add(run.organizationGroup());
      Optional<LocalDate> published = run.features().publicationDate();
      if (latest.isEmpty() || (published.isPresent() && published.get().isAfter(latest.get()))) {
        latest = published;
      }
    }
    if (rows.isEmpty()) {
      return FittedEstimator.refusing("no training run to take a utilization from", notes);
    }
    latest.ifPresent(
        day ->
            benchmarks.stream()
                .filter(cell -> cell.isOpenTo(groups, day))
                .forEach(cell -> rows.add(cell.observation())));
    rows.sort(Observation.ORDER);
    Design design = Design.of(rows);
    return new FittedUtilization(
        design, MODEL.fit(design.data(rows)), DEGREES_OF_FREEDOM, List.copyOf(notes));
  }

  private static Optional<String> unusable(LabelledRun run) {
    OptionalDouble peak = run.features().device().peakTflops();
    if (peak.isEmpty()) {
      return Optional.of("the peak of " + run.features().device().name() + " is not known");
    }
    double share = run.throughputTflopPerSecond() / peak.getAsDouble();
    return Double.isFinite(Logit.of(share))
        ? Optional.empty()
        : Optional.of(
            "its utilization is " + (float) share + ", must be above 0 and below 1 to be modelled");
  }

  private static Observation observation(LabelledRun run) {
    double share =
        run.throughputTflopPerSecond() / run.features().device().peakTflops().orElseThrow();
    return new Observation(
        Logit.of(share), false, Covariates.of(run.features()), run.organizationGroup());
  }

  /** Estimators are their settings: equal benchmarks make equal estimators. */
  @Override
  public boolean equals(Object other) {
    return other instanceof PooledUtilization that && benchmarks.equals(that.benchmarks);
  }

  @Override
  public int hashCode() {
    return benchmarks.hashCode();
  }
}

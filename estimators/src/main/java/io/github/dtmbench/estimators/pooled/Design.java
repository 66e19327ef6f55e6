package io.github.dtmbench.estimators.pooled;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The columns of the model: an intercept, an offset of benchmarks where there are any, a slope for
 * each number of {@link Covariates}, and an effect for each device family, manufacturer and domain.
 */
final class Design {

  /** Variance components, in the order of the columns; the clusters follow. */
  static final int SLOPES = 0;

  static final int FAMILIES = 1;
  static final int MANUFACTURERS = 2;
  static final int DOMAINS = 3;
  static final int COMPONENTS = 4;

  /** Noise classes. */
  static final int RUN_NOISE = 0;

  private static final int BENCHMARK_NOISE = 1;

  private final boolean benchmarks;
  private final Completion completion;
  private final List<Levels> levels;
  private final int[] component;
  private final Map<String, Integer> clusters;

  private Design(
      boolean benchmarks,
      Completion completion,
      List<Levels> levels,
      int[] component,
      Map<String, Integer> clusters) {
    this.benchmarks = benchmarks;
    this.completion = completion;
    this.levels = levels;
    this.component = component;
    this.clusters = clusters;
  }

  /**
   * Lays out the columns for some rows.
   *
   * @param rows sorted, at least one of them a training run
   */
  static Design of(List<Observation> rows) {
    double[][] runs =
        rows.stream()
            .filter(row -> !row.benchmark())
            .map(row -> row.covariates().numbers())
            .toArray(double[][]::new);
    boolean benchmarks = runs.length < rows.size();
    int slopes = benchmarks ? 2 : 1;
    int next = slopes + Covariates.NUMBERS;
    Levels families = Levels.of(FAMILIES, Covariates::family, rows, next);
    next += families.size();
    Levels manufacturers = Levels.of(MANUFACTURERS, Covariates::manufacturer, rows, next);
    next += manufacturers.size();
    Levels domains = Levels.of(DOMAINS, Covariates::domain, rows, next);
    next += domains.size();
    int[] component = new int[next];
    Arrays.fill(component, 0, slopes, MixedData.FIXED);
    Arrays.fill(component, slopes, slopes + Covariates.NUMBERS, SLOPES);
    int first = slopes + Covariates.NUMBERS;
    Arrays.fill(component, first, first += families.size(), FAMILIES);
    Arrays.fill(component, first, first += manufacturers.size(), MANUFACTURERS);
    Arrays.fill(component, first, next, DOMAINS);
    return new Design(
        benchmarks,
        Completion.of(runs),
        List.of(families, manufacturers, domains),
        component,
        clusters(rows));
  }

  private static Map<String, Integer> clusters(List<Observation> rows) {
    Map<String, Integer> clusters = new HashMap<>();
    for (Observation row : rows) {
      if (!row.cluster().isEmpty()) {
        clusters.putIfAbsent(row.cluster(), clusters.size());
      }
    }
    return Map.copyOf(clusters);
  }

  /** The rows as the model wants them; a run of an unknown organization is its own cluster. */
  MixedData data(List<Observation> rows) {
    int n = rows.size();
    double[] targets = new double[n];
    int[][] columns = new int[n][];
    double[][] values = new double[n][];
    int[] cluster = new int[n];
    int[] noiseClass = new int[n];
    int count = clusters.size();
    for (int i = 0; i < n; i++) {
      Observation row = rows.get(i);
      targets[i] = row.logitUtilization();
      SparseRow sparse = row(row.covariates(), row.benchmark());
      columns[i] = sparse.columns();
      values[i] = sparse.values();
      noiseClass[i] = row.benchmark() ? BENCHMARK_NOISE : RUN_NOISE;
      cluster[i] = row.cluster().isEmpty() ? count++ : clusters.get(row.cluster());
    }
    return new MixedData(
        targets,
        columns,
        values,
        component,
        COMPONENTS,
        cluster,
        count,
        noiseClass,
        benchmarks ? 2 : 1);
  }

  /** The row of a run; one that is not in the training data may know less, or other names. */
  SparseRow row(Covariates covariates) {
    return row(covariates, false);
  }

  private SparseRow row(Covariates covariates, boolean benchmark) {
    SparseRow.Builder row = new SparseRow.Builder(component.length);
    row.add(0, 1);
    if (benchmark) {
      row.add(1, 1);
    }
    int first = benchmarks ? 2 : 1;
    Completion.Row numbers = completion.complete(covariates.numbers());
    for (int j = 0; j < numbers.values().length; j++) {
      row.add(first + j, numbers.values()[j]);
    }
    if (numbers.uncertain().length > 0) {
      row.doubt(
          Arrays.stream(numbers.uncertain()).map(j -> first + j).toArray(), numbers.covariance());
    }
    levels.forEach(level -> level.addTo(row, covariates));
    return row.build();
  }

  /** The index of a cluster of the training data; empty for one that is not among them. */
  OptionalInt cluster(String name) {
    Integer index = clusters.get(name);
    return index == null ? OptionalInt.empty() : OptionalInt.of(index);
  }
}

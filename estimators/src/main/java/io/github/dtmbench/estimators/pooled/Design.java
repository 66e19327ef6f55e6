package io.github.dtmbench.estimators.pooled;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The columns of the model: an intercept, an offset of benchmarks where there are any, a slope for
 * each number of {@link Covariates}, and an effect for each device family, manufacturer and domain.
 *
 * <p>Numbers are standardised by mean and deviation over the training runs and held within three
 * deviations: beyond, a straight line is extrapolation. A number that is not known, or does not
 * vary, enters as its mean.
 */
final class Design {

  /** Variance components, in the order of the columns; the clusters follow. */
  static final int SLOPES = 0;

  static final int FAMILIES = 1;
  static final int MANUFACTURERS = 2;
  static final int DOMAINS = 3;
  static final int COMPONENTS = 4;

  static final int RUN_NOISE = 0;
  private static final int BENCHMARK_NOISE = 1;
  private static final double FARTHEST_DEVIATIONS = 3;

  private final boolean benchmarks;
  private final double[] means;
  private final double[] deviations;
  private final List<Map<String, Integer>> levels;
  private final int[] component;
  private final Map<String, Integer> clusters;

  private Design(
      boolean benchmarks,
      double[] means,
      double[] deviations,
      List<Map<String, Integer>> levels,
      int[] component,
      Map<String, Integer> clusters) {
    this.benchmarks = benchmarks;
    this.means = means;
    this.deviations = deviations;
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
    double[] means = new double[Covariates.NUMBERS];
    double[] deviations = new double[Covariates.NUMBERS];
    for (int j = 0; j < Covariates.NUMBERS; j++) {
      int column = j;
      double[] known =
          Arrays.stream(runs)
              .mapToDouble(run -> run[column])
              .filter(x -> !Double.isNaN(x))
              .toArray();
      means[j] = Arrays.stream(known).average().orElse(0);
      double mean = means[j];
      deviations[j] =
          Math.sqrt(Arrays.stream(known).map(x -> (x - mean) * (x - mean)).average().orElse(0));
    }
    boolean benchmarks = rows.get(rows.size() - 1).benchmark();
    List<Integer> component = new ArrayList<>();
    component.add(MixedData.FIXED);
    if (benchmarks) {
      component.add(MixedData.FIXED);
    }
    for (int j = 0; j < Covariates.NUMBERS; j++) {
      component.add(SLOPES);
    }
    List<Map<String, Integer>> levels = new ArrayList<>();
    for (int k = FAMILIES; k <= DOMAINS; k++) {
      Function<Covariates, String> name = name(k);
      TreeSet<String> names = new TreeSet<>();
      rows.forEach(row -> names.add(name.apply(row.covariates())));
      names.remove("");
      Map<String, Integer> columns = new HashMap<>();
      for (String level : names) {
        columns.put(level, component.size());
        component.add(k);
      }
      levels.add(columns);
    }
    return new Design(
        benchmarks,
        means,
        deviations,
        levels,
        component.stream().mapToInt(Integer::intValue).toArray(),
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

  private static Function<Covariates, String> name(int component) {
    return switch (component) {
      case FAMILIES -> Covariates::family;
      case MANUFACTURERS -> Covariates::manufacturer;
      default -> Covariates::domain;
    };
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
    double[] numbers = covariates.numbers();
    int first = benchmarks ? 2 : 1;
    for (int j = 0; j < numbers.length; j++) {
      if (Double.isNaN(numbers[j])) {
        row.missing(first + j);
      } else if (deviations[j] > 0) {
        double z = (numbers[j] - means[j]) / deviations[j];
        row.add(first + j, Math.max(-FARTHEST_DEVIATIONS, Math.min(FARTHEST_DEVIATIONS, z)));
      }
    }
    for (int k = FAMILIES; k <= DOMAINS; k++) {
      Integer column = levels.get(k - FAMILIES).get(name(k).apply(covariates));
      if (column == null) {
        row.unseen(k);
      } else {
        row.add(column, 1);
      }
    }
    return row.build();
  }

  /** The index of a cluster of the training data; empty for one that is not among them. */
  OptionalInt cluster(String name) {
    Integer index = clusters.get(name);
    return index == null ? OptionalInt.empty() : OptionalInt.of(index);
  }
}

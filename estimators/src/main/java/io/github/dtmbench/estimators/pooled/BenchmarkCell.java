package io.github.dtmbench.estimators.pooled;

import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.run.TrainingRun;
import io.github.dtmbench.datasets.throughput.BenchmarkSetup;
import io.github.dtmbench.datasets.throughput.ThroughputBenchmark;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Throughput benchmarks of one source, day, device family, domain and octave of model size, as one
 * observation: the twenty settings of batch and parallelism that a table tries are no twenty facts.
 *
 * @param source where they are printed
 * @param published when
 * @param scoredGroups the organizations measured that also have a training run to be scored
 * @param covariates with the mean logarithms of size and device count; compute is not known
 * @param logitUtilization mean logit of the share of peak, in operations of the model
 */
record BenchmarkCell(
    String source,
    LocalDate published,
    Set<String> scoredGroups,
    Covariates covariates,
    double logitUtilization) {

  /** Beyond, attention dominates, and operations are no longer what 6 per parameter count. */
  private static final int LONGEST_SEQUENCE = 8192;

  /**
   * The cells of the shipped benchmarks. Left out are rows that measured a run on record (the run
   * may be the one to be forecast), that do not tell size or convention, FP8 and long sequences.
   *
   * @param data benchmarks, and the runs that tell which organizations are scored
   * @return in the order in which the file first mentions them
   */
  static List<BenchmarkCell> of(ShippedData data) {
    Set<String> scored =
        data.runs().stream()
            .filter(TrainingRun::isScorable)
            .map(run -> run.origin().organizationGroup())
            .collect(Collectors.toSet());
    Map<Key, List<ThroughputBenchmark>> rows = new LinkedHashMap<>();
    for (ThroughputBenchmark row : data.throughputBenchmarks()) {
      if (isUsable(row)) {
        rows.computeIfAbsent(Key.of(row), key -> new ArrayList<>()).add(row);
      }
    }
    List<BenchmarkCell> cells = new ArrayList<>();
    rows.forEach((key, members) -> cells.add(mean(key, members, scored)));
    return List.copyOf(cells);
  }

  private record Key(
      String source,
      List<String> groups,
      LocalDate published,
      String family,
      String domain,
      long octave) {
    static Key of(ThroughputBenchmark row) {
      double parameters = row.setup().parameters().orElseThrow();
      return new Key(
          row.origin().source(),
          row.origin().organizationGroups(),
          row.origin().publicationDate(),
          row.setup().device().family(),
          row.setup().domain(),
          Math.round(Math.log(parameters) / Math.log(2)));
    }
  }

  private static boolean isUsable(ThroughputBenchmark row) {
    BenchmarkSetup setup = row.setup();
    return row.origin().trainingRun().isEmpty()
        && row.modelTflopPerSecond().isPresent()
        && setup.parameters().isPresent()
        && setup.device().peakTflops().isPresent()
        && !mayBeFp8(setup)
        && setup.sequenceLength().orElse(0) <= LONGEST_SEQUENCE;
  }

  /** The peak of FP8 is another, and MLPerf's entries do not tell in what they computed. */
  private static boolean mayBeFp8(BenchmarkSetup setup) {
    return setup.precision().equals("fp8")
        || (setup.precision().isEmpty() && setup.device().peaks().fp8Tflops().isPresent());
  }

  private static BenchmarkCell mean(
      Key key, List<ThroughputBenchmark> members, Set<String> scored) {
    Set<String> groups = new TreeSet<>(key.groups());
    groups.retainAll(scored);
    double lnParameters =
        members.stream()
            .mapToDouble(row -> Math.log(row.setup().parameters().orElseThrow()))
            .average()
            .orElseThrow();
    double lnDevices =
        members.stream()
            .filter(row -> row.setup().deviceCount().isPresent())
            .mapToDouble(row -> Math.log(row.setup().deviceCount().getAsInt()))
            .average()
            .orElse(Double.NaN);
    double logit =
        members.stream()
            .mapToDouble(
                row ->
                    Logit.of(
                        row.modelTflopPerSecond().orElseThrow()
                            / row.setup().device().peakTflops().orElseThrow()))
            .average()
            .orElseThrow();
    Covariates covariates =
        Covariates.of(
            members.get(0).setup().device(),
            lnParameters,
            Double.NaN,
            lnDevices,
            Optional.of(key.published()),
            "",
            key.domain());
    return new BenchmarkCell(key.source(), key.published(), Set.copyOf(groups), covariates, logit);
  }

  /**
   * Whether a fit may learn from this cell, judged by its training runs alone: it cannot know what
   * it will be asked. A cell of an organization with scored runs is held out where none of them is
   * trained on, and a cell must not be later than the latest run, so that a fit on the past sees
   * the past. An organization of which only the user has a run counts as one without.
   *
   * @param groups organizations of the training runs
   * @param latest the last publication among them
   */
  boolean isOpenTo(Set<String> groups, LocalDate latest) {
    return groups.containsAll(scoredGroups) && !published.isAfter(latest);
  }

  /** As a row of the model. */
  Observation observation() {
    return new Observation(logitUtilization, true, covariates, "benchmarks of " + source);
  }
}

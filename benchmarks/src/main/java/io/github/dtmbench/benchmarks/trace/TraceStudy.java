package io.github.dtmbench.benchmarks.trace;

import io.github.dtmbench.benchmarks.parallel.OrderedJobs;
import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.check.DefectException;
import io.github.dtmbench.datasets.trace.ThroughputTrace;
import io.github.dtmbench.estimators.Units;
import io.github.dtmbench.estimators.dynamic.AlphaBand;
import io.github.dtmbench.estimators.dynamic.PublishedDynamicThroughput;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Function;

/**
 * All traces looked at, and put together without counting a source more than it is worth.
 *
 * @param analyses one a trace, in the order of the traces
 */
public record TraceStudy(List<TraceAnalysis> analyses) {

  /** Copies the list. */
  public TraceStudy {
    analyses = List.copyOf(analyses);
  }

  /**
   * Looks at every shipped trace.
   *
   * @param data the shipped data
   * @param threads worker threads; the result does not depend on them
   * @return the study
   */
  public static TraceStudy of(ShippedData data, int threads) {
    return of(data.throughputTraces(), printedBands(data), threads);
  }

  /**
   * The bands of α that OpenCarbonEval prints in its Table 1.
   *
   * @param data the shipped data
   * @return by device family
   */
  public static Map<String, AlphaBand> printedBands(ShippedData data) {
    return PublishedDynamicThroughput.from(data.published("opencarboneval_devices"), data.devices())
        .bands();
  }

  /**
   * Looks at every trace.
   *
   * @param traces the traces
   * @param bands the bands of α that the paper prints, by device family
   * @param threads worker threads; the result does not depend on them
   * @return the study
   */
  static TraceStudy of(List<ThroughputTrace> traces, Map<String, AlphaBand> bands, int threads) {
    List<Callable<TraceAnalysis>> jobs = new ArrayList<>();
    for (ThroughputTrace trace : traces) {
      jobs.add(
          () ->
              DefectException.named(
                  () -> "trace " + trace.id(), () -> TraceAnalysis.of(trace, bands)));
    }
    return new TraceStudy(OrderedJobs.run("study of traces", jobs, threads));
  }

  /**
   * The traces that a headline may stand on: every unit of progress is the same work.
   *
   * @return as a group
   */
  public TraceGroup headline() {
    return new TraceGroup("all of constant work", analyses)
        .where("all of constant work", a -> a.trace().constantWork());
  }

  /**
   * The headline and parts of it by length of the run.
   *
   * @return from all to the longest
   */
  public List<TraceGroup> byLength() {
    List<TraceGroup> groups = new ArrayList<>();
    groups.add(headline());
    groups.add(fromAnHour());
    groups.add(from(10));
    groups.add(from(100));
    return groups;
  }

  /**
   * The headline's runs of an hour or more.
   *
   * @return as a group
   */
  public TraceGroup fromAnHour() {
    return from(1);
  }

  private TraceGroup from(int hours) {
    return headline()
        .where("from " + hours + " h", a -> a.activeSeconds() >= hours * Units.SECONDS_PER_HOUR);
  }

  /**
   * The headline by device family.
   *
   * @return in alphabetical order
   */
  public List<TraceGroup> byFamily() {
    return by(a -> a.trace().deviceFamily());
  }

  /**
   * The headline by where the logs were published.
   *
   * @return in alphabetical order
   */
  public List<TraceGroup> bySource() {
    return by(a -> a.trace().repositoryFamily());
  }

  /**
   * The longest run of each of the families with the most sources: where the most is known, and
   * where a logarithm has the most time to show.
   *
   * @param families how many
   * @return one a family, that with the most clusters first, then by name
   */
  public List<TraceAnalysis> longestOfFamilies(int families) {
    return byFamily().stream()
        .sorted(
            Comparator.comparingLong((TraceGroup g) -> -g.clusters())
                .thenComparing(TraceGroup::name))
        .limit(families)
        .map(
            g ->
                g.analyses().stream()
                    .max(Comparator.comparingDouble(TraceAnalysis::activeSeconds))
                    .orElseThrow())
        .toList();
  }

  private List<TraceGroup> by(Function<TraceAnalysis, String> property) {
    Map<String, List<TraceAnalysis>> groups = new TreeMap<>();
    for (TraceAnalysis analysis : headline().analyses()) {
      groups.computeIfAbsent(property.apply(analysis), key -> new ArrayList<>()).add(analysis);
    }
    Map<String, TraceGroup> named = new LinkedHashMap<>();
    groups.forEach((name, members) -> named.put(name, new TraceGroup(name, members)));
    return List.copyOf(named.values());
  }
}

package io.github.dtmbench.benchmarks.trace;

import io.github.dtmbench.datasets.check.DefectException;
import io.github.dtmbench.datasets.trace.ThroughputTrace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * All traces looked at, and put together without counting a source more than it is worth.
 *
 * @param analyses one a trace, in the order of the traces
 */
public record TraceStudy(List<TraceAnalysis> analyses) {

  private static final double SECONDS_PER_HOUR = 3600;

  /** Copies the list. */
  public TraceStudy {
    analyses = List.copyOf(analyses);
  }

  /**
   * Looks at every trace.
   *
   * @param traces the traces
   * @param threads worker threads; the result does not depend on them
   * @return the study
   */
  public static TraceStudy of(List<ThroughputTrace> traces, int threads) {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Callable<TraceAnalysis>> jobs = new ArrayList<>();
      for (ThroughputTrace trace : traces) {
        jobs.add(() -> DefectException.named("trace " + trace.id(), () -> TraceAnalysis.of(trace)));
      }
      List<TraceAnalysis> analyses = new ArrayList<>();
      for (Future<TraceAnalysis> done : pool.invokeAll(jobs)) {
        analyses.add(done.get());
      }
      return new TraceStudy(analyses);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the study of traces was interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof DefectException named) {
        throw named;
      }
      throw new DefectException("traces", e.getCause());
    } finally {
      pool.shutdownNow();
    }
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
    for (int hours : new int[] {1, 10, 100}) {
      groups.add(
          headline()
              .where("from " + hours + " h", a -> a.activeSeconds() >= hours * SECONDS_PER_HOUR));
    }
    return groups;
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
    return by(a -> a.trace().repository().replaceAll("_v[0-9.]+$", ""));
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

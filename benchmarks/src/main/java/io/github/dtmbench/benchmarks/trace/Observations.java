package io.github.dtmbench.benchmarks.trace;

import io.github.dtmbench.datasets.trace.ThroughputTrace;
import io.github.dtmbench.datasets.trace.TraceInterval;
import java.util.Arrays;
import java.util.List;

/**
 * A trace as regression sees it. Time is active time, that spent on training: what lies between
 * intervals, evaluation or a restart, is a gap and no throughput.
 *
 * <p>An interval gives the mean rate of a stretch [a, b] of active time. Where ln f is linear in ln
 * t, its mean over the stretch is linear in the mean of ln t, which is (b (ln b − 1) − a (ln a −
 * 1)) / (b − a); the middle of a long first interval would be far off.
 */
final class Observations {

  private final double[] starts;
  private final double[] ends;
  private final double[] progress;

  private Observations(double[] starts, double[] ends, double[] progress) {
    this.starts = starts;
    this.ends = ends;
    this.progress = progress;
  }

  static Observations of(ThroughputTrace trace) {
    List<TraceInterval> intervals = trace.intervals();
    double[] progress = intervals.stream().mapToDouble(TraceInterval::progress).toArray();
    double[] active = intervals.stream().mapToDouble(TraceInterval::activeSeconds).toArray();
    return of(active, progress);
  }

  /** From the active seconds and the progress of each interval, in order. */
  static Observations of(double[] activeSeconds, double[] progress) {
    int n = progress.length;
    double[] starts = new double[n];
    double[] ends = new double[n];
    double time = 0;
    for (int i = 0; i < n; i++) {
      starts[i] = time;
      time += activeSeconds[i];
      ends[i] = time;
    }
    return new Observations(starts, ends, progress.clone());
  }

  int size() {
    return progress.length;
  }

  double start(int i) {
    return starts[i];
  }

  double end(int i) {
    return ends[i];
  }

  /** Active seconds of an interval: its weight, for the variance of a mean falls with them. */
  double seconds(int i) {
    return ends[i] - starts[i];
  }

  double totalSeconds() {
    return ends[size() - 1];
  }

  double totalProgress() {
    double total = 0;
    for (double p : progress) {
      total += p;
    }
    return total;
  }

  double rate(int i) {
    return progress[i] / seconds(i);
  }

  double logRate(int i) {
    return Math.log(rate(i));
  }

  /** Mean of ln t over an interval. */
  double meanLogTime(int i) {
    double a = starts[i];
    double b = ends[i];
    double lower = a > 0 ? a * (Math.log(a) - 1) : 0;
    return (b * (Math.log(b) - 1) - lower) / (b - a);
  }

  /** The intervals from one on, at their own times. */
  Observations from(int first) {
    return slice(first, size());
  }

  /** The intervals before one. */
  Observations before(int last) {
    return slice(0, last);
  }

  private Observations slice(int from, int to) {
    return new Observations(
        Arrays.copyOfRange(starts, from, to),
        Arrays.copyOfRange(ends, from, to),
        Arrays.copyOfRange(progress, from, to));
  }

  /**
   * How many intervals end within a share of the active time.
   *
   * @param share of the whole, in (0, 1)
   */
  int within(double share) {
    double limit = share * totalSeconds();
    int count = 0;
    while (count < size() && ends[count] <= limit) {
      count++;
    }
    return count;
  }
}

package io.github.dtmbench.datasets.trace;

import io.github.dtmbench.datasets.csv.InvalidDataException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;

/**
 * The intervals of a log of the user's, which has a time and a progress, both counted from a start,
 * on every line. A log of more than {@value #MOST_INTERVALS} steps becomes at most so many
 * intervals, their borders half in equal steps of ln t and half in equal steps of t, as the shipped
 * traces have them.
 *
 * <p>A restart is a gap and no throughput: where the clock or the progress falls back, or a step
 * takes more than {@value #PAUSE} times the median of its neighbours, a new stretch begins, and
 * what lies between is left out. A file in which one line in ten falls back is not sorted, and
 * refused.
 */
public final class ProgressLog {

  private static final int MOST_INTERVALS = 64;
  private static final int FEWEST_INTERVALS = 8;
  private static final int PAUSE = 50;
  private static final double MOST_FALLS = 0.1;

  /** Rates this far apart are not one run in one unit: minutes are sixty seconds. */
  private static final double MOST_RATE_RATIO = 30;

  private static final int FEWEST_OF_A_UNIT = 3;
  private static final int STRETCHES = 256;
  private static final int MOST_PAUSES_IN_A_ROW = 5;

  private final RunLog log;

  /** Active seconds and progress of every step that counts, and the line on which it ends. */
  private final double[] stepSeconds;

  private final double[] stepProgress;
  private final long[] stepLines;
  private final List<Long> gaps = new ArrayList<>();
  private int steps;

  private ProgressLog(RunLog log) {
    this.log = log;
    this.stepSeconds = new double[log.size()];
    this.stepProgress = new double[log.size()];
    this.stepLines = new long[log.size()];
  }

  /**
   * Reads a log.
   *
   * @param log the log
   * @return the intervals, in active time without gaps, and the lines before which there was one
   * @throws InvalidDataException if it is no log of one run; the message says why and where
   */
  public static Read read(RunLog log) {
    ProgressLog steps = new ProgressLog(log);
    if (log.size() > 0) {
      steps.takeSteps();
    }
    List<TraceInterval> intervals = steps.intervals();
    return new Read(intervals, steps.gaps, log.progress(log.size() - 1));
  }

  /**
   * What a log holds.
   *
   * @param intervals at least eight
   * @param gapsBeforeLines lines before which the run was interrupted
   * @param lastProgress progress on the last line, that before the first and in gaps included
   */
  public record Read(
      List<TraceInterval> intervals, List<Long> gapsBeforeLines, double lastProgress) {

    /** Copies the lists. */
    public Read {
      intervals = List.copyOf(intervals);
      gapsBeforeLines = List.copyOf(gapsBeforeLines);
    }
  }

  private void takeSteps() {
    double typical = typicalStep();
    int falls = 0;
    int pauses = 0;
    int inARow = 0;
    int longestRow = 0;
    long firstFall = 0;
    long firstPause = 0;
    int last = 0;
    for (int next = 1; next < log.size(); next++) {
      double seconds = log.seconds(next) - log.seconds(last);
      double progress = log.progress(next) - log.progress(last);
      long line = log.line(next);
      if (seconds < 0 || progress < 0) {
        falls++;
        firstFall = firstFall == 0 ? line : firstFall;
        gaps.add(line);
        last = next;
      } else if (seconds > 0 && progress > 0) {
        if (seconds > PAUSE * typical && progress < PAUSE * typicalProgress(typical)) {
          pauses++;
          inARow++;
          longestRow = Math.max(longestRow, inARow);
          firstPause = firstPause == 0 ? line : firstPause;
          gaps.add(line);
        } else {
          stepSeconds[steps] = seconds;
          stepProgress[steps] = progress;
          stepLines[steps] = line;
          steps++;
          inARow = 0;
        }
        last = next;
      }
      // Else the same moment again, or no progress yet: the step goes on.
    }
    if (falls > Math.max(1, MOST_FALLS * log.size())) {
      throw refused(
          firstFall,
          "lines in order of time, with progress that grows; it falls back on "
              + falls
              + " of "
              + log.size());
    }
    if (longestRow > MOST_PAUSES_IN_A_ROW
        || pauses > Math.max(FEWEST_INTERVALS, MOST_FALLS * log.size())) {
      throw refused(
          firstPause,
          "one unit of seconds and of progress; on "
              + pauses
              + " of "
              + log.size()
              + " lines time takes more than "
              + PAUSE
              + " times its usual step");
    }
  }

  private double typicalStep() {
    double[] seconds = new double[Math.max(1, log.size() - 1)];
    int n = 0;
    for (int i = 1; i < log.size(); i++) {
      double step = log.seconds(i) - log.seconds(i - 1);
      if (step > 0) {
        seconds[n++] = step;
      }
    }
    Arrays.sort(seconds, 0, n);
    return n == 0 ? Double.POSITIVE_INFINITY : seconds[n / 2];
  }

  /** Progress of the steps so far, in the time of a typical one. */
  private double typicalProgress(double typicalSeconds) {
    double seconds = 0;
    double progress = 0;
    for (int i = Math.max(0, steps - PAUSE); i < steps; i++) {
      seconds += stepSeconds[i];
      progress += stepProgress[i];
    }
    return seconds == 0 ? 0 : progress / seconds * typicalSeconds;
  }

  private List<TraceInterval> intervals() {
    if (steps < FEWEST_INTERVALS) {
      throw refused(
          0,
          "at least "
              + (FEWEST_INTERVALS + 1)
              + " lines on which time and progress, both counted from the start, grow; there are "
              + (steps + 1));
    }
    requireOneUnit();
    double total = 0;
    for (int i = 0; i < steps; i++) {
      total += stepSeconds[i];
    }
    double[] borders = borders(stepSeconds[0], total);
    List<TraceInterval> intervals = new ArrayList<>();
    double start = 0;
    double time = 0;
    double progress = 0;
    int border = 0;
    for (int i = 0; i < steps; i++) {
      time += stepSeconds[i];
      progress += stepProgress[i];
      if (steps <= MOST_INTERVALS || i == steps - 1 || time >= borders[border]) {
        double rate = progress / (time - start);
        if (!(time > start && rate > 0 && Double.isFinite(rate))) {
          throw refused(stepLines[i], "a step that is long enough beside the time before it");
        }
        intervals.add(new TraceInterval(start, time, progress, rate));
        start = time;
        progress = 0;
        while (border < borders.length - 1 && borders[border] <= time) {
          border++;
        }
      }
    }
    if (intervals.size() < FEWEST_INTERVALS) {
      throw refused(0, "steps short enough for " + FEWEST_INTERVALS + " intervals");
    }
    return intervals;
  }

  /** Half of them in equal steps of ln t from the first step on, half in equal steps of t. */
  private static double[] borders(double first, double total) {
    int half = MOST_INTERVALS / 2;
    double[] borders = new double[MOST_INTERVALS];
    for (int i = 0; i < half; i++) {
      borders[i] = first * Math.pow(total / first, (i + 1.0) / half);
      borders[half + i] = total * (i + 1.0) / half;
    }
    Arrays.sort(borders);
    return borders;
  }

  /** A change of unit parts all rates before it from all after it. */
  private void requireOneUnit() {
    int stretch = (steps + STRETCHES - 1) / STRETCHES;
    int n = steps / stretch;
    double[] rates = new double[n];
    for (int i = 0; i < n; i++) {
      double seconds = 0;
      double progress = 0;
      for (int j = i * stretch; j < (i + 1) * stretch; j++) {
        seconds += stepSeconds[j];
        progress += stepProgress[j];
      }
      rates[i] = progress / seconds;
    }
    for (int i = FEWEST_OF_A_UNIT; i <= n - FEWEST_OF_A_UNIT; i++) {
      DoubleSummaryStatistics before = Arrays.stream(rates, 0, i).summaryStatistics();
      DoubleSummaryStatistics after = Arrays.stream(rates, i, n).summaryStatistics();
      if (after.getMin() > MOST_RATE_RATIO * before.getMax()
          || before.getMin() > MOST_RATE_RATIO * after.getMax()) {
        throw refused(
            stepLines[i * stretch],
            "one unit of seconds and of progress; from about here the rate is "
                + (float) (after.getAverage() / before.getAverage())
                + " times that before");
      }
    }
  }

  private InvalidDataException refused(long line, String expected) {
    return log.refused(line, "", "", expected);
  }
}

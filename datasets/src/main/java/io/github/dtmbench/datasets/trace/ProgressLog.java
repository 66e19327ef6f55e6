package io.github.dtmbench.datasets.trace;

import io.github.dtmbench.datasets.csv.CsvFile;
import io.github.dtmbench.datasets.csv.CsvRow;
import io.github.dtmbench.datasets.csv.DataProblem;
import io.github.dtmbench.datasets.csv.InvalidDataException;
import io.github.dtmbench.datasets.csv.NumberRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A log of a run of the user's: {@code seconds,progress}, both counted from a start, one moment a
 * line. It becomes at most {@value #MOST_INTERVALS} intervals, their borders half in equal steps of
 * ln t and half in equal steps of t, as the shipped traces have them.
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

  /** Rates this far apart are not one run in one unit. */
  private static final double MOST_RATE_RATIO = 1000;

  private static final NumberRule SECONDS =
      NumberRule.zeroOrMore("number of seconds since the start");
  private static final NumberRule PROGRESS =
      NumberRule.zeroOrMore("amount of progress since the start, such as steps or tokens");

  private record Moment(long line, double seconds, double progress) {}

  private final CsvFile file;
  private final List<Moment> moments;

  /** Active seconds and progress of every step that counts, and the line on which it ends. */
  private final double[] stepSeconds;

  private final double[] stepProgress;
  private final long[] stepLines;
  private final List<Long> gaps = new ArrayList<>();
  private int steps;

  private ProgressLog(CsvFile file) {
    this.file = file;
    this.moments = file.rows(List.of("seconds", "progress"), ProgressLog::moment);
    this.stepSeconds = new double[moments.size()];
    this.stepProgress = new double[moments.size()];
    this.stepLines = new long[moments.size()];
  }

  /**
   * Reads a log.
   *
   * @param file columns {@code seconds} and {@code progress}
   * @return the intervals, in active time without gaps, and the lines before which there was one
   * @throws InvalidDataException if it is no log of one run; the message says why and where
   */
  public static Read read(CsvFile file) {
    ProgressLog log = new ProgressLog(file);
    log.takeSteps();
    return new Read(log.intervals(), log.gaps);
  }

  /**
   * What a log holds.
   *
   * @param intervals at least eight
   * @param gapsBeforeLines lines before which the run was interrupted
   */
  public record Read(List<TraceInterval> intervals, List<Long> gapsBeforeLines) {

    /** Copies the lists. */
    public Read {
      intervals = List.copyOf(intervals);
      gapsBeforeLines = List.copyOf(gapsBeforeLines);
    }
  }

  private static Optional<Moment> moment(CsvRow row) {
    double seconds = row.requiredNumber("seconds", SECONDS);
    double progress = row.requiredNumber("progress", PROGRESS);
    return row.isSound()
        ? Optional.of(new Moment(row.line(), seconds, progress))
        : Optional.empty();
  }

  private void takeSteps() {
    double typical = typicalStep();
    int falls = 0;
    long firstFall = 0;
    Moment last = moments.get(0);
    for (Moment next : moments.subList(1, moments.size())) {
      double seconds = next.seconds - last.seconds;
      double progress = next.progress - last.progress;
      if (seconds < 0 || progress < 0) {
        falls++;
        firstFall = firstFall == 0 ? next.line : firstFall;
        gaps.add(next.line);
        last = next;
      } else if (seconds > 0 && progress > 0) {
        if (seconds > PAUSE * typical && progress < PAUSE * typicalProgress(typical)) {
          gaps.add(next.line);
        } else {
          stepSeconds[steps] = seconds;
          stepProgress[steps] = progress;
          stepLines[steps] = next.line;
          steps++;
        }
        last = next;
      }
      // Else the same moment again, or no progress yet: the step goes on.
    }
    if (falls > Math.max(1, MOST_FALLS * moments.size())) {
      throw refused(
          firstFall,
          "lines in order of time, with progress that grows; it falls back on "
              + falls
              + " of "
              + moments.size());
    }
  }

  private double typicalStep() {
    double[] seconds = new double[Math.max(1, moments.size() - 1)];
    int n = 0;
    for (int i = 1; i < moments.size(); i++) {
      double step = moments.get(i).seconds - moments.get(i - 1).seconds;
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
              + " lines on which time and progress grow; there are "
              + (steps + 1));
    }
    double total = 0;
    for (int i = 0; i < steps; i++) {
      total += stepSeconds[i];
    }
    double[] borders = borders(stepSeconds[0], total);
    List<TraceInterval> intervals = new ArrayList<>();
    List<Long> lines = new ArrayList<>();
    double start = 0;
    double time = 0;
    double progress = 0;
    int border = 0;
    for (int i = 0; i < steps; i++) {
      time += stepSeconds[i];
      progress += stepProgress[i];
      if (i == steps - 1 || time >= borders[border]) {
        intervals.add(new TraceInterval(start, time, progress, progress / (time - start)));
        lines.add(stepLines[i]);
        start = time;
        progress = 0;
        while (border < borders.length - 1 && borders[border] <= time) {
          border++;
        }
      }
    }
    requireOneUnit(intervals, lines);
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

  private void requireOneUnit(List<TraceInterval> intervals, List<Long> lines) {
    for (int i = 2; i < intervals.size(); i++) {
      double ratio =
          intervals.get(i).progressPerActiveSecond()
              / intervals.get(i - 1).progressPerActiveSecond();
      if (ratio > MOST_RATE_RATIO || ratio < 1 / MOST_RATE_RATIO) {
        throw refused(
            lines.get(i - 1),
            "one unit of seconds and of progress; from here the rate is "
                + (float) ratio
                + " times that before");
      }
    }
  }

  private InvalidDataException refused(long line, String expected) {
    return new InvalidDataException(List.of(new DataProblem(file.name(), line, "", "", expected)));
  }
}

package io.github.dtmbench.benchmarks.evaluation;

import io.github.dtmbench.datasets.run.FlopBasis;
import io.github.dtmbench.datasets.run.ThroughputGrade;
import io.github.dtmbench.datasets.run.TrainingRun;
import io.github.dtmbench.estimators.LabelledRun;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Kinds of record that may take part in an evaluation of device-hours. */
public enum RecordGrade {
  /** Graded {@code score}: operation count and hours are both independent and sound. */
  SCORE,
  /** Graded {@code caution}: rounded hours, or another reservation that the record states. */
  CAUTION,
  /** Graded {@code doubtful}: the record names another reading of itself that would matter. */
  DOUBTFUL,
  /**
   * Not graded for scoring: the listed FLOP is chips × hours × peak × an assumed utilization, so it
   * holds the hours it is meant to predict. Shown only to tell what scores on such records are
   * worth.
   */
  CIRCULAR;

  /**
   * The grades that are scored unless others are asked for.
   *
   * @return score and caution
   */
  public static Set<RecordGrade> independent() {
    return EnumSet.of(SCORE, CAUTION);
  }

  /**
   * The name on the command line.
   *
   * @return a lower-case word
   */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The records of some grades.
   *
   * @param runs the records
   * @param grades which to take
   * @return features and label, with the counted FLOP of independent and the listed FLOP of
   *     circular records; in the order of the records
   */
  public static List<LabelledRun> select(List<TrainingRun> runs, Set<RecordGrade> grades) {
    return runs.stream()
        .filter(run -> grades.stream().anyMatch(grade -> grade.holds(run)))
        .map(run -> isCircular(run) ? LabelledRun.withListedFlop(run) : LabelledRun.from(run))
        .toList();
  }

  /**
   * The grade of a record.
   *
   * @param run the record
   * @return its grade; empty if it takes part in no evaluation
   */
  public static Optional<RecordGrade> of(TrainingRun run) {
    return Arrays.stream(values()).filter(grade -> grade.holds(run)).findFirst();
  }

  private boolean holds(TrainingRun run) {
    return switch (this) {
      case SCORE -> run.grading().throughput() == ThroughputGrade.SCORE;
      case CAUTION -> run.grading().throughput() == ThroughputGrade.CAUTION;
      case DOUBTFUL -> run.grading().throughput() == ThroughputGrade.DOUBTFUL;
      case CIRCULAR -> isCircular(run);
    };
  }

  private static boolean isCircular(TrainingRun run) {
    if (run.grading().throughput() != ThroughputGrade.EXCLUDE
        || !run.workload().flopBasis().filter(FlopBasis.HARDWARE::equals).isPresent()
        || run.workload().trainingFlop().isEmpty()
        || run.hardware().deviceHours().isEmpty()
        || run.hardware().soleDevice().isEmpty()) {
      return false;
    }
    OptionalDouble peak = run.hardware().soleDevice().orElseThrow().peakTflops();
    return peak.isPresent()
        && LabelledRun.withListedFlop(run).throughputTflopPerSecond() <= peak.getAsDouble();
  }
}

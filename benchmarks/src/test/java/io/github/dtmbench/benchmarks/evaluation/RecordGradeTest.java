package io.github.dtmbench.benchmarks.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.run.FlopBasis;
import io.github.dtmbench.datasets.run.ThroughputGrade;
import io.github.dtmbench.datasets.run.TrainingRun;
import io.github.dtmbench.estimators.LabelledRun;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A record in the wrong grade is scored, or is not, in silence. */
class RecordGradeTest {

  private static final List<TrainingRun> RUNS = ShippedData.load().runs();
  private static final Map<String, TrainingRun> BY_MODEL =
      RUNS.stream().collect(Collectors.toMap(TrainingRun::model, Function.identity()));

  /**
   * The grade of the record; of an excluded one, circular if its listed FLOP were computed from the
   * hours at no more than the peak.
   */
  @Test
  void of_everyRecord_isAsSpelledOut() {
    Map<String, Double> utilizations =
        ImpliedUtilization.of(RUNS).stream()
            .collect(Collectors.toMap(ImpliedUtilization::model, ImpliedUtilization::utilization));
    for (TrainingRun run : RUNS) {
      boolean computedFromHours =
          run.workload().flopBasis().equals(Optional.of(FlopBasis.HARDWARE))
              && utilizations.getOrDefault(run.model(), 2.0) <= 1;
      Optional<RecordGrade> expected =
          switch (run.grading().throughput()) {
            case SCORE -> Optional.of(RecordGrade.SCORE);
            case CAUTION -> Optional.of(RecordGrade.CAUTION);
            case DOUBTFUL -> Optional.of(RecordGrade.DOUBTFUL);
            case EXCLUDE ->
                computedFromHours ? Optional.of(RecordGrade.CIRCULAR) : Optional.empty();
          };
      assertEquals(expected, RecordGrade.of(run), run.model());
    }
  }

  /** Independent ones with the counted FLOP, circular ones with the listed. */
  @Test
  void select_takesTheFlopOfTheGrade() {
    List<LabelledRun> independent = RecordGrade.select(RUNS, RecordGrade.independent());
    assertEquals(
        RUNS.stream().filter(run -> run.isScorable()).map(TrainingRun::model).toList(),
        independent.stream().map(LabelledRun::model).toList());
    for (LabelledRun run : independent) {
      assertEquals(
          BY_MODEL.get(run.model()).workload().countedFlop().orElseThrow() / 1e12,
          run.features().computeTflop());
    }
    List<LabelledRun> circular = RecordGrade.select(RUNS, EnumSet.of(RecordGrade.CIRCULAR));
    assertTrue(circular.size() > 50, circular.size() + " records");
    for (LabelledRun run : circular) {
      TrainingRun recorded = BY_MODEL.get(run.model());
      assertEquals(ThroughputGrade.EXCLUDE, recorded.grading().throughput());
      assertEquals(
          recorded.workload().trainingFlop().orElseThrow() / 1e12, run.features().computeTflop());
    }
  }

  @Test
  void labels_areThoseOfTheCommandLine() {
    assertEquals("doubtful", RecordGrade.DOUBTFUL.label());
    assertEquals(EnumSet.of(RecordGrade.SCORE, RecordGrade.CAUTION), RecordGrade.independent());
  }
}

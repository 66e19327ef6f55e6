package io.github.dtmbench.benchmarks.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.benchmarks.protocol.Fold;
import io.github.dtmbench.benchmarks.protocol.Protocol;
import io.github.dtmbench.benchmarks.protocol.Protocols;
import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.estimators.Estimator;
import io.github.dtmbench.estimators.LabelledRun;
import io.github.dtmbench.estimators.registry.Estimators;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No estimator learns from what it is scored on: the hours of held-out runs may be anything, and
 * neither a prediction nor an interval moves.
 */
@Tag("any-jdk")
class HeldOutLabelsTest {

  private static final ShippedData DATA = ShippedData.load();
  private static final List<LabelledRun> RUNS =
      RecordGrade.select(DATA.runs(), RecordGrade.independent());
  private static final List<Estimator> ESTIMATORS = Estimators.standard(DATA).all();

  /** Folds of a protocol that are tried, spread over all of them; all of them take minutes. */
  private static final int FOLDS = Integer.getInteger("io.github.dtmbench.folds-of-labels-test", 5);

  static Stream<Protocol> protocols() {
    return Protocols.standard(DATA, 11).all().stream();
  }

  /** The same split, wherever the labels come from. */
  @ParameterizedTest
  @MethodSource("protocols")
  void folds_labelsChanged_splitTheSame(Protocol protocol) {
    assertEquals(names(protocol.folds(RUNS)), names(protocol.folds(changed(RUNS))));
  }

  @ParameterizedTest
  @MethodSource("protocols")
  void predictions_heldOutLabelsChanged_stay(Protocol protocol) {
    assertNoneMoves(protocol, spread(protocol.folds(RUNS), FOLDS), OptionalDouble.empty());
  }

  /** Intervals are calibrated on inner folds, ten fits more, hence fewer folds. */
  @ParameterizedTest
  @MethodSource("protocols")
  void intervals_heldOutLabelsChanged_stay(Protocol protocol) {
    assertNoneMoves(protocol, spread(protocol.folds(RUNS), FOLDS / 5), OptionalDouble.of(0.8));
  }

  /** Without this, nothing that the tests above compare could have moved. */
  @ParameterizedTest
  @MethodSource("protocols")
  void predictions_trainingLabelsChanged_move(Protocol protocol) {
    List<Fold> folds = spread(protocol.folds(RUNS), FOLDS);
    List<Fold> others =
        folds.stream().map(f -> new Fold(f.label(), changed(f.training()), f.held())).toList();
    Map<String, String> before = answers(folds, OptionalDouble.empty());
    Map<String, String> after = answers(others, OptionalDouble.empty());
    for (Estimator estimator : ESTIMATORS) {
      List<String> keys =
          before.keySet().stream().filter(key -> key.startsWith(estimator.id() + " ")).toList();
      boolean learns =
          !estimator.id().startsWith("llmcarbon.")
              && !estimator.id().equals("dynamic-throughput.published");
      boolean moves = keys.stream().anyMatch(key -> !before.get(key).equals(after.get(key)));
      assertEquals(learns, moves, protocol.id() + ", " + estimator.id());
    }
  }

  private static void assertNoneMoves(Protocol protocol, List<Fold> folds, OptionalDouble level) {
    assertTrue(!folds.isEmpty(), protocol.id());
    List<Fold> others =
        folds.stream().map(f -> new Fold(f.label(), f.training(), changed(f.held()))).toList();
    Map<String, String> before = answers(folds, level);
    assertEquals(before, answers(others, level), protocol.id());
    int held = folds.stream().mapToInt(fold -> fold.held().size()).sum();
    assertEquals(ESTIMATORS.size() * held, before.size(), protocol.id());
  }

  /** Prediction and interval by estimator, fold and run. */
  private static Map<String, String> answers(List<Fold> folds, OptionalDouble level) {
    Map<String, String> answers = new TreeMap<>();
    new HeldOutEvaluation(1, level, () -> {})
        .run(Target.deviceHours(), ESTIMATORS, folds)
        .forEach(
            score ->
                score
                    .predictions()
                    .forEach(
                        p ->
                            answers.put(
                                score.estimator() + " " + p.fold() + " " + p.record(),
                                p.prediction() + " " + p.interval())));
    return answers;
  }

  /** Hours between a thousandth and a thousandfold, each run by another factor. */
  private static List<LabelledRun> changed(List<LabelledRun> runs) {
    Random random = new Random(5);
    List<LabelledRun> others = new ArrayList<>();
    for (LabelledRun run : runs) {
      double hours = run.deviceHours() * Math.pow(10, 6 * random.nextDouble() - 3);
      assertNotEquals(run.deviceHours(), hours);
      others.add(new LabelledRun(run.model(), run.features(), hours));
    }
    return others;
  }

  private static List<Fold> spread(List<Fold> folds, int most) {
    int count = Math.min(most, folds.size());
    return IntStream.range(0, count)
        .mapToObj(i -> folds.get((int) ((long) i * folds.size() / count)))
        .toList();
  }

  private static List<String> names(List<Fold> folds) {
    return folds.stream()
        .map(
            fold ->
                fold.label()
                    + fold.training().stream().map(LabelledRun::model).toList()
                    + fold.held().stream().map(LabelledRun::model).toList())
        .toList();
  }
}

package io.github.dtmbench.benchmarks.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.benchmarks.TestRuns;
import io.github.dtmbench.benchmarks.evaluation.RecordGrade;
import io.github.dtmbench.benchmarks.protocol.Fold;
import io.github.dtmbench.benchmarks.protocol.LeaveOrganizationOut;
import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.csv.CsvFile;
import io.github.dtmbench.estimators.Feature;
import io.github.dtmbench.estimators.LabelledRun;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is exported must be the very folds of the evaluation, and never hold an answer. */
class FoldFilesTest {

  private static final List<LabelledRun> RUNS =
      RecordGrade.select(ShippedData.load().runs(), RecordGrade.independent());

  private static Map<String, byte[]> files(Set<Feature> features, boolean calibration) {
    return new FoldFiles(List.of(new LeaveOrganizationOut()), RUNS, features).files(calibration);
  }

  private static List<String> lines(byte[] content) {
    return new String(content, UTF_8).lines().toList();
  }

  @Test
  void index_holdsEveryRunOfEveryFoldOnce_andTheDirectoriesHoldTheSame() {
    Map<String, byte[]> files = files(EnumSet.allOf(Feature.class), false);
    List<Fold> folds = new LeaveOrganizationOut().folds(RUNS);
    assertEquals(1 + 2 * folds.size(), files.size());
    Set<List<String>> rows = new HashSet<>();
    CsvFile.parse("folds.csv", files.get("folds.csv"))
        .rows(
            List.of("protocol", "fold", "directory", "record", "role"),
            row ->
                Optional.of(
                    rows.add(List.of(row.text("fold"), row.text("record"), row.text("role")))));
    assertEquals(folds.size() * RUNS.size(), rows.size());
    for (Fold fold : folds) {
      fold.held()
          .forEach(run -> assertTrue(rows.contains(List.of(fold.label(), run.model(), "test"))));
    }
  }

  /** A program gets the name that the record has: no cell breaks out, none is changed. */
  @Test
  void hostileNames_comeBackAsTheyAre() {
    List<String> names =
        List.of("=cmd()|' /C calc'!A0", "\"two\", halves", "- @sum", "<b>& 50 %", "'quoted'");
    List<LabelledRun> runs = new ArrayList<>();
    for (String name : names) {
      runs.add(TestRuns.run(name, "G" + name, Optional.empty(), 1));
    }
    Map<String, byte[]> files =
        new FoldFiles(List.of(new LeaveOrganizationOut()), runs, EnumSet.allOf(Feature.class))
            .files(false);
    Set<String> held = new HashSet<>();
    for (int fold = 1; fold <= names.size(); fold++) {
      String test = "fold-000" + fold + "/test.csv";
      CsvFile.parse(test, files.get(test))
          .rows(
              List.of(lines(files.get(test)).get(0).split(",")),
              row -> {
                assertEquals("G" + row.text("record"), row.text("organization_group"));
                return Optional.of(held.add(row.text("record")));
              });
    }
    assertEquals(Set.copyOf(names), held);
  }

  @Test
  void testFiles_haveTheTrainingColumnsButTheHours() {
    Map<String, byte[]> files = files(EnumSet.allOf(Feature.class), false);
    String train = lines(files.get("fold-0001/train.csv")).get(0);
    String test = lines(files.get("fold-0001/test.csv")).get(0);
    assertEquals(train, test + ",device_hours");
    assertAll(
        () -> assertFalse(test.contains("hours"), test),
        () -> assertFalse(test.contains("utilization"), test),
        () -> assertFalse(test.contains("co2"), test),
        () -> assertFalse(test.contains("energy"), test));
  }

  @Test
  void featureTier_blanksWhatIsNotTold() {
    List<String> told = lines(files(Feature.none(), false).get("fold-0001/train.csv"));
    int columns = told.get(0).split(",").length;
    assertEquals(RunColumn.values().length + 2, columns);
    CsvFile.parse("t", String.join("\n", told).getBytes(UTF_8))
        .rows(
            List.of(told.get(0).split(",")),
            row -> {
              assertEquals("", row.text("parameters"));
              assertEquals("", row.text("organization_group"));
              assertFalse(row.text("compute_tflop").isEmpty());
              assertFalse(row.text("device_hours").isEmpty());
              return Optional.of(row.line());
            });
  }

  @Test
  void calibration_addsInnerFoldsThatHoldOutTrainingRunsOnly() {
    FoldPlan plan = FoldPlan.of(List.of(new LeaveOrganizationOut()), RUNS);
    for (int i = 0; i < plan.folds().size(); i++) {
      Set<String> training = RecordedPredictions.names(plan.folds().get(i).training());
      for (Fold inner : plan.calibrations().get(i)) {
        assertTrue(training.containsAll(RecordedPredictions.names(inner.held())), inner.label());
        assertTrue(training.containsAll(RecordedPredictions.names(inner.training())));
        assertTrue(inner.label().startsWith(plan.folds().get(i).label() + "/calibration/"));
      }
    }
  }
}

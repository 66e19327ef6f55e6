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
import io.github.dtmbench.datasets.device.Device;
import io.github.dtmbench.estimators.Feature;
import io.github.dtmbench.estimators.LabelledRun;
import io.github.dtmbench.estimators.RunFeatures;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
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

  /** Every column has its own feature, and what is not known is blank. */
  @Test
  void columns_holdTheFeaturesOfTheRun() {
    Device device = TestRuns.A100;
    Map<String, String> known = new LinkedHashMap<>();
    known.put("record", "m");
    known.put("compute_tflop", "2.5E9");
    known.put("device", device.name());
    known.put("device_family", device.family());
    known.put("device_vendor", device.vendor());
    known.put("device_peak_tflops", Double.toString(device.peakTflops().orElseThrow()));
    known.put("device_tdp_watts", Double.toString(device.tdpWatts().orElseThrow()));
    known.put("device_release_date", device.releaseDate().orElseThrow().toString());
    known.put("parameters", "7.0E9");
    known.put("training_tokens", "2.0E12");
    known.put("device_count", "64");
    known.put("publication_date", "2024-03-01");
    known.put("domain", "Language");
    known.put("precision", "bf16");
    known.put("organization_group", "G");
    known.put("device_hours", "1234.5");
    RunFeatures features =
        new RunFeatures(
            2.5e9,
            device,
            OptionalDouble.of(7e9),
            OptionalDouble.of(2e12),
            OptionalInt.of(64),
            Optional.of(LocalDate.of(2024, 3, 1)),
            "Language",
            "bf16",
            "G");
    assertEquals(
        List.of(String.join(",", known.keySet()), String.join(",", known.values())),
        lines(FoldFiles.records(List.of(new LabelledRun("m", features, 1234.5)))));
  }

  /** One feature allowed is one column filled beside those that are always told. */
  @Test
  void columns_ofOneFeature_areToldWithItAlone() {
    LabelledRun run = TestRuns.run("m", "G", Optional.of(LocalDate.of(2024, 3, 1)), 1);
    assertEquals(
        "G", RunColumn.ORGANIZATION_GROUP.cell(run.features(), EnumSet.allOf(Feature.class)));
    for (Feature feature : Feature.values()) {
      Set<Feature> one = EnumSet.of(feature);
      assertEquals(
          feature == Feature.PUBLICATION_DATE ? "2024-03-01" : "",
          RunColumn.PUBLICATION_DATE.cell(run.features(), one));
      assertEquals("", RunColumn.DEVICE_COUNT.cell(run.features(), one), "not known");
      assertEquals("1.0E9", RunColumn.COMPUTE_TFLOP.cell(run.features(), one));
    }
  }

  /** Numbered through all protocols and folds; with inner folds, each follows the fold it is of. */
  @Test
  void files_ofInnerFolds_followTheirFold() {
    List<LabelledRun> runs =
        List.of(TestRuns.run("a", "A", 1), TestRuns.run("b", "B", 2), TestRuns.run("c", "C", 3));
    List<String> index =
        lines(
            new FoldFiles(List.of(new LeaveOrganizationOut()), runs, Feature.none())
                .files(true)
                .get("folds.csv"));
    assertEquals("protocol,fold,directory,record,role", index.get(0));
    assertEquals(
        List.of(
            "leave-organization-out,leave-organization-out/A,fold-0001,b,train",
            "leave-organization-out,leave-organization-out/A,fold-0001,c,train",
            "leave-organization-out,leave-organization-out/A,fold-0001,a,test"),
        index.subList(1, 4));
    assertEquals(1 + 3 * 3 + 3 * 2 * 2, index.size());
    assertTrue(index.get(4).contains("/A/calibration/1,fold-0002,"), index.get(4));
    assertTrue(index.get(6).contains("/A/calibration/2,fold-0003,"), index.get(6));
    assertTrue(index.get(8).contains("leave-organization-out/B,fold-0004,"), index.get(8));
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

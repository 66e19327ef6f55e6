package io.github.dtmbench.benchmarks.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.benchmarks.TestRuns;
import io.github.dtmbench.benchmarks.evaluation.HeldOutEvaluation;
import io.github.dtmbench.benchmarks.evaluation.HeldOutPrediction;
import io.github.dtmbench.benchmarks.evaluation.Target;
import io.github.dtmbench.benchmarks.protocol.Fold;
import io.github.dtmbench.benchmarks.protocol.LeaveOrganizationOut;
import io.github.dtmbench.datasets.csv.CsvFile;
import io.github.dtmbench.datasets.csv.DataProblem;
import io.github.dtmbench.datasets.csv.InvalidDataException;
import io.github.dtmbench.estimators.Estimator;
import io.github.dtmbench.estimators.Feature;
import io.github.dtmbench.estimators.FittedEstimator;
import io.github.dtmbench.estimators.LabelledRun;
import io.github.dtmbench.estimators.Prediction;
import io.github.dtmbench.estimators.RunFeatures;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A file that is taken although it says something else than its author means would be a wrong
 * score.
 */
class PredictionFileTest {

  private static final String HEADER = "fold,record,device_hours,lower,upper\n";
  private static final String FOLD = "leave-organization-out/";

  /** Ways in which a file is broken. */
  private static final int KINDS = 10;

  private static final List<LabelledRun> RUNS =
      List.of(
          run("a1", "A", 1, 100),
          run("a2", "A", 2, 200),
          run("b1", "B", 3, 300),
          run("c1", "C", 4, 400));

  private static final List<String> ROWS =
      List.of(
          FOLD + "A,a1,110,90,130",
          FOLD + "A,a2,,,",
          FOLD + "B,b1,330,,",
          FOLD + "C,c1,440,400,500");

  private static LabelledRun run(String model, String group, int day, double hours) {
    return TestRuns.run(model, group, Optional.of(LocalDate.of(2024, 1, day)), hours);
  }

  private static Estimator read(String text) {
    return read(text.getBytes(UTF_8));
  }

  private static Estimator read(byte[] content) {
    return PredictionFile.read(
        "mine", CsvFile.parse("p.csv", content), List.of(new LeaveOrganizationOut()), RUNS);
  }

  private static String file(List<String> rows) {
    return HEADER + String.join("\n", rows) + "\n";
  }

  private static List<HeldOutPrediction> score(Estimator estimator) {
    return HeldOutEvaluation.withIntervals(0.5, 1)
        .run(Target.deviceHours(), List.of(estimator), new LeaveOrganizationOut().folds(RUNS))
        .get(0)
        .predictions();
  }

  @Test
  void soundFile_isAnsweredFoldByFold_withRefusalsAndIntervals() {
    List<HeldOutPrediction> scored = score(read(file(ROWS)));
    assertAll(
        () -> assertEquals(OptionalDouble.of(110), scored.get(0).predicted()),
        () -> assertEquals(90, scored.get(0).interval().orElseThrow().low()),
        () -> assertEquals(130, scored.get(0).interval().orElseThrow().high()),
        () -> assertTrue(scored.get(1).predicted().isEmpty(), "a blank is a refusal"),
        () -> assertEquals(OptionalDouble.of(330), scored.get(2).predicted()),
        () -> assertTrue(scored.get(2).interval().isEmpty(), "nothing to calibrate on"));
  }

  @Test
  void tableOfPredictionsOfOurs_isTakenAsItIs() {
    String ours =
        "protocol,fold,record,organization_group,device_family,estimator,actual,predicted,lower,upper,relative_error\n"
            + ROWS.stream()
                .map(row -> row.split(",", -1))
                .map(
                    c ->
                        "leave-organization-out,%s,%s,A,F,svr,1,%s,%s,%s,0"
                            .formatted(c[0], c[1], c[2], c[3], c[4]))
                .reduce("", (all, row) -> all + row + "\n");
    assertEquals(score(read(file(ROWS))), score(read(ours)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "leave-organization-out/D,a1,1,,|a fold of this evaluation",
        "leave-organization-out/A,zz,1,,|a record that takes part",
        "leave-organization-out/A,b1,1,,|a record that this fold holds out",
        "leave-organization-out/A,a1,1,,|the first is on line 2",
        "leave-organization-out/A,a1,0,,|a positive finite number of device-hours",
        "leave-organization-out/A,a1,-1,,|a positive finite number of device-hours",
        "leave-organization-out/A,a1,NaN,,|a positive finite number of device-hours",
        "leave-organization-out/A,a1,1e999,,|a positive finite number of device-hours",
        "leave-organization-out/A,a1,abc,,|a positive finite number of device-hours",
        "leave-organization-out/A,a1,5,6,7|inside its interval",
        "leave-organization-out/A,a1,5,7,3|inside its interval",
        "leave-organization-out/A,a1,5,4,|the other end of the interval",
        "leave-organization-out/A,a1,,4,5|a prediction where there is an interval",
        ",a1,5,,|the label of a fold",
        "leave-organization-out/A,,5,,|the name of a record"
      })
  void badRow_isNamedWithItsLine(String row, String words) {
    List<String> rows = new ArrayList<>(ROWS);
    rows.add(row);
    InvalidDataException e = assertThrows(InvalidDataException.class, () -> read(file(rows)));
    assertTrue(e.getMessage().contains("p.csv:6"), e.getMessage());
    assertTrue(e.getMessage().contains(words), e.getMessage());
  }

  @Test
  void missingRows_areNamedByFold() {
    InvalidDataException e =
        assertThrows(InvalidDataException.class, () -> read(file(ROWS.subList(2, 3))));
    assertEquals(2, e.problems().size());
    assertTrue(e.getMessage().contains("missing 2 of 2: a1, a2"), e.getMessage());
  }

  @Test
  void everyProblem_isReportedAtOnce() {
    List<String> rows = new ArrayList<>(ROWS);
    rows.add(FOLD + "X,a1,1,,");
    rows.add(FOLD + "A,a1,-3,,");
    InvalidDataException e = assertThrows(InvalidDataException.class, () -> read(file(rows)));
    assertTrue(e.problems().size() >= 2, e.getMessage());
  }

  @Test
  void twoEstimators_areNotOne() {
    String text =
        "fold,record,device_hours,estimator\n" + FOLD + "A,a1,1,svr\n" + FOLD + "A,a2,1,tree\n";
    InvalidDataException e = assertThrows(InvalidDataException.class, () -> read(text));
    assertTrue(e.getMessage().contains("predictions of one estimator"), e.getMessage());
  }

  @Test
  void runsWithTheSameFeatures_cannotBeToldApart() {
    List<LabelledRun> twins =
        List.of(run("a1", "A", 1, 100), run("a2", "A", 1, 200), run("b1", "B", 3, 300));
    String text = HEADER + FOLD + "A,a1,1,,\n" + FOLD + "A,a2,2,,\n" + FOLD + "B,b1,3,,\n";
    InvalidDataException e =
        assertThrows(
            InvalidDataException.class,
            () ->
                PredictionFile.read(
                    "mine",
                    CsvFile.parse("p.csv", text.getBytes(UTF_8)),
                    List.of(new LeaveOrganizationOut()),
                    twins));
    assertTrue(e.getMessage().contains("whose features are the same"), e.getMessage());
  }

  @Test
  void predictionAtAnEndOfItsInterval_isInsideIt() {
    List<HeldOutPrediction> scored =
        score(
            read(
                file(
                    List.of(
                        FOLD + "A,a1,90,90,130",
                        FOLD + "A,a2,130,90,130",
                        FOLD + "B,b1,1e-100,1e-100,1e-100",
                        FOLD + "C,c1,1e100,,"))));
    assertEquals(90, scored.get(0).interval().orElseThrow().low());
    assertEquals(130, scored.get(1).interval().orElseThrow().high());
    assertEquals(OptionalDouble.of(1e-100), scored.get(2).predicted());
    assertEquals(OptionalDouble.of(1e100), scored.get(3).predicted());
  }

  @ParameterizedTest
  @CsvSource({"'5,4,', upper", "'5,,7', lower", "',4,7', device_hours", "'3,4,7', device_hours"})
  void badInterval_isToldInTheColumnToMend(String cells, String column) {
    List<String> rows = new ArrayList<>(ROWS);
    rows.set(0, FOLD + "A,a1," + cells);
    assertEquals(List.of(column), problems(file(rows)).stream().map(DataProblem::column).toList());
  }

  /** Inner folds may be left out, each as a whole; one that is begun has to be finished. */
  @Test
  void innerFold_begunAndNotFinished_isToldByItsLabel() {
    FoldPlan plan = FoldPlan.of(List.of(new LeaveOrganizationOut()), RUNS);
    Fold ofTwo =
        plan.calibrations().stream()
            .flatMap(List::stream)
            .filter(fold -> fold.held().size() == 2)
            .findFirst()
            .orElseThrow();
    List<String> rows = new ArrayList<>(ROWS);
    rows.add(ofTwo.label() + ",a1,105,,");
    List<DataProblem> problems = problems(file(rows));
    assertEquals(
        List.of(ofTwo.label()), problems.stream().map(DataProblem::value).toList(), "one problem");
    assertTrue(problems.get(0).message().contains("missing 1 of 2: a2"), problems.toString());

    rows.add(ofTwo.label() + ",a2,205,,");
    assertEquals(
        List.of(new Prediction.DeviceHours(105), new Prediction.DeviceHours(205)),
        read(file(rows)).fit(ofTwo.training()).predictAll(features("a1", "a2")));
  }

  /** The one mistake is told once, however long the table of the second estimator is. */
  @Test
  void otherEstimator_isToldOnce_whereItFirstStands() {
    String text =
        "fold,record,device_hours,estimator\n"
            + Stream.of("A,a1,1,svr", "A,a2,1,tree", "B,b1,1,tree", "C,c1,1,mean")
                .map(row -> FOLD + row + "\n")
                .collect(Collectors.joining());
    List<DataProblem> problems = problems(text);
    assertEquals(List.of(3L), problems.stream().map(DataProblem::line).toList());
    assertTrue(problems.get(0).message().endsWith("those before are of svr"), problems.toString());
  }

  /** Told line by line, whatever order the features have; twins with one answer are no problem. */
  @Test
  void contradictions_areToldInTheOrderOfTheFile() {
    List<LabelledRun> twins = new ArrayList<>();
    StringBuilder text = new StringBuilder(HEADER);
    for (int day = 9; day > 0; day--) {
      String group = "G" + day;
      twins.add(run("x" + day, group, day, 1));
      twins.add(run("y" + day, group, day, 1));
      text.append(
          "%s%s,x%d,1,,\n%s%s,y%d,%d,,\n"
              .formatted(FOLD, group, day, FOLD, group, day, day == 5 ? 1 : 2));
    }
    List<DataProblem> problems =
        assertThrows(
                InvalidDataException.class,
                () ->
                    PredictionFile.read(
                        "mine",
                        CsvFile.parse("p.csv", text.toString().getBytes(UTF_8)),
                        List.of(new LeaveOrganizationOut()),
                        twins))
            .problems();
    assertEquals(
        List.of(3L, 5L, 7L, 9L, 13L, 15L, 17L, 19L),
        problems.stream().map(DataProblem::line).toList());
    assertEquals(
        "p.csv:3: column record: \"y9\": expected the prediction of x9, whose features are the"
            + " same",
        problems.get(0).message());
  }

  /** It knows the folds of its file alone: elsewhere it has no opinion, and says so. */
  @Test
  void splitOrRunThatTheFileDoesNotHave_isRefused() {
    Estimator estimator = read(file(ROWS));
    assertEquals(
        List.of(new Prediction.Refused("no predictions were given for this split")),
        estimator.fit(RUNS).predictAll(features("a1")));
    FittedEstimator fitted = estimator.fit(RUNS.subList(2, 4));
    assertEquals(
        List.of(
            new Prediction.DeviceHours(110),
            new Prediction.Refused("no prediction was given for this run")),
        fitted.predictAll(features("a1", "b1")));
    assertTrue(fitted.ownInterval(features("b1").get(0)).isEmpty());
  }

  @Test
  void estimator_tellsWhereItsAnswersAreFrom() {
    Estimator estimator = read(file(ROWS));
    assertAll(
        () -> assertEquals("mine", estimator.id()),
        () -> assertTrue(estimator.summary().contains("read from a file")),
        () -> assertEquals("given by the user", estimator.source()),
        () -> assertTrue(estimator.caveat().orElseThrow().contains("made outside")),
        () -> assertFalse(estimator.caveat().orElseThrow().endsWith(".")),
        () -> assertEquals(EnumSet.allOf(Feature.class), estimator.reads()));
  }

  private static List<DataProblem> problems(String text) {
    return assertThrows(InvalidDataException.class, () -> read(text)).problems();
  }

  private static List<RunFeatures> features(String... models) {
    Map<String, LabelledRun> byName =
        RUNS.stream().collect(Collectors.toMap(LabelledRun::model, run -> run));
    return List.of(models).stream().map(name -> byName.get(name).features()).toList();
  }

  /** Each of 1,000 files has one thing wrong; none may be taken, none may end in anything else. */
  @Test
  void brokenFiles_areAllRefused() {
    Random random = new Random(15);
    Map<Integer, Integer> refused = new TreeMap<>();
    for (int i = 0; i < 1000; i++) {
      List<String> rows = new ArrayList<>(ROWS);
      int at = random.nextInt(rows.size());
      int kind = random.nextInt(KINDS);
      break1(rows, at, kind, random);
      String text = file(rows);
      assertNotEquals(file(ROWS), text, () -> "kind " + kind + " changed nothing");
      assertThrows(InvalidDataException.class, () -> read(text), () -> kind + "\n" + text);
      refused.merge(kind, 1, Integer::sum);
    }
    assertEquals(1000, refused.values().stream().mapToInt(Integer::intValue).sum());
    assertEquals(KINDS, refused.size());
    refused.forEach((kind, count) -> assertTrue(count > 50, kind + " came " + count + " times"));
  }

  private static void break1(List<String> rows, int at, int kind, Random random) {
    String[] cells = rows.get(at).split(",", -1);
    switch (kind) {
      case 0 -> rows.remove(at);
      case 1 -> rows.add(random.nextInt(rows.size() + 1), rows.get(at));
      case 2 -> cells[0] = FOLD + (char) ('D' + random.nextInt(20));
      case 3 -> cells[1] = "r" + random.nextInt(1000);
      case 4 ->
          cells[2] =
              List.of("0", "-1", "NaN", "Infinity", "1e400", "x", "1,5", "\u0661")
                  .get(random.nextInt(8));
      case 5 -> cells[3] = "1e9";
      case 6 -> cells[1] = rows.get((at + 2) % rows.size()).split(",", -1)[1];
      case 7 -> cells[0] = "\"" + cells[0];
      case 8 -> cells[4] = cells[4] + ",7";
      default -> cells[0] = cells[0].replace("leave", "Leave");
    }
    if (kind > 1) {
      rows.set(at, String.join(",", cells));
    }
  }

  /**
   * Bytes at random: refused, or taken for what stands there by a reading that knows nothing of
   * ours, but never a failure of another kind.
   */
  @Test
  void randomBytes_areRefused_orTakenForWhatStandsThere() {
    Random random = new Random(16);
    byte[] sound = file(ROWS).getBytes(UTF_8);
    int refused = 0;
    int taken = 0;
    for (int i = 0; i < 2000; i++) {
      byte[] content = sound.clone();
      for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
        content[random.nextInt(content.length)] = (byte) random.nextInt(256);
      }
      try {
        List<HeldOutPrediction> scored = score(read(content));
        assertEquals(plainly(new String(content, UTF_8)), hours(scored));
        taken++;
      } catch (InvalidDataException e) {
        refused++;
      }
    }
    assertEquals(2000, refused + taken);
    assertTrue(refused > 1500, "only " + refused + " of 2000 were refused");
  }

  private static Map<String, String> hours(List<HeldOutPrediction> scored) {
    Map<String, String> hours = new TreeMap<>();
    scored.forEach(p -> hours.put(p.fold() + "," + p.record(), text(p.predicted())));
    return hours;
  }

  private static Map<String, String> plainly(String content) {
    Map<String, String> hours = new TreeMap<>();
    content
        .lines()
        .skip(1)
        .filter(line -> !line.isBlank())
        .map(line -> line.replace("\"", "").split(",", -1))
        .forEach(
            cells -> {
              String number = cells[2].strip();
              hours.put(
                  cells[0].strip() + "," + cells[1].strip(),
                  text(
                      number.isEmpty()
                          ? OptionalDouble.empty()
                          : OptionalDouble.of(Double.parseDouble(number))));
            });
    return hours;
  }

  private static String text(OptionalDouble value) {
    return value.isPresent() ? Double.toString(value.getAsDouble()) : "";
  }
}

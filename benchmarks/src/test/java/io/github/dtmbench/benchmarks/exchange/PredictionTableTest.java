package io.github.dtmbench.benchmarks.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.datasets.csv.CsvFile;
import io.github.dtmbench.datasets.csv.InvalidDataException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A table of predictions that is taken for something else would be a wrong comparison. */
class PredictionTableTest {

  private static final String HEADER = "estimator,group,record,actual,predicted,lower,upper\n";
  private static final int KINDS = 9;

  private static final List<String> ROWS =
      List.of(
          "a,G1,r1,100,110,90,130",
          "a,G1,r2,200,,,",
          "a,G2,r3,50,60,,",
          "b,G1,r1,100,90,,",
          "b,G1,r2,200,210,200,220",
          "b,G2,r3,50,40,,");

  private static List<GivenScore> read(List<String> rows) {
    return PredictionTable.read(
        CsvFile.parse("p.csv", (HEADER + String.join("\n", rows) + "\n").getBytes(UTF_8)));
  }

  @Test
  void soundTable_isAScorePerEstimator() {
    List<GivenScore> scores = read(ROWS);
    assertEquals(List.of("a", "b"), scores.stream().map(GivenScore::estimator).toList());
    assertEquals(2, scores.get(0).answered().size());
    assertEquals(3, scores.get(1).answered().size());
  }

  /** Names stand in tables and figures: short, and on one line. */
  @Test
  void names_thatFitNoTable_areToldInTheirColumn() {
    String longest = "e".repeat(60);
    assertEquals(longest, read(List.of(longest + ",G,r,1,2,,")).get(0).estimator());
    String longer = "r".repeat(61);
    assertEquals(
        longer, read(List.of("a,G," + longer + ",1,2,,")).get(0).predictions().get(0).record());
    assertEquals(
        List.of("estimator: a name of at most 60 characters"),
        problems(List.of(longest + "e,G,r,1,2,,")));
    assertEquals(
        List.of(
            "estimator: a name without control characters",
            "group: a name without control characters",
            "record: a name without control characters"),
        problems(List.of("\"a\nb\",G\u0007,\"r\ts\",1,2,,")));
  }

  /** Estimators are compared on the same ground or not at all. */
  @Test
  void recordThatIsNotTheSame_isToldWithTheLineOfTheFirst() {
    assertEquals(
        List.of(
            "group: the group of the record, G1 on line 2",
            "actual: the actual value of the record, 100.0 on line 2",
            "record: one prediction an estimator and record; the first is on line 3"),
        problems(List.of("a,G1,r1,100,110,,", "b,G2,r1,100,90,,", "b,G1,r1,101,90,,")));
  }

  @Test
  void rowsMissing_areNamedUpToThree() {
    String expected = "estimator: a row for every record, with a blank predicted for a refusal;";
    List<String> rows =
        new ArrayList<>(List.of("a,G,r1,1,1,,", "a,G,r2,1,1,,", "a,G,r3,1,1,,", "a,G,r4,1,1,,"));
    rows.add("b,G,r4,1,1,,");
    assertEquals(List.of(expected + " missing 3 of 4: r1, r2, r3"), problems(rows));
    rows.set(4, "b,G,r5,1,1,,");
    assertEquals(
        List.of(expected + " missing 1 of 5: r5", expected + " missing 4 of 5: r1, r2, r3, ..."),
        problems(rows));
  }

  @Test
  void item_isWhatTheRowSays_andNothingOfFolds() {
    GivenScore.Item item = read(ROWS).get(1).predictions().get(1);
    assertEquals("r2", item.record());
    assertEquals("G1", item.group());
    assertEquals(200, item.actual());
    assertEquals(OptionalDouble.of(210), item.predicted());
    assertEquals(200, item.interval().orElseThrow().low());
    assertEquals(220, item.interval().orElseThrow().high());
    assertEquals("", item.fold());
    assertTrue(item.coveringLevel().isEmpty());
  }

  private static List<String> problems(List<String> rows) {
    return assertThrows(InvalidDataException.class, () -> read(rows)).problems().stream()
        .map(problem -> problem.column() + ": " + problem.expected())
        .toList();
  }

  /** Each of 1,000 tables has one thing wrong. */
  @Test
  void brokenTables_areAllRefused() {
    Random random = new Random(17);
    Set<Integer> kinds = new TreeSet<>();
    for (int i = 0; i < 1000; i++) {
      List<String> rows = new ArrayList<>(ROWS);
      int kind = random.nextInt(KINDS);
      breakOne(rows, random.nextInt(rows.size()), kind, random);
      assertNotEquals(ROWS, rows);
      assertThrows(InvalidDataException.class, () -> read(rows), () -> kind + " " + rows);
      kinds.add(kind);
    }
    assertEquals(KINDS, kinds.size());
  }

  private static void breakOne(List<String> rows, int at, int kind, Random random) {
    String[] cells = rows.get(at).split(",", -1);
    switch (kind) {
      case 0 -> rows.remove(at);
      case 1 -> rows.add(random.nextInt(rows.size() + 1), rows.get(at));
      case 2 -> cells[0] = "c" + random.nextInt(9);
      case 3 -> cells[1] = "G" + (3 + random.nextInt(9));
      case 4 -> cells[2] = "r" + (4 + random.nextInt(9));
      case 5 -> cells[3] = List.of("0", "-1", "", "x", "1e400", "99").get(random.nextInt(6));
      case 6 -> cells[4] = List.of("0", "-1", "NaN", "1,5", "1e400").get(random.nextInt(5));
      case 7 -> cells[5] = "1e9";
      default -> cells[random.nextInt(3)] = "";
    }
    if (kind > 1) {
      rows.set(at, String.join(",", cells));
    }
  }
}

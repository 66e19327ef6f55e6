package io.github.dtmbench.benchmarks.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.dtmbench.datasets.csv.CsvFile;
import io.github.dtmbench.datasets.csv.InvalidDataException;
import java.util.ArrayList;
import java.util.List;
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

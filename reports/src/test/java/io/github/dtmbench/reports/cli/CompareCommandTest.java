package io.github.dtmbench.reports.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The statistics of {@code evaluate} for predictions of any origin: the same numbers, or they are
 * other statistics.
 */
class CompareCommandTest {

  private static final String HEADER = "estimator,group,record,actual,predicted\n";

  private static final String SOUND =
      HEADER
          + "a,G1,r1,100,110\n"
          + "a,G2,r2,200,190\n"
          + "a,G3,r3,50,60\n"
          + "a,G3,r4,70,\n"
          + "b,G1,r1,100,300\n"
          + "b,G2,r2,200,20\n"
          + "b,G3,r3,50,500\n"
          + "b,G3,r4,70,7\n";

  @TempDir private Path folder;

  private CommandLineRun compare(String text, String... options) {
    try {
      Path file = Files.writeString(folder.resolve("p.csv"), text, StandardCharsets.UTF_8);
      return CommandLineRun.of(
          Stream.concat(Stream.of("compare", file.toString()), Arrays.stream(options))
              .toArray(String[]::new));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static CSVParser parse(String csv) throws IOException {
    return CSVParser.parse(csv, CSVFormat.RFC4180.builder().setHeader().get());
  }

  private static List<List<String>> columns(String csv, Set<String> without) throws IOException {
    try (CSVParser parser = parse(csv)) {
      List<String> names =
          parser.getHeaderNames().stream().filter(name -> !without.contains(name)).toList();
      List<List<String>> rows = new ArrayList<>(List.of(names));
      for (CSVRecord row : parser) {
        rows.add(names.stream().map(row::get).toList());
      }
      return rows;
    }
  }

  private CommandLineRun evaluate(String... options) {
    return CommandLineRun.of(
        Stream.concat(
                Stream.of(
                    "evaluate",
                    "--estimators",
                    "llmcarbon.scaled,constant-utilization,device-throughput,dynamic-throughput",
                    "--records",
                    folder.resolve("none.csv").toString(),
                    "--format",
                    "csv"),
                Arrays.stream(options))
            .toArray(String[]::new));
  }

  /** What docs/notebooks.md tells a reader to do in a notebook. */
  private static String reshaped(String predictions) throws IOException {
    StringBuilder table = new StringBuilder();
    CSVFormat format = CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();
    format.printRecord(
        table, "estimator", "group", "record", "actual", "predicted", "lower", "upper");
    try (CSVParser parser = parse(predictions)) {
      for (CSVRecord row : parser) {
        format.printRecord(
            table,
            row.get("estimator"),
            row.get("organization_group"),
            row.get("record"),
            row.get("actual"),
            row.get("predicted"),
            row.get("lower"),
            row.get("upper"));
      }
    }
    return table.toString();
  }

  @Test
  void ourOwnPredictions_giveTheStandingsAndPairsOfEvaluate_toTheLastDigit() throws IOException {
    String table = reshaped(evaluate("--predictions").out());
    CommandLineRun standings = compare(table, "--format", "csv");
    CommandLineRun pairs = compare(table, "--format", "csv", "--pairs");
    Set<String> ofRuns = Set.of("protocol", "target", "interval_level");
    assertEquals(0, standings.exitCode(), standings.err());
    assertEquals(columns(evaluate().out(), ofRuns), columns(standings.out(), Set.of()));
    assertEquals(5, columns(standings.out(), Set.of()).size());
    assertEquals(columns(evaluate("--pairs").out(), ofRuns), columns(pairs.out(), Set.of()));
    assertEquals(7, columns(pairs.out(), Set.of()).size());
  }

  @Test
  void threeGroups_giveThePValueThatCanBeCounted() throws IOException {
    CommandLineRun run = compare(SOUND, "--format", "csv", "--pairs", "--primary", "b");
    List<List<String>> rows = columns(run.out(), Set.of());
    int p = rows.get(0).indexOf("p");
    // a is nearer in every group: 2 of the 8 ways to flip three signs are as extreme.
    assertEquals("0.25", rows.get(1).get(p), run.out());
    assertEquals("0.25", rows.get(1).get(rows.get(0).indexOf("p_primary")), run.out());
    assertEquals("3", rows.get(1).get(rows.get(0).indexOf("n")), "r4 was refused by a");
  }

  @Test
  void everyFormat_holdsStandingsAndPairs() throws IOException {
    String text = compare(SOUND).out();
    assertTrue(text.contains("Estimators compared on p.csv"), text);
    assertTrue(text.contains("Pairs of estimators on p.csv"), text);
    assertFalse(text.contains("primary"), text);
    assertFalse(text.contains("In interval"), "no intervals were given");
    assertEquals(
        2, new ObjectMapper().readTree(compare(SOUND, "--json").out()).get("tables").size());
    assertTrue(compare(SOUND, "--format", "latex").out().contains("\\label{tab:comparison}"));
    assertTrue(compare(SOUND, "--format", "markdown").out().contains("| Rank | Estimator |"));
  }

  @Test
  void intervals_areScoredWhereTheyAreGiven() throws IOException {
    String text =
        """
        estimator,group,record,actual,predicted,lower,upper
        a,G1,r1,100,110,90,120
        a,G2,r2,100,50,40,60
        a,G3,r3,100,110,,
        """;
    List<List<String>> rows = columns(compare(text, "--format", "csv").out(), Set.of());
    assertEquals("0.5", rows.get(1).get(rows.get(0).indexOf("coverage")));
    assertTrue(compare(text).out().replaceAll("\\s+", " ").contains("inside the prediction"));
  }

  @Test
  void figures_areWrittenWithTheirData() throws IOException {
    Path figures = folder.resolve("figures");
    CommandLineRun run = compare(SOUND, "--figures", figures.toString());
    assertEquals(0, run.exitCode(), run.err());
    try (Stream<Path> files = Files.list(figures)) {
      assertEquals(
          Set.of("ranks.csv", "ranks.pdf", "ranks.png", "ranks.svg"),
          files
              .map(f -> f.getFileName().toString())
              .collect(Collectors.toCollection(TreeSet::new)));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a,G1,r1,100,110|one prediction an estimator and record; the first is on line 2",
        "a,G2,r5,100,0|a positive finite number",
        "a,G2,r5,100,-1|a positive finite number",
        "a,G2,r5,100,NaN|a positive finite number",
        "a,G2,r5,100,1e999|a positive finite number",
        "a,G2,r5,100,1e300|from 1e-100 to 1e100",
        "a,G2,r5,0,1|a positive finite number",
        "a,G2,r5,,1|a positive finite number",
        "c,G2,r1,100,110|the group of the record, G1 on line 2",
        "c,G1,r1,101,110|the actual value of the record, 100.0 on line 2",
        ",G1,r1,100,110|the name of an estimator",
        "c,,r1,100,110|whose record it is",
        "c,G1,,100,110|the name of a record",
        "c,G1,r1,100|expected",
        "\"c\u0007\",G1,r1,100,110|without control characters",
        "c,G1,r1,100,110|missing 3 of 4: r2, r3, r4",
        "a,G9,r9,1,1|missing 1 of 5: r9"
      })
  void badRow_isRefused(String row, String words) {
    CommandLineRun run = compare(SOUND + row + "\n");
    assertEquals(2, run.exitCode(), run.err());
    assertEquals("", run.out());
    assertTrue(run.err().contains("p.csv"), run.err());
    assertTrue(run.err().contains(words), run.err());
  }

  @Test
  void allProblems_areToldAtOnce() {
    CommandLineRun run = compare(SOUND + "a,G2,r5,100,0\nb,G9,r1,1,1\nb,G1,r1,-1,x\n");
    assertAll(
        () -> assertEquals(2, run.exitCode()),
        () -> assertTrue(run.err().contains("p.csv:10"), run.err()),
        () -> assertTrue(run.err().contains("p.csv:11"), run.err()),
        () -> assertTrue(run.err().contains("p.csv:12"), run.err()),
        () -> assertFalse(run.err().contains("\tat "), run.err()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--primary|c|no estimator of the table",
        "--format|cvs|unknown format",
      })
  void badOption_isOneLine(String option, String value, String words) {
    CommandLineRun run = compare(SOUND, option, value);
    assertEquals(2, run.exitCode(), run.err());
    assertTrue(run.err().contains(words), run.err());
  }

  @Test
  void extremes_endInNumbersOrInReasons_notInATrace() {
    String one = HEADER + "a,G1,r1,1,1\n";
    String far = HEADER + "a,G1,r1,1e100,1e-100\na,G2,r2,1,1\nb,G1,r1,1e100,1\nb,G2,r2,1,1e100\n";
    String refused = HEADER + "a,G1,r1,1,\na,G2,r2,1,\nb,G1,r1,1,1\nb,G2,r2,1,1\n";
    String hostile = HEADER + "=1+1,G1,r1,1,1\n<b>\\input{x}&,G1,r1,1,2\n";
    for (String text : List.of(one, far, refused, hostile)) {
      for (String format : List.of("text", "markdown", "csv", "json", "latex")) {
        CommandLineRun run = compare(text, "--format", format);
        assertEquals(0, run.exitCode(), () -> format + "\n" + text + run.err());
      }
    }
    assertTrue(compare(hostile, "--format", "csv").out().contains("'=1+1"));
    assertFalse(compare(hostile, "--format", "latex").out().contains("\\input{x}"));
  }
}

package io.github.dtmbench.reports.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.benchmarks.evaluation.RecordGrade;
import io.github.dtmbench.benchmarks.protocol.Protocols;
import io.github.dtmbench.datasets.ShippedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The evaluation on the command line. Two plain estimators keep it short. */
class EvaluateCommandTest {

  private static final int SCORED =
      RecordGrade.select(ShippedData.load().runs(), RecordGrade.independent()).size();

  private static final String FAST = "device-throughput,constant-utilization";

  @TempDir private Path folder;

  private CommandLineRun evaluate(String... arguments) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "evaluate",
                "--estimators",
                FAST,
                "--records",
                folder.resolve("mine.csv").toString()));
    all.addAll(List.of(arguments));
    return CommandLineRun.of(all.toArray(String[]::new));
  }

  @Test
  void csv_hasTheAgreedColumns() {
    CommandLineRun run = evaluate("--format", "csv");
    assertEquals(
        "protocol,target,estimator,rank,n,refused,geometric_error,ci_low,ci_high,geometric_error_by_record,common_geometric_error,"
            + "median_ape_pct,mean_ape_pct,bias_factor,within_2x,interval_level,coverage,median_interval_factor",
        run.out().lines().findFirst().orElseThrow());
    assertEquals(3, run.out().lines().count());
    assertTrue(
        run.out().lines().anyMatch(l -> l.startsWith("leave-organization-out,hours,device-")),
        run.out());
  }

  @Test
  void predictions_haveTheAgreedColumns_andARowPerRecordAndEstimator() {
    List<String> lines = evaluate("--predictions", "--format", "csv").out().lines().toList();
    assertEquals(
        "protocol,fold,record,organization_group,device_family,estimator,actual,predicted,lower,upper,"
            + "relative_error",
        lines.get(0));
    assertEquals(1 + 2 * SCORED, lines.size());
  }

  static List<String> protocols() {
    return Protocols.names();
  }

  @ParameterizedTest
  @MethodSource("protocols")
  void everyProtocol_answers_whateverTheThreads(String protocol) {
    // Small groups report too little carbon to calibrate intervals on.
    boolean hoursOnly = protocol.equals("leave-laboratories-out.reversed");
    String target = hoursOnly ? "hours" : "all";
    String[] arguments = {"--protocol", protocol, "--target", target, "--format", "csv"};
    CommandLineRun one = evaluate(with(arguments, "--threads", "1"));
    assertEquals(0, one.exitCode(), one.err());
    assertEquals(hoursOnly ? 3 : 5, one.out().lines().count(), one.out());
    assertEquals(one.out(), evaluate(with(arguments, "--threads", "2")).out());
    CommandLineRun text = evaluate("--protocol", protocol);
    assertEquals(0, text.exitCode(), text.err());
    assertTrue(
        text.out().startsWith("Scores of held-out device-hours, " + protocol + "\n"), text.out());
  }

  private static String[] with(String[] first, String... more) {
    List<String> all = new ArrayList<>(List.of(first));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--pairs", "--families", "--apparent", "--predictions"})
  void details_areShownBesideTheTable_andAloneAsCsv(String detail) {
    CommandLineRun text = evaluate(detail);
    assertTrue(
        text.out().startsWith("Scores of held-out device-hours, leave-organization-out\n"),
        text.out());
    assertTrue(text.out().lines().allMatch(line -> line.length() <= 120));
    CommandLineRun csv = evaluate(detail, "--format", "csv");
    assertAll(
        () -> assertEquals(0, csv.exitCode(), csv.err()),
        () -> assertTrue(csv.out().lines().count() > 1),
        () -> assertFalse(csv.out().contains("coverage")));
  }

  @Test
  void carbon_showsKindsOfReportAndStages() {
    String out = evaluate("--target", "carbon").out();
    assertTrue(out.contains("Carbon end to end by kind of report"), out);
    assertTrue(out.contains("From hours to carbon"), out);
  }

  @Test
  void circularRecords_areLeftOut_unlessAskedFor() {
    long independent = evaluate("--predictions", "--format", "csv").out().lines().count();
    long all =
        evaluate("--predictions", "--format", "csv", "--grades", "all").out().lines().count();
    assertTrue(all > independent + 100, independent + " and " + all);
  }

  /** What add has stored takes part. */
  @Test
  void storedRecords_takePart() throws IOException {
    Path file = folder.resolve("new.csv");
    Files.writeString(
        file,
        """
        model,organization,publication_date,device,counted_flop,device_hours
        "=cmd(), <b>",Lab,2024-07-01,A100,1e22,25000
        """);
    assertEquals(
        0,
        CommandLineRun.of(
                "add", file.toString(), "--records", folder.resolve("mine.csv").toString())
            .exitCode());
    CommandLineRun run = evaluate("--predictions", "--format", "csv");
    assertEquals(1 + 2 * (SCORED + 1), run.out().lines().count());
    assertTrue(run.out().contains("<b>"), "the model is there");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--protocol|loo|unknown protocol 'loo'; known: leave-organization-out, ",
        "--target|joules|--target is 'joules'; known: hours, carbon",
        "--grades|best|--grades is 'best'; known: score, caution, doubtful, circular",
        "--level|1|--level is 1, must be in [0.01, 0.9999]",
        "--level|0.999|prediction intervals of level 0.999 need training runs with known hours of"
            + " at least 999 organizations",
        "--estimators|SVR|unknown estimator 'SVR'; nearest is svr; known: dynamic-throughput, "
      })
  void badValues_areOneLine(String option, String value, String message) {
    CommandLineRun run =
        CommandLineRun.of(
            "evaluate", option, value, "--records", folder.resolve("mine.csv").toString());
    assertEquals(2, run.exitCode());
    assertEquals("", run.out());
    assertEquals(1, run.err().lines().count(), run.err());
    assertTrue(run.err().startsWith("dtm-bench: " + message), run.err());
  }
}

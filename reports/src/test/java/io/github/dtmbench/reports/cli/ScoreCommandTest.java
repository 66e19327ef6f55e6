package io.github.dtmbench.reports.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A user's own records on the command line. */
class ScoreCommandTest {

  private static final String HEADER =
      "model,organization,publication_date,device,parameters,training_tokens,device_hours,country\n";

  @TempDir private Path folder;

  private CommandLineRun score(String content, String... arguments) throws IOException {
    return scoreBytes(content.getBytes(StandardCharsets.UTF_8), arguments);
  }

  private CommandLineRun scoreBytes(byte[] content, String... arguments) throws IOException {
    Path file = folder.resolve("runs.csv");
    Files.write(file, content);
    String[] all = new String[arguments.length + 4];
    all[0] = "score";
    all[1] = file.toString();
    all[2] = "--estimators";
    all[3] = "device-throughput,constant-utilization";
    System.arraycopy(arguments, 0, all, 4, arguments.length);
    return CommandLineRun.of(all);
  }

  @Test
  void text_oneRecordWithHours_showsForecastChangeAndInfluence() throws IOException {
    CommandLineRun run = score(HEADER + "Ours,Lab,2024-07-01,A100,7e9,2e12,250000,Germany\n");
    assertEquals(0, run.exitCode(), run.err());
    for (String part :
        List.of(
            "New records, predicted without having been seen",
            "Leave-organization-out without and with the new records",
            "Influence of each new record")) {
      assertTrue(run.out().contains(part), part);
    }
  }

  /** Without hours there is nothing to hold the forecast against. */
  @Test
  void text_noHours_showsTheForecastAlone() throws IOException {
    CommandLineRun run = score(HEADER + "Ours,Lab,2024-07-01,A100,7e9,2e12,,\n");
    assertEquals(0, run.exitCode(), run.err());
    assertFalse(run.out().contains("Influence"), run.out());
  }

  @Test
  void csv_hasTheColumnsOfPredictions_aRowPerRecordAndEstimator() throws IOException {
    CommandLineRun run =
        score(
            HEADER
                + "A,Lab,2024-07-01,A100,7e9,2e12,250000,\n"
                + "B,Lab,2024-07-01,H100,7e9,2e12,,\n",
            "--format",
            "csv");
    List<String> lines = run.out().lines().toList();
    assertEquals(
        "protocol,fold,record,organization_group,device_family,estimator,actual,predicted,lower,upper,"
            + "relative_error",
        lines.get(0));
    assertEquals(5, lines.size());
    assertTrue(
        lines.get(1).startsWith("score,runs.csv,A,Lab,NVIDIA A100,device-throughput,250000,"));
    assertTrue(lines.get(3).startsWith("score,runs.csv,B,Lab,NVIDIA H100,device-throughput,,"));
  }

  @Test
  void tenThousandRecords_areScored() throws IOException {
    String rows =
        IntStream.range(0, 10_000)
            .mapToObj(
                i ->
                    "M"
                        + i
                        + ",Lab "
                        + i % 300
                        + ",2024-07-01,A100,7e9,2e12,"
                        + (200_000 + i)
                        + ",\n")
            .collect(Collectors.joining());
    CommandLineRun csv = score(HEADER + rows, "--format", "csv");
    assertEquals(0, csv.exitCode(), csv.err());
    assertEquals(20_001, csv.out().lines().count());
    CommandLineRun text = score(HEADER + rows);
    assertEquals(0, text.exitCode(), text.err());
    assertTrue(text.out().contains("More than 200 new records: they are scored"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "model\n",
        "model,organization,publication_date,device,parameters,training_tokens,device_hours,country\n",
        "model,organization,publication_date,device,counted_flop\nA,L,2024-01-01,A100,NaN\n",
        "model,organization,publication_date,device,counted_flop\nA,L,2024-01-01,A100,1e999\n",
        "model,organization,publication_date,device,counted_flop\nA,L,2024-01-01,A100,\"1e22\n",
        "model,organization,publication_date,device,counted_flop\nA,L,2024-13-01,A100,1e22\n",
        "model,organization,publication_date,device,counted_flop\nBLOOM-176B,L,2024-01-01,A100,1e22\n",
        "model,organization,publication_date,device,counted_flop\nA,L,2024-01-01,A100,1e22,7\n"
      })
  void badFiles_areRefusedWithoutOutput(String content) throws IOException {
    CommandLineRun run = score(content);
    assertEquals(2, run.exitCode());
    assertEquals("", run.out());
    assertTrue(run.err().startsWith("runs.csv"), run.err());
    assertTrue(run.err().contains("; nothing was done; "), run.err());
    assertFalse(run.err().contains("Exception"), run.err());
  }

  @Test
  void binaryFile_isRefused() throws IOException {
    CommandLineRun run = scoreBytes(new byte[] {(byte) 0xff, 0, 1, 2, (byte) 0x80});
    assertEquals(2, run.exitCode());
    assertEquals("", run.out());
  }

  @Test
  void noFile_isOneLine() {
    CommandLineRun run = CommandLineRun.of("score", folder.resolve("absent.csv").toString());
    assertEquals(2, run.exitCode());
    assertTrue(run.err().contains("absent.csv"), run.err());
  }

  private static final String EXCLUDED =
      """
      model,organization,publication_date,device,training_flop,flop_basis,throughput_grade
      Circular,Lab,2024-07-01,A100,1e22,hardware,exclude
      """;

  @Test
  void recordWithoutACount_isPassedOverAndCounted() throws IOException {
    CommandLineRun run =
        score(EXCLUDED + "Counted,Lab,2024-07-01,A100,1e22,counted,\n", "--format", "markdown");
    assertEquals(0, run.exitCode(), run.err());
    assertTrue(run.out().contains("Counted"), run.out());
    assertFalse(run.out().contains("Circular"), run.out());
    assertTrue(run.out().contains("or several devices: 1."), run.out());
  }

  @Test
  void nothingToPredict_isToldInOneLine() throws IOException {
    CommandLineRun run = score(EXCLUDED);
    assertEquals(2, run.exitCode());
    assertEquals("", run.out());
    assertTrue(run.err().startsWith("dtm-bench: no record of "), run.err());
    assertEquals(1, run.err().lines().count());
  }

  /** Names are text in every format. */
  @Test
  void hostileNames_areText() throws IOException {
    String row = "\"<script>,=cmd() 50% & \\input\",Lab,2024-07-01,A100,7e9,2e12,250000,\n";
    assertTrue(score(HEADER + row, "--format", "latex").out().contains("50\\%"));
    assertFalse(score(HEADER + row, "--format", "latex").out().contains(" \\input"));
    assertTrue(
        score(HEADER + row, "--format", "csv").out().contains("\"<script>,=cmd() 50% & \\input\""));
    assertFalse(score(HEADER + row, "--format", "markdown").out().contains("| <script>"));
  }
}

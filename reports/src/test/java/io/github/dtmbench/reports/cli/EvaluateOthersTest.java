package io.github.dtmbench.reports.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An estimator from elsewhere is scored by the same rules as ours, whatever way it comes in. */
@Tag("any-jdk")
class EvaluateOthersTest {

  private static final String OURS = "device-throughput";

  @TempDir private Path folder;

  private CommandLineRun evaluate(String... arguments) {
    List<String> all =
        new ArrayList<>(List.of("evaluate", "--estimators", OURS, "--records", path("none.csv")));
    all.addAll(List.of(arguments));
    return CommandLineRun.of(all.toArray(String[]::new));
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private static String row(String csv, String estimator) {
    return csv.lines()
        .filter(line -> line.contains("," + estimator + ","))
        .findFirst()
        .orElseThrow(() -> new AssertionError(csv))
        .replace(estimator, "X");
  }

  @Test
  void ourOwnPredictions_readBack_giveOurOwnRow() {
    CommandLineRun written =
        evaluate("--predictions", "--format", "csv", "--output", path("p.csv"));
    assertEquals(0, written.exitCode(), written.err());
    CommandLineRun read = evaluate("--with", "mine=" + path("p.csv"), "--format", "csv");
    assertEquals(0, read.exitCode(), read.err());
    assertEquals(row(read.out(), OURS), row(read.out(), "mine"));
  }

  @Test
  void readersAreTold_whatCannotBeKnown() {
    evaluate("--predictions", "--format", "csv", "--output", path("p.csv"));
    String text = evaluate("--with", "mine=" + path("p.csv")).out();
    assertTrue(text.replaceAll("\\s+", " ").contains("rests on their author's word"), text);
  }

  @Test
  void program_andItsPredictionsFromAFile_areTheSame() throws IOException {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/awk")), "no awk");
    Path script =
        Files.writeString(
            folder.resolve("my program.awk"),
            """
            BEGIN { FS = ","; print "record,device_hours,lower,upper" }
            FNR > 1 && NF > 10 { h = $2 / 100 / 3600; printf "%s,%.17g,%.17g,%.17g\\n", $1, h, h / 2, h * 2 }
            """);
    String command = "sh -c 'LC_ALL=C awk -f \"$0\" \"$2\" > \"$3\"' '" + script + "'";
    CommandLineRun run =
        evaluate("--run", "mine=" + command, "--predictions", "--format", "csv", "--threads", "2");
    assertEquals(0, run.exitCode(), run.err());
    Path predictions = folder.resolve("mine.csv");
    Files.writeString(
        predictions,
        run.out()
            .lines()
            .filter(line -> line.startsWith("protocol,") || line.contains(",mine,"))
            .reduce("", (all, line) -> all + line + "\n"));
    assertEquals(
        row(evaluate("--run", "mine=" + command, "--format", "csv").out(), "mine"),
        row(evaluate("--with", "mine=" + predictions, "--format", "csv").out(), "mine"));
  }

  @Test
  void failingProgram_isTheUsersToMend() {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "no /bin/sh");
    CommandLineRun run = evaluate("--run", "mine=sh -c 'echo no module numpy >&2; exit 1'");
    assertAll(
        () -> assertEquals(2, run.exitCode()),
        () -> assertTrue(run.err().contains("mine"), run.err()),
        () -> assertTrue(run.err().contains("no module numpy"), run.err()),
        () -> assertFalse(run.err().contains("\tat "), run.err()),
        () -> assertEquals("", run.out()));
  }

  @ParameterizedTest
  @CsvSource({
    "--with, mine, expected NAME=FILE",
    "--with, =p.csv, expected NAME=FILE",
    "--with, svr=P, is taken",
    "--with, My Est=P, cannot be the name",
    "--with, mine=nothere.csv, readable file",
    "--run, mine=, expected NAME=COMMAND",
    "--run, mine=', is not closed",
    "--run, svr=true, is taken"
  })
  void badArgument_isOneLine(String option, String value, String words) {
    evaluate("--predictions", "--format", "csv", "--output", path("p.csv"));
    CommandLineRun run = evaluate(option, value.replace("=P", "=" + path("p.csv")));
    assertEquals(2, run.exitCode(), run.err());
    assertTrue(run.err().contains(words), run.err());
  }

  @Test
  void folds_areWrittenWithAManifest_thatOtherPredictionsFail() throws IOException {
    CommandLineRun folds =
        CommandLineRun.of("folds", "--out", path("folds"), "--records", path("none.csv"));
    assertEquals(0, folds.exitCode(), folds.err());
    Path predictions = folder.resolve("folds/p.csv");
    evaluate("--predictions", "--format", "csv", "--output", predictions.toString());
    assertEquals(0, evaluate("--with", "mine=" + predictions).exitCode());
    CommandLineRun other =
        evaluate("--with", "mine=" + predictions, "--protocol", "temporal", "--seed", "2");
    assertEquals(2, other.exitCode());
    assertTrue(other.err().contains("folds of temporal"), other.err());
    assertTrue(other.err().contains("seed"), other.err());
    Path manifest = folder.resolve("folds/manifest.json");
    Files.writeString(manifest, Files.readString(manifest).replaceAll("\"[0-9a-f]{64}\"", "\"0\""));
    CommandLineRun changed = evaluate("--with", "mine=" + predictions);
    assertEquals(2, changed.exitCode());
    assertTrue(changed.err().contains("made for other data"), changed.err());
    Files.writeString(manifest, "[1, 2");
    assertEquals(2, evaluate("--with", "mine=" + predictions).exitCode());
  }
}

package io.github.dtmbench.benchmarks.exchange;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.dtmbench.benchmarks.TestRuns;
import io.github.dtmbench.datasets.check.UserProgramException;
import io.github.dtmbench.estimators.Feature;
import io.github.dtmbench.estimators.FittedEstimator;
import io.github.dtmbench.estimators.LabelledRun;
import io.github.dtmbench.estimators.Prediction;
import io.github.dtmbench.estimators.RunFeatures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Programs of users do everything; what they did wrong must be told, and nothing stay behind. */
class ProgramEstimatorTest {

  private static final LabelledRun FIRST = run("Secret-A", 1, 100);
  private static final LabelledRun SECOND = run("Secret-B", 2, 12345);

  @TempDir private Path folder;

  private static LabelledRun run(String model, int day, double hours) {
    return TestRuns.run(model, "G" + day, Optional.of(LocalDate.of(2024, 1, day)), hours);
  }

  @BeforeEach
  void needsAShell() {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "no /bin/sh");
  }

  /** $1 is what to learn from, $2 what to predict, $3 where to write. */
  private ProgramEstimator program(String script, int seconds) {
    return new ProgramEstimator(
        "mine",
        List.of("/bin/sh", "-c", script, "sh"),
        Duration.ofSeconds(seconds),
        EnumSet.allOf(Feature.class),
        false);
  }

  private static List<Prediction> predictions(ProgramEstimator program, LabelledRun... held) {
    return program
        .fit(List.of(FIRST))
        .predictAll(List.of(held).stream().map(LabelledRun::features).toList());
  }

  private void assertFails(String words, String script) {
    UserProgramException e =
        assertThrows(UserProgramException.class, () -> predictions(program(script, 20), SECOND));
    assertTrue(e.getMessage().startsWith("mine, learning from 1 runs: "), e.getMessage());
    assertTrue(e.getMessage().contains(words), e.getMessage());
    assertFalse(e.getMessage().contains("\n"), e.getMessage());
  }

  @Test
  void program_answersAllRunsOfAFoldInOneStart() {
    Path starts = folder.resolve("starts");
    FittedEstimator fitted =
        program(
                "echo x >> "
                    + starts
                    + "; { echo record,device_hours,lower,upper; tail -n +2 \"$2\" | cut -d, -f1 |"
                    + " sed 's/$/,42,40,44/'; } > \"$3\"",
                20)
            .fit(List.of(FIRST));
    RunFeatures third = run("c", 3, 1).features();
    assertEquals(
        List.of(new Prediction.DeviceHours(42), new Prediction.DeviceHours(42)),
        fitted.predictAll(List.of(SECOND.features(), third)));
    assertEquals(44, fitted.ownInterval(third).orElseThrow().highDeviceHours());
    assertEquals(1, lines(starts).size());
  }

  @Test
  void program_isShownNeitherHoursNorNameOfWhatItPredicts() {
    Path shown = folder.resolve("shown");
    predictions(
        program("cp \"$2\" " + shown + "; { echo record,device_hours; echo 2,1; } > \"$3\"", 20),
        SECOND);
    String test = String.join("\n", lines(shown));
    assertAll(
        () -> assertFalse(test.contains("Secret"), test),
        () -> assertFalse(test.contains("12345"), test),
        () -> assertFalse(test.contains("device_hours"), test));
  }

  @Test
  void failures_nameWhatHappened() {
    assertFails(
        "ended with exit code 3; its standard error ends: no luck", "echo no luck >&2; exit 3");
    assertFails("wrote nothing to its standard error", "exit 1");
    assertFails("left no file", "true");
  }

  @Test
  void programThatIsNotThere_isNamed() {
    ProgramEstimator missing =
        new ProgramEstimator(
            "mine", List.of("/no/such/program"), Duration.ofSeconds(5), Feature.none(), false);
    UserProgramException e =
        assertThrows(UserProgramException.class, () -> predictions(missing, SECOND));
    assertTrue(e.getMessage().contains("cannot start /no/such/program"), e.getMessage());
  }

  @Test
  void timeLimit_stopsTheProgramAndItsChildren() throws IOException, InterruptedException {
    Path beats = folder.resolve("beats");
    UserProgramException e =
        assertThrows(
            UserProgramException.class,
            () ->
                predictions(
                    program(
                        "(while :; do echo beat >> " + beats + "; sleep 0.05; done) & sleep 30", 1),
                    SECOND));
    assertTrue(e.getMessage().contains("took longer than 1 s"), e.getMessage());
    assertTrue(Files.size(beats) > 0, "the child never ran");
    assertTrue(fallsSilent(beats), "a child is still running");
  }

  /** Its parent ends at once, so that it is the child of the system's first process. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void timeLimit_stopsWhatWasHandedOver() throws IOException, InterruptedException {
    Path beats = folder.resolve("beats");
    String beating = "while :; do echo beat >> " + beats + "; sleep 0.05; done";
    assertThrows(
        UserProgramException.class,
        () -> predictions(program("(setsid sh -c '" + beating + "' & ); sleep 30", 1), SECOND));
    assertTrue(Files.size(beats) > 0, "the orphan never ran");
    assertTrue(fallsSilent(beats), "the orphan is still running");
  }

  /**
   * Whether a file stops growing. A killed process is listed until it is reaped, and an orphan is
   * nobody's descendant, so what they do is watched and not who they are.
   */
  private static boolean fallsSilent(Path file) throws IOException, InterruptedException {
    long before = -1;
    for (int tries = 0; tries < 10; tries++) {
      long size = Files.size(file);
      if (size == before) {
        return true;
      }
      before = size;
      Thread.sleep(500);
    }
    return false;
  }

  @Test
  void badPredictions_areListed() {
    UserProgramException e =
        assertThrows(
            UserProgramException.class,
            () ->
                predictions(
                    program("printf 'record,device_hours\\n7,1\\n2,-1\\n' > \"$3\"", 20), SECOND));
    assertEquals(2, e.getMessage().lines().count(), e.getMessage());
    UserProgramException missing =
        assertThrows(
            UserProgramException.class,
            () ->
                predictions(
                    program("printf 'record,device_hours\\n2,1\\n' > \"$3\"", 20),
                    SECOND,
                    run("c", 3, 1)));
    assertTrue(
        missing.getMessage().contains("missing 1 of 2, the first is 3"), missing.getMessage());
  }

  @Test
  void outputOnItsStreams_isNotOurs_andDoesNotBlock() {
    assertEquals(
        List.of(new Prediction.DeviceHours(1)),
        predictions(
            program(
                "i=0; while [ $i -lt 20000 ]; do echo noise; echo noise >&2; i=$((i+1)); done;"
                    + " printf 'record,device_hours\\n2,1\\n' > \"$3\"",
                20),
            SECOND));
  }

  @Test
  void nothingStaysBehind() throws IOException {
    Path where = folder.resolve("where");
    predictions(
        program(
            "dirname \"$1\" > " + where + "; printf 'record,device_hours\\n2,1\\n' > \"$3\"", 20),
        SECOND);
    assertFalse(Files.exists(Path.of(Files.readString(where).strip())));
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}

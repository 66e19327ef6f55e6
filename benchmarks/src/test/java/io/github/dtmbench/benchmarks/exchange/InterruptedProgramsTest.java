package io.github.dtmbench.benchmarks.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.dtmbench.benchmarks.TestRuns;
import io.github.dtmbench.benchmarks.evaluation.HeldOutEvaluation;
import io.github.dtmbench.benchmarks.evaluation.Target;
import io.github.dtmbench.benchmarks.protocol.LeaveOrganizationOut;
import io.github.dtmbench.estimators.Feature;
import io.github.dtmbench.estimators.LabelledRun;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fourteen folds on two threads, ended from outside: no file and no program may stay behind. */
class InterruptedProgramsTest {

  private static final int FOLDS = 14;
  private static final int THREADS = 2;

  @TempDir private Path folder;

  private Path temporary;
  private Path programs;

  /** What is ended from outside: an evaluation of a program of the user's. */
  static final class Evaluating {

    /** Takes the program and its arguments. */
    public static void main(String[] command) {
      List<LabelledRun> runs =
          IntStream.rangeClosed(1, FOLDS)
              .mapToObj(
                  i -> TestRuns.run("r" + i, "G" + i, Optional.of(LocalDate.of(2024, 1, i)), i))
              .toList();
      HeldOutEvaluation.withoutIntervals(THREADS)
          .run(
              Target.deviceHours(),
              List.of(
                  new ProgramEstimator(
                      "mine", List.of(command), Duration.ofMinutes(1), Feature.none(), false)),
              new LeaveOrganizationOut().folds(runs));
    }
  }

  @BeforeEach
  void needsSignals() throws IOException {
    assumeTrue(
        Files.isExecutable(Path.of("/bin/sh")) && Files.isExecutable(Path.of("/bin/kill")),
        "SKIPPED: no sh or kill");
    temporary = Files.createDirectory(folder.resolve("tmp"));
    programs = folder.resolve("programs");
  }

  @AfterEach
  void stopWhatATestMayHaveLeft() throws IOException {
    started().forEach(ProcessHandle::destroyForcibly);
  }

  private Process evaluate(String script) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-Djava.io.tmpdir=" + temporary,
            "-cp",
            classPath(),
            Evaluating.class.getName(),
            "/bin/sh",
            "-c",
            script,
            programs.toString())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("output").toFile())
        .start();
  }

  /** A test runner may load classes otherwise than by the class path of its process. */
  private static String classPath() {
    return Thread.currentThread().getContextClassLoader() instanceof URLClassLoader loader
        ? Arrays.stream(loader.getURLs())
            .map(InterruptedProgramsTest::path)
            .collect(Collectors.joining(File.pathSeparator))
        : System.getProperty("java.class.path");
  }

  private static String path(URL url) {
    return Path.of(URI.create(url.toString())).toString();
  }

  /** Every program writes its number, and that of the one that it starts itself. */
  private Process evaluateUntilTwoProgramsRun() throws IOException, InterruptedException {
    Process evaluating =
        evaluate("sleep 60 & echo $! >> \"$0\"; echo $$ >> \"$0\"; wait; echo late >> \"$0\"");
    waitUntil(() -> !evaluating.isAlive() || lines().size() >= 2 * THREADS);
    assertTrue(evaluating.isAlive(), () -> "it ended by itself: " + output());
    return evaluating;
  }

  private static void waitUntil(BooleanSupplier condition) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (!condition.getAsBoolean() && System.nanoTime() < end) {
      Thread.sleep(10);
    }
  }

  private String output() {
    try {
      return Files.readString(folder.resolve("output"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private List<String> lines() {
    try {
      return Files.exists(programs) ? Files.readAllLines(programs) : List.of();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private List<ProcessHandle> started() throws IOException {
    return lines().stream()
        .filter(line -> line.matches("[0-9]+"))
        .flatMap(line -> ProcessHandle.of(Long.parseLong(line)).stream())
        .filter(ProcessHandle::isAlive)
        .toList();
  }

  private List<String> temporaryFiles() throws IOException {
    try (Stream<Path> files = Files.list(temporary)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private void assertNothingIsLeft() throws IOException, InterruptedException {
    assertEquals(List.of(), temporaryFiles());
    assertEquals(2 * THREADS, lines().size(), "a program was started on the way out: " + lines());
    // A process that was killed is there until its parent, or the system's first, has seen it.
    waitUntil(() -> aliveAndWell().isEmpty());
    assertEquals(List.of(), aliveAndWell());
  }

  private List<String> aliveAndWell() {
    try {
      return started().stream()
          .filter(handle -> !isZombie(handle.pid()))
          .map(handle -> handle.pid() + " " + handle.info().command().orElse("?"))
          .toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static boolean isZombie(long pid) {
    try {
      return Files.readString(Path.of("/proc", Long.toString(pid), "stat")).contains(") Z ");
    } catch (IOException e) {
      return false;
    }
  }

  /** Whoever starts this in the background may have told it to ignore interrupts, for good. */
  private static String signal() throws IOException {
    Path status = Path.of("/proc/self/status");
    boolean ignored =
        Files.isReadable(status)
            && Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .anyMatch(line -> (Long.parseUnsignedLong(line.substring(8).strip(), 16) & 2) != 0);
    return ignored ? "-TERM" : "-INT";
  }

  @Test
  void interrupt_leavesNothingBehind() throws IOException, InterruptedException {
    Process evaluating = evaluateUntilTwoProgramsRun();
    new ProcessBuilder("/bin/kill", signal(), Long.toString(evaluating.pid())).start().waitFor();
    assertTrue(evaluating.waitFor(20, TimeUnit.SECONDS), "it does not end");
    assertNothingIsLeft();
  }

  @Test
  void kill_leavesFilesAndPrograms_whichTheNextRunClears()
      throws IOException, InterruptedException {
    evaluateUntilTwoProgramsRun().destroyForcibly().waitFor();
    assertFalse(temporaryFiles().isEmpty());
    assertEquals(2 * THREADS, aliveAndWell().size(), "nobody could have stopped them");
    Path stranger = Files.createDirectory(temporary.resolve("dtm-bench-run-of-somebody"));
    Process next = evaluate("{ echo record,device_hours; echo " + FOLDS + ",1; } > \"$3\"");
    assertTrue(next.waitFor(20, TimeUnit.SECONDS), "it does not end");
    assertEquals(0, next.exitValue(), this::output);
    Files.delete(stranger);
    assertNothingIsLeft();
  }
}

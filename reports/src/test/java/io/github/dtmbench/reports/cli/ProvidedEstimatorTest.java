package io.github.dtmbench.reports.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.estimators.Estimator;
import io.github.dtmbench.estimators.FittedEstimator;
import io.github.dtmbench.estimators.LabelledRun;
import io.github.dtmbench.reports.StubEstimator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Estimators that the class path offers, as somebody else's jar would. */
class ProvidedEstimatorTest {

  @TempDir private Path folder;

  /** A thousand hours for every run. */
  public static final class ThousandHours extends StubEstimator {

    /** The service loader needs it. */
    public ThousandHours() {
      super("thousand-hours");
    }
  }

  @Test
  void evaluate_providerOnTheClassPath_takesPart() throws Exception {
    CommandLineRun run = withProvider(ThousandHours.class.getName());
    assertEquals(0, run.exitCode(), run.err());
    assertTrue(run.out().contains(",thousand-hours,"), run.out());
    assertTrue(run.out().contains(",device-throughput,"), run.out());
  }

  /** Prints where results go, and tries to change what it was given. */
  public static final class Rude extends StubEstimator {

    /** The service loader needs it. */
    public Rude() {
      super("rude");
    }

    @Override
    public FittedEstimator fit(List<LabelledRun> training) {
      if (Boolean.getBoolean("rude.changes")) {
        training.remove(0);
      }
      System.out.println("fitting, estimator,or,what");
      return super.fit(training);
    }
  }

  /** Its name would be a row of a table, a line of a terminal and the name of a file. */
  public static final class Hostile extends StubEstimator {

    /** The service loader needs it. */
    public Hostile() {
      super("../x\n\u001b[31mred");
    }
  }

  /** The process sends it to its standard error, see StrayExitTest. */
  @Test
  void evaluate_providerThatPrints_spoilsNoResults() throws Exception {
    PrintStream before = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      CommandLineRun run = withProvider(Rude.class.getName(), "rude,device-throughput");
      assertEquals(0, run.exitCode(), run.err());
      assertEquals(3, run.out().lines().count(), run.out());
    } finally {
      System.setOut(before);
    }
    assertTrue(printed.toString(StandardCharsets.UTF_8).startsWith("fitting, "), "it printed");
  }

  @Test
  void evaluate_providerThatChangesWhatItIsGiven_isNamed() throws Exception {
    System.setProperty("rude.changes", "true");
    try {
      CommandLineRun run = withProvider(Rude.class.getName(), "device-throughput,rude");
      assertEquals(1, run.exitCode());
      assertEquals("", run.out());
      assertTrue(run.err().contains("estimator rude, fit"), run.err());
    } finally {
      System.clearProperty("rude.changes");
    }
  }

  @Test
  void evaluate_providerWithAHostileName_isRefusedInOneLine() throws Exception {
    CommandLineRun run = withProvider(Hostile.class.getName(), "device-throughput");
    assertEquals(2, run.exitCode());
    assertTrue(run.err().contains("cannot be the name of an estimator"), run.err());
    assertEquals(1, run.err().lines().count(), run.err());
    assertTrue(run.err().indexOf(0x1b) < 0, run.err());
  }

  @Test
  void evaluate_providerThatCannotBeMade_isOneLine() throws Exception {
    CommandLineRun run = withProvider("no.such.Estimator");
    assertEquals(2, run.exitCode());
    assertEquals("", run.out());
    assertTrue(
        run.err().startsWith("dtm-bench: an estimator on the class path cannot be made: "),
        run.err());
    assertEquals(1, run.err().lines().count(), run.err());
    assertTrue(run.err().contains("no.such.Estimator"), run.err());
  }

  private CommandLineRun withProvider(String provider) throws IOException {
    return withProvider(
        provider,
        provider.contains("Thousand") ? "thousand-hours,device-throughput" : "device-throughput");
  }

  private CommandLineRun withProvider(String provider, String estimators) throws IOException {
    Path services = Files.createDirectories(folder.resolve("META-INF/services"));
    Files.writeString(services.resolve(Estimator.class.getName()), provider + "\n");
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, before)) {
      thread.setContextClassLoader(loader);
      return CommandLineRun.of(
          "evaluate",
          "--format",
          "csv",
          "--estimators",
          estimators,
          "--records",
          folder.resolve("none.csv").toString());
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}

package io.github.dtmbench.reports.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.estimators.Estimator;
import io.github.dtmbench.estimators.Feature;
import io.github.dtmbench.estimators.FittedEstimator;
import io.github.dtmbench.estimators.LabelledRun;
import io.github.dtmbench.estimators.Prediction;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Estimators that the class path offers, as somebody else's jar would. */
class ProvidedEstimatorTest {

  @TempDir private Path folder;

  /** A thousand hours for every run. */
  public static final class ThousandHours implements Estimator {

    /** The service loader needs it. */
    public ThousandHours() {}

    @Override
    public String id() {
      return "thousand-hours";
    }

    @Override
    public String summary() {
      return "1000 h";
    }

    @Override
    public String source() {
      return "this test";
    }

    @Override
    public Set<Feature> reads() {
      return Feature.none();
    }

    @Override
    public FittedEstimator fit(List<LabelledRun> training) {
      return run -> new Prediction.DeviceHours(1000);
    }
  }

  @Test
  void evaluate_providerOnTheClassPath_takesPart() throws Exception {
    CommandLineRun run = withProvider(ThousandHours.class.getName());
    assertEquals(0, run.exitCode(), run.err());
    assertTrue(run.out().contains(",thousand-hours,"), run.out());
    assertTrue(run.out().contains(",device-throughput,"), run.out());
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
          provider.contains("Thousand") ? "thousand-hours,device-throughput" : "device-throughput",
          "--records",
          folder.resolve("none.csv").toString());
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}

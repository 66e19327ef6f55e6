package io.github.dtmbench.reports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.estimators.Estimator;
import io.github.dtmbench.estimators.FittedEstimator;
import io.github.dtmbench.estimators.LabelledRun;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An estimator can neither end the process unseen nor write into the results. */
class StrayExitTest {

  @TempDir private Path folder;

  /** Prints, and then ends the process if its property says so. */
  public static final class Loud extends StubEstimator {

    /** The service loader needs it. */
    public Loud() {
      super("loud");
    }

    @Override
    @SuppressWarnings("SystemOut") // that is what it is for
    public FittedEstimator fit(List<LabelledRun> training) {
      System.out.println("chatter");
      if (Boolean.getBoolean("loud.exits")) {
        System.exit(0);
      }
      return super.fit(training);
    }
  }

  private record Ended(int exitCode, String out, String err) {}

  private Ended run(boolean exits) throws IOException, InterruptedException {
    Path services = Files.createDirectories(folder.resolve("META-INF/services"));
    Files.writeString(services.resolve(Estimator.class.getName()), Loud.class.getName() + "\n");
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dloud.exits=" + exits,
                "-cp",
                System.getProperty("java.class.path") + File.pathSeparator + folder,
                Main.class.getName(),
                "predict",
                "--flop",
                "1e24",
                "--device",
                "H100",
                "--estimators",
                "loud",
                "--format",
                "csv")
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    assertTrue(process.waitFor(1, TimeUnit.MINUTES));
    return new Ended(
        process.exitValue(), Files.readString(out, UTF_8), Files.readString(err, UTF_8));
  }

  @Test
  void exitInAnEstimator_isADefectThatIsNamed() throws IOException, InterruptedException {
    Ended ended = run(true);
    assertAll(
        () -> assertEquals(1, ended.exitCode()),
        () -> assertEquals("", ended.out()),
        () ->
            assertTrue(
                ended
                    .err()
                    .contains(
                        "dtm-bench: a defect, not your input: "
                            + Loud.class.getName()
                            + " ended the process (System.exit, StrayExitTest.java:"),
                ended.err()));
  }

  @Test
  void whatAnEstimatorPrints_isNotInTheResults() throws IOException, InterruptedException {
    Ended ended = run(false);
    assertAll(
        () -> assertEquals(0, ended.exitCode(), ended.err()),
        () -> assertFalse(ended.out().contains("chatter"), ended.out()),
        () -> assertTrue(ended.out().contains("loud"), ended.out()),
        () -> assertTrue(ended.err().contains("chatter"), ended.err()));
  }
}

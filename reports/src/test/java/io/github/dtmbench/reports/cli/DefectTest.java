package io.github.dtmbench.reports.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.datasets.check.InputException;
import io.github.dtmbench.datasets.csv.DataProblem;
import io.github.dtmbench.datasets.csv.InvalidDataException;
import io.github.dtmbench.estimators.Estimator;
import io.github.dtmbench.estimators.Feature;
import io.github.dtmbench.estimators.FittedEstimator;
import io.github.dtmbench.estimators.HoursInterval;
import io.github.dtmbench.estimators.LabelledRun;
import io.github.dtmbench.estimators.Prediction;
import io.github.dtmbench.estimators.RunFeatures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ConcurrentModificationException;
import java.util.EmptyStackException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.ServiceConfigurationError;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.apache.commons.math3.exception.DimensionMismatchException;
import org.apache.commons.math3.exception.MaxCountExceededException;
import org.apache.commons.math3.exception.NotPositiveException;
import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.apache.commons.math3.linear.SingularMatrixException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/**
 * Whatever an estimator throws, wherever it throws it: the exit code is that of a defect, the
 * message names the estimator and the trace is there. Nothing of it passes for bad input.
 */
@SuppressWarnings({
  "StaticAssignmentOfThrowable",
  "StringConcatToTextBlock"
}) // a plug-in is told by statics
class DefectTest {

  /** Where an estimator may fail. */
  enum Place {
    ID,
    READS,
    FIT,
    PREDICT,
    OWN_INTERVAL,
    LOG_SPREAD
  }

  private static Place place;
  private static Throwable thrown;

  @TempDir private Path folder;

  /** An estimator that throws what the test says, where the test says. */
  public static final class Failing implements Estimator {

    /** The service loader needs it. */
    public Failing() {}

    private static void at(Place here) {
      if (place == here) {
        sneak(thrown);
      }
    }

    /** Checked exceptions too, as from Kotlin or Scala. */
    @SuppressWarnings("unchecked")
    private static <E extends Throwable> void sneak(Throwable any) throws E {
      throw (E) any;
    }

    @Override
    public String id() {
      at(Place.ID);
      return "failing";
    }

    @Override
    public String summary() {
      return "fails";
    }

    @Override
    public String source() {
      return "this test";
    }

    @Override
    public Set<Feature> reads() {
      at(Place.READS);
      return Feature.none();
    }

    @Override
    public FittedEstimator fit(List<LabelledRun> training) {
      at(Place.FIT);
      return new FittedEstimator() {
        @Override
        public Prediction predict(RunFeatures run) {
          at(Place.PREDICT);
          return new Prediction.DeviceHours(1000);
        }

        @Override
        public Optional<HoursInterval> ownInterval(RunFeatures run) {
          at(Place.OWN_INTERVAL);
          return Optional.empty();
        }

        @Override
        public OptionalDouble logSpread(RunFeatures run) {
          at(Place.LOG_SPREAD);
          return OptionalDouble.of(1);
        }
      };
    }
  }

  static Stream<Throwable> everything() {
    return Stream.of(
        new IllegalArgumentException("x"),
        new NumberFormatException("x"),
        new InputException("x"),
        new InvalidDataException(List.of(new DataProblem("f.csv", 1, "c", "v", "a number"))),
        new CommandLine.ParameterException(new CommandLine(new DtmBench()), "x"),
        new CommandLine.ExecutionException(new CommandLine(new DtmBench()), "x"),
        new IllegalStateException("x"),
        new NullPointerException(),
        new ArithmeticException("x"),
        new ArrayIndexOutOfBoundsException(3),
        new ClassCastException("x"),
        new NegativeArraySizeException("-1"),
        new ArrayStoreException("x"),
        new UnsupportedOperationException(),
        new NoSuchElementException("x"),
        new EmptyStackException(),
        new ConcurrentModificationException(),
        new SecurityException("x"),
        new CancellationException(),
        new CompletionException(new IOException("x")),
        new UncheckedIOException(new IOException("x")),
        new DimensionMismatchException(1, 2),
        new NotPositiveException(-1),
        new MaxCountExceededException(3),
        new TooManyEvaluationsException(3),
        new SingularMatrixException(),
        new IOException("x"),
        new InterruptedException("x"),
        new ReflectiveOperationException("x"),
        new StackOverflowError(),
        new OutOfMemoryError("x"),
        new NoClassDefFoundError("x"),
        new ExceptionInInitializerError("x"),
        new UnsatisfiedLinkError("x"),
        new ServiceConfigurationError("x"),
        new AssertionError("x"),
        new RuntimeException("\u001b[31mred\u202e"));
  }

  @BeforeEach
  void failsInFit() throws IOException {
    place = Place.FIT;
    thrown = new IllegalArgumentException("x");
    Path services = Files.createDirectories(folder.resolve("META-INF/services"));
    Files.writeString(services.resolve(Estimator.class.getName()), Failing.class.getName() + "\n");
  }

  @ParameterizedTest
  @MethodSource("everything")
  void predict_whateverIsThrown_isADefectOfTheEstimator(Throwable any) throws IOException {
    thrown = any;
    assertDefect(run("predict", "--flop", "1e24", "--device", "H100"), "estimator failing");
  }

  @ParameterizedTest
  @EnumSource
  void predict_whereverItIsThrown_isADefectOfTheEstimator(Place anywhere) throws IOException {
    place = anywhere;
    if (anywhere == Place.OWN_INTERVAL) {
      return; // evaluate alone asks for it
    }
    assertDefect(
        run("predict", "--flop", "1e24", "--device", "H100"),
        anywhere == Place.ID ? "estimator " + Failing.class.getName() : "estimator failing");
  }

  @ParameterizedTest
  @EnumSource(names = {"FIT", "PREDICT", "OWN_INTERVAL", "LOG_SPREAD", "READS"})
  void evaluate_namesTheFoldToo(Place anywhere) throws IOException {
    place = anywhere;
    assertDefect(run("evaluate"), "estimator failing on fold ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"FIT", "PREDICT", "READS"})
  void predictFile(Place anywhere) throws IOException {
    place = anywhere;
    Path plans = folder.resolve("plans.csv");
    Files.writeString(plans, "device,training_flop\nH100,6.3e24\n");
    assertDefect(run("predict-file", plans.toString()), "estimator failing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"FIT", "PREDICT", "LOG_SPREAD", "READS"})
  void score(Place anywhere) throws IOException {
    place = anywhere;
    Path runs = folder.resolve("runs.csv");
    Files.writeString(
        runs,
        "model,organization,publication_date,device,parameters,training_tokens,device_hours\n"
            + "My model,My group,2026-05-31,H100,70e9,15e12,6.4e6\n");
    assertDefect(run("score", runs.toString()), "estimator failing");
  }

  @Test
  void report_leavesNothing() throws IOException {
    Path report = folder.resolve("report");
    assertDefect(run("report", "--out", report.toString()), "estimator failing on fold ");
    assertTrue(Files.notExists(report));
  }

  private static void assertDefect(CommandLineRun run, String name) {
    String first = run.err().lines().findFirst().orElse("");
    assertAll(
        () -> assertEquals(1, run.exitCode(), run.err()),
        () -> assertEquals("", run.out()),
        () -> assertTrue(first.startsWith("dtm-bench: a defect, not your input: "), first),
        () -> assertTrue(first.contains(name), first),
        () -> assertTrue(run.err().contains("\tat "), run.err()),
        () -> assertTrue(run.err().chars().noneMatch(c -> c == 0x1b || c == 0x202e), run.err()));
  }

  private CommandLineRun run(String... arguments) throws IOException {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, before)) {
      thread.setContextClassLoader(loader);
      String[] all =
          Stream.concat(
                  Stream.of(arguments),
                  Stream.of(
                      "--estimators",
                      "failing",
                      "--records",
                      folder.resolve("none.csv").toString()))
              .filter(word -> !arguments[0].equals("score") || !word.contains("none.csv"))
              .filter(word -> !arguments[0].equals("score") || !word.equals("--records"))
              .toArray(String[]::new);
      return CommandLineRun.of(all);
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}

package io.github.dtmbench.estimators.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.datasets.check.DefectException;
import io.github.dtmbench.datasets.check.InputException;
import io.github.dtmbench.estimators.ClosedForm;
import io.github.dtmbench.estimators.Estimator;
import io.github.dtmbench.estimators.Feature;
import io.github.dtmbench.estimators.FittedEstimator;
import io.github.dtmbench.estimators.HoursInterval;
import io.github.dtmbench.estimators.LabelledRun;
import io.github.dtmbench.estimators.Prediction;
import io.github.dtmbench.estimators.RunFeatures;
import io.github.dtmbench.estimators.Runs;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The registry is what the command line and every table go by. */
class EstimatorsTest {

  @Test
  void require_unknownName_listsTheKnownOnes() {
    String message =
        assertThrows(InputException.class, () -> Estimators.standard(Runs.DATA).require("svm"))
            .getMessage();
    assertTrue(message.contains("'svm'") && message.contains("svr, decision-tree"), message);
  }

  /** A contestant without the contract test could break the comparison for all. */
  @Test
  void everyEstimator_hasAContractTest() throws IOException {
    List<String> untested = new ArrayList<>();
    StringBuilder tests = new StringBuilder();
    try (Stream<Path> files =
        Files.list(Path.of("src", "test", "java", "io", "github", "dtmbench", "estimators"))) {
      for (Path file : files.filter(f -> f.toString().endsWith("ContractTest.java")).toList()) {
        tests.append(Files.readString(file));
      }
    }
    for (Estimator estimator : Estimators.standard(Runs.DATA).all()) {
      if (tests.indexOf("super(\"" + estimator.id() + "\"") < 0) {
        untested.add(estimator.id());
      }
    }
    assertEquals(List.of(), untested);
  }

  /** One that never comes back would keep everybody waiting for ever. */
  @Test
  void callThatLoops_isNamedAndLeftAlone() {
    Estimator looping =
        new Provided() {
          @Override
          public FittedEstimator fit(List<LabelledRun> training) {
            return run -> {
              while (true) {
                Thread.onSpinWait();
                if (Thread.currentThread().isInterrupted()) {
                  return new Prediction.Refused("interrupted");
                }
              }
            };
          }
        };
    FittedEstimator fitted =
        new GuardedEstimator(looping, Optional.of(Duration.ofMillis(1100))).fit(List.of());
    DefectException e =
        assertThrows(DefectException.class, () -> fitted.predict(Runs.random(1, 1).get(0)));
    assertTrue(e.getMessage().endsWith(", predict: took longer than 1 s"), e.getMessage());
  }

  /** Tells of every run what it sees of it. */
  private record Telling() implements Estimator {

    private static String seen(RunFeatures run) {
      return run.parameters() + " " + run.trainingTokens() + " '" + run.domain() + "'";
    }

    @Override
    public String id() {
      return "telling";
    }

    @Override
    public String summary() {
      return "a summary";
    }

    @Override
    public String source() {
      return "a source";
    }

    @Override
    public Optional<String> caveat() {
      return Optional.of("a caveat");
    }

    @Override
    public Set<Feature> reads() {
      return Set.of(Feature.PARAMETERS);
    }

    @Override
    public boolean mayBeCalibrated() {
      return false;
    }

    @Override
    public FittedEstimator fit(List<LabelledRun> training) {
      List<String> learnt = training.stream().map(run -> seen(run.features())).toList();
      return new FittedEstimator() {
        @Override
        public Prediction predict(RunFeatures run) {
          return new Prediction.Refused("one " + seen(run));
        }

        @Override
        public List<Prediction> predictAll(List<RunFeatures> runs) {
          return runs.stream()
              .<Prediction>map(r -> new Prediction.Refused("all " + seen(r)))
              .toList();
        }

        @Override
        public Optional<HoursInterval> ownInterval(RunFeatures run) {
          return Optional.of(new HoursInterval(1, run.trainingTokens().orElse(2)));
        }

        @Override
        public OptionalDouble logSpread(RunFeatures run) {
          return OptionalDouble.of(run.trainingTokens().orElse(0.5));
        }

        @Override
        public List<String> doubts(RunFeatures run) {
          return List.of(seen(run));
        }

        @Override
        public Optional<ClosedForm> closedForm() {
          return Optional.of(new ClosedForm.ShareOfPeak(0.3));
        }

        @Override
        public List<String> notes() {
          return learnt;
        }
      };
    }
  }

  /** Guard and blind let through all that an estimator says, and to it what it declares. */
  @Test
  void everyAnswer_passes_andRestsOnWhatIsDeclaredAlone() {
    RunFeatures run =
        new RunFeatures(
            1e9,
            Runs.DATA.devices().require("NVIDIA A100"),
            OptionalDouble.of(7),
            OptionalDouble.of(9),
            OptionalInt.of(8),
            Optional.empty(),
            "Language",
            "BF16",
            "group");
    Estimator known =
        Estimators.standard(Runs.DATA).with(List.of(new Telling())).require("telling");
    assertEquals("a summary", known.summary());
    assertEquals("a source", known.source());
    assertEquals(Optional.of("a caveat"), known.caveat());
    assertEquals(Set.of(Feature.PARAMETERS), known.reads());
    assertFalse(known.mayBeCalibrated());
    FittedEstimator fitted = known.fit(List.of(new LabelledRun("m", run, 1)));
    String seen = "OptionalDouble[7.0] OptionalDouble.empty ''";
    assertEquals(List.of(seen), fitted.notes());
    assertEquals(new Prediction.Refused("one " + seen), fitted.predict(run));
    assertEquals(List.of(new Prediction.Refused("all " + seen)), fitted.predictAll(List.of(run)));
    assertEquals(Optional.of(new HoursInterval(1, 2)), fitted.ownInterval(run));
    assertEquals(OptionalDouble.of(0.5), fitted.logSpread(run));
    assertEquals(List.of(seen), fitted.doubts(run));
    assertEquals(Optional.of(new ClosedForm.ShareOfPeak(0.3)), fitted.closedForm());
  }

  /** A limited call passes what was answered and what was thrown, by name. */
  @Test
  void callInTime_isAnswered_andItsFailureIsNamed() {
    Estimator limited = new GuardedEstimator(new Telling(), Optional.of(Duration.ofMinutes(1)));
    assertEquals("a summary", limited.summary());
    assertEquals(Optional.of("a caveat"), limited.caveat());
    DefectException e = assertThrows(DefectException.class, () -> limited.fit(null));
    assertTrue(e.getMessage().startsWith("estimator telling, fit: "), e.getMessage());
  }

  @Test
  void with_takenName_isRefused() {
    Estimators registry = Estimators.standard(Runs.DATA).with(List.of(new Telling()));
    assertEquals(
        "the name 'telling' is taken by another estimator; choose another",
        assertThrows(InputException.class, () -> registry.with(List.of(new Telling())))
            .getMessage());
    assertEquals(Estimators.standard(Runs.DATA).all().size() + 1, registry.all().size());
  }

  /** Offered by a class path that a test makes. */
  public static class Provided implements Estimator {

    /** As the service asks for. */
    public Provided() {}

    @Override
    public String id() {
      return "provided";
    }

    @Override
    public String summary() {
      return Thread.currentThread().getContextClassLoader().getClass().getSimpleName();
    }

    @Override
    public String source() {
      throw new IllegalStateException("no source");
    }

    @Override
    public Set<Feature> reads() {
      return Feature.none();
    }

    @Override
    public FittedEstimator fit(List<LabelledRun> training) {
      return FittedEstimator.refusing("no", List.of());
    }
  }

  /** Last in the registry, and called with the class loader of whoever asks. */
  @Test
  void withProvided_offeredByTheClassPath_isTheLast(@TempDir Path folder) throws IOException {
    Path services = Files.createDirectories(folder.resolve("META-INF").resolve("services"));
    Files.writeString(services.resolve(Estimator.class.getName()), Provided.class.getName());
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (URLClassLoader offering = new URLClassLoader(new URL[] {folder.toUri().toURL()}, before)) {
      thread.setContextClassLoader(offering);
      List<Estimator> all = Estimators.withProvided(Runs.DATA).all();
      assertEquals(
          Estimators.standard(Runs.DATA).all().stream().map(Estimator::id).toList(),
          all.subList(0, all.size() - 1).stream().map(Estimator::id).toList());
      Estimator provided = all.get(all.size() - 1);
      assertEquals("provided", provided.id());
      assertEquals("URLClassLoader", provided.summary());
      assertTrue(provided.mayBeCalibrated());
      DefectException e = assertThrows(DefectException.class, provided::source);
      assertTrue(e.getMessage().startsWith("estimator provided, source: "), e.getMessage());
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  /** Who is interrupted while waiting stays interrupted. */
  @Test
  void callInTime_interrupted_staysInterrupted() {
    Estimator waiting =
        new Provided() {
          @Override
          public String id() {
            try {
              new CountDownLatch(1).await();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
            return "";
          }
        };
    Estimator limited = new GuardedEstimator(waiting, Optional.of(Duration.ofMinutes(1)));
    Thread.currentThread().interrupt();
    try {
      DefectException e = assertThrows(DefectException.class, limited::id);
      assertTrue(e.getMessage().endsWith("was interrupted"), e.getMessage());
      assertTrue(Thread.currentThread().isInterrupted());
    } finally {
      // Clears the flag, which would disturb the next test.
      assertTrue(Thread.interrupted());
    }
  }

  /** One that cannot even tell its name has that of its class. */
  @Test
  void failure_withoutAName_hasThatOfTheClass() {
    Estimator nameless =
        new Provided() {
          @Override
          public String id() {
            throw new IllegalStateException("no name");
          }
        };
    DefectException e =
        assertThrows(DefectException.class, () -> new GuardedEstimator(nameless).id());
    assertTrue(
        e.getMessage().startsWith("estimator " + nameless.getClass().getName() + ", id: "),
        e.getMessage());
  }
}

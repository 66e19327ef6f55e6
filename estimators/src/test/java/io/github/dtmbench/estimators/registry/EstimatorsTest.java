package io.github.dtmbench.estimators.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.datasets.check.DefectException;
import io.github.dtmbench.datasets.check.InputException;
import io.github.dtmbench.estimators.Estimator;
import io.github.dtmbench.estimators.Feature;
import io.github.dtmbench.estimators.FittedEstimator;
import io.github.dtmbench.estimators.LabelledRun;
import io.github.dtmbench.estimators.Prediction;
import io.github.dtmbench.estimators.Runs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

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
        new Estimator() {
          @Override
          public String id() {
            return "looping";
          }

          @Override
          public String summary() {
            return "";
          }

          @Override
          public String source() {
            return "";
          }

          @Override
          public Set<Feature> reads() {
            return Feature.none();
          }

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
}

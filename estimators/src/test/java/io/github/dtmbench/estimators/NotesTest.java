package io.github.dtmbench.estimators;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dtmbench.estimators.registry.Estimators;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Which runs each estimator leaves out, and in what words. A user who adds a record and sees no
 * change in the table has nothing but these lines to find out why.
 */
class NotesTest {

  private static final List<LabelledRun> RUNS =
      List.of(
          Runs.at("usable", Runs.device("NVIDIA A100"), 1e11, 7e9, 150),
          Runs.at("no peak", Runs.device("Google TPU v1"), 1e9, 1e8, 10),
          Runs.withoutParameters(Runs.at("no size", Runs.device("NVIDIA A100"), 1e11, 7e9, 140)),
          Runs.at("too fast", Runs.device("NVIDIA A100"), 1e11, 7e9, 400));

  @Test
  void notes_eachEstimator_nameWhatItCannotUseAndWhy() {
    String noPeak = "no peak: the peak of Google TPU v1 is not known";
    String noSize = "no size: the number of parameters is not known";
    String tooFast = "too fast: 400.0 TFLOP/s is above the peak of its device, 312.0";
    String atPeak =
        "too fast: its utilization is 1.2820513, must be above 0 and below 1 to be modelled";
    Map<String, List<String>> notes = new TreeMap<>();
    for (Estimator estimator : Estimators.standard(Runs.DATA).all()) {
      notes.put(estimator.id(), estimator.fit(RUNS).notes());
    }
    assertEquals(
        new TreeMap<>(
            Map.ofEntries(
                Map.entry("constant-utilization", List.of(noPeak)),
                Map.entry("curve.exponential", List.of(noPeak)),
                Map.entry("curve.logarithmic", List.of(noPeak)),
                Map.entry("curve.power", List.of(noPeak)),
                Map.entry("curve.staged", List.of(noPeak)),
                Map.entry("decision-tree", List.of(noPeak, noSize)),
                Map.entry("device-throughput", List.of(noPeak)),
                Map.entry("dynamic-throughput", List.of(tooFast)),
                Map.entry("dynamic-throughput.published", List.of()),
                Map.entry("llmcarbon.published", List.of()),
                Map.entry("llmcarbon.scaled", List.of()),
                Map.entry("polynomial", List.of(noPeak, noSize)),
                Map.entry("pooled-utilization", List.of(noPeak, atPeak)),
                Map.entry("svr", List.of(noPeak, noSize)))),
        notes);
  }

  /** The runs that were left out are the reason why there is nothing to go by: keep them named. */
  @Test
  void notes_nothingUsable_surviveTheRefusal() {
    FittedEstimator model = Estimators.standard(Runs.DATA).require("svr").fit(RUNS.subList(1, 3));
    assertEquals(2, model.notes().size());
    assertEquals(
        new Prediction.Refused("no training run to fit a regression on"),
        model.predict(RUNS.get(0).features()));
    FittedEstimator dynamic =
        Estimators.standard(Runs.DATA).require("dynamic-throughput").fit(RUNS.subList(3, 4));
    assertEquals(1, dynamic.notes().size());
    assertEquals(
        new Prediction.Refused("no training run to fit a band from"),
        dynamic.predict(RUNS.get(0).features()));
  }
}

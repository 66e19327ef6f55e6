package io.github.dtmbench.benchmarks.exchange;

import io.github.dtmbench.estimators.Estimator;
import io.github.dtmbench.estimators.Feature;
import io.github.dtmbench.estimators.FittedEstimator;
import io.github.dtmbench.estimators.HoursInterval;
import io.github.dtmbench.estimators.LabelledRun;
import io.github.dtmbench.estimators.Prediction;
import io.github.dtmbench.estimators.RunFeatures;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Predictions that were made outside, as an estimator: "fitted" on the training runs of a fold, it
 * answers what the file says of that fold. So it takes the same way through calibration, scoring
 * and comparison as every other. It knows the folds of its file alone.
 */
final class RecordedPredictions implements Estimator {

  private final String id;

  /** Folds with the same training runs are the same fit; their answers are one. */
  private final Map<Set<String>, Map<String, Answer>> byTrainingModels;

  /** Features do not name their run. Runs with the same features have the same answer. */
  private final Map<RunFeatures, Set<String>> models;

  /**
   * An estimator.
   *
   * @param id its name in tables
   * @param byTrainingModels answers by model, by the names of the runs that were learned from
   * @param models names of the runs with the same features
   */
  RecordedPredictions(
      String id,
      Map<Set<String>, Map<String, Answer>> byTrainingModels,
      Map<RunFeatures, Set<String>> models) {
    this.id = id;
    this.byTrainingModels = byTrainingModels;
    this.models = models;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String summary() {
    return "predictions that were made outside and read from a file";
  }

  @Override
  public String source() {
    return "given by the user";
  }

  @Override
  public Optional<String> caveat() {
    return Optional.of(
        "made outside; that these predictions did not see the hours rests on their author's word");
  }

  /** All of them, so that runs come as they are; what the author looked at is not known. */
  @Override
  public Set<Feature> reads() {
    return EnumSet.allOf(Feature.class);
  }

  @Override
  public FittedEstimator fit(List<LabelledRun> training) {
    Map<String, Answer> answers = byTrainingModels.get(names(training));
    return answers == null
        ? FittedEstimator.refusing("no predictions were given for this split", List.of())
        : new Fitted(answers, models);
  }

  static Set<String> names(List<LabelledRun> runs) {
    return runs.stream().map(LabelledRun::model).collect(Collectors.toSet());
  }

  private record Fitted(Map<String, Answer> answers, Map<RunFeatures, Set<String>> models)
      implements FittedEstimator {

    @Override
    public Prediction predict(RunFeatures run) {
      return answer(run)
          .map(Answer::prediction)
          .orElseGet(() -> new Prediction.Refused("no prediction was given for this run"));
    }

    @Override
    public Optional<HoursInterval> ownInterval(RunFeatures run) {
      return answer(run).flatMap(Answer::interval);
    }

    private Optional<Answer> answer(RunFeatures run) {
      return models.getOrDefault(run, Set.of()).stream()
          .map(answers::get)
          .filter(Objects::nonNull)
          .findFirst();
    }
  }
}

package io.github.dtmbench.benchmarks.exchange;

import io.github.dtmbench.benchmarks.protocol.Fold;
import io.github.dtmbench.benchmarks.protocol.Protocol;
import io.github.dtmbench.datasets.csv.CsvFile;
import io.github.dtmbench.datasets.csv.CsvRow;
import io.github.dtmbench.datasets.csv.DataProblem;
import io.github.dtmbench.datasets.csv.InvalidDataException;
import io.github.dtmbench.estimators.Estimator;
import io.github.dtmbench.estimators.LabelledRun;
import io.github.dtmbench.estimators.RunFeatures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Reads predictions that were made outside and holds them against the folds of an evaluation.
 *
 * <p>Columns {@code fold,record,device_hours} and optionally {@code lower,upper}; a blank {@code
 * device_hours} is a refusal. What {@code evaluate --predictions} writes for one estimator is taken
 * as it is: {@code predicted} stands for {@code device_hours} there, and its other columns are
 * passed over. Every run that a fold holds out must be there, and nothing else; inner folds, those
 * that intervals are calibrated on, may be left out as a whole, each.
 */
public final class PredictionFile {

  private static final String FOLD = "fold";
  private static final String PREDICTED = "predicted";
  private static final String ESTIMATOR = "estimator";

  /** Beside those above, the columns of a table of predictions of our own. */
  private static final List<String> PASSED_OVER =
      List.of(
          "protocol",
          "target",
          "organization_group",
          "device_family",
          "actual",
          "relative_error",
          "covering_level");

  private final CsvFile file;
  private final FoldPlan plan;
  private final Map<String, Fold> folds = new LinkedHashMap<>();
  private final Set<String> records;
  private final Map<String, Map<String, Answer>> answers = new HashMap<>();
  private final Map<String, Map<String, Long>> lines = new HashMap<>();
  private String estimator = "";
  private boolean otherEstimatorNamed;

  private PredictionFile(CsvFile file, List<Protocol> protocols, List<LabelledRun> runs) {
    this.file = file;
    this.plan = FoldPlan.of(protocols, runs);
    plan.all().forEach(fold -> folds.put(fold.label(), fold));
    this.records = runs.stream().map(LabelledRun::model).collect(Collectors.toSet());
  }

  /**
   * Reads a file.
   *
   * @param id the name that the estimator is to have in tables
   * @param file the predictions
   * @param protocols how records are split
   * @param runs the records that take part
   * @return an estimator that answers what the file says
   * @throws InvalidDataException with every problem of the file
   */
  public static Estimator read(
      String id, CsvFile file, List<Protocol> protocols, List<LabelledRun> runs) {
    return new PredictionFile(file, protocols, runs).read(id, runs);
  }

  private Estimator read(String id, List<LabelledRun> runs) {
    boolean ours =
        file.columns().contains(PREDICTED) && !file.columns().contains(RunFile.DEVICE_HOURS);
    String hours = ours ? PREDICTED : RunFile.DEVICE_HOURS;
    List<String> optional = new ArrayList<>(List.of(GivenCells.LOWER, GivenCells.UPPER, ESTIMATOR));
    optional.addAll(PASSED_OVER);
    List<DataProblem> problems = new ArrayList<>();
    try {
      file.rows(List.of(FOLD, RunFile.RECORD, hours), optional, row -> note(row, hours));
    } catch (InvalidDataException e) {
      problems.addAll(e.problems());
    }
    Map<RunFeatures, Set<String>> models = new HashMap<>();
    runs.forEach(
        run -> models.computeIfAbsent(run.features(), key -> new TreeSet<>()).add(run.model()));
    if (problems.isEmpty()) {
      problems.addAll(missing());
      problems.addAll(contradictions(models));
    }
    if (!problems.isEmpty()) {
      throw new InvalidDataException(problems);
    }
    return new RecordedPredictions(id, byTraining(), models);
  }

  private Optional<String> note(CsvRow row, String hours) {
    String label = row.requiredText(FOLD, "the label of a fold");
    String record = row.requiredText(RunFile.RECORD, "the name of a record");
    Fold fold = folds.get(label);
    if (!label.isEmpty() && fold == null) {
      row.problem(FOLD, "a fold of this evaluation; folds --out writes them");
    }
    if (!record.isEmpty() && !records.contains(record)) {
      row.problem(RunFile.RECORD, "a record that takes part in this evaluation");
    } else if (fold != null && !record.isEmpty() && !holds(fold, record)) {
      row.problem(RunFile.RECORD, "a record that this fold holds out");
    }
    oneEstimator(row);
    Optional<Answer> answer = Answer.read(row, hours);
    if (!row.isSound()) {
      return Optional.empty();
    }
    Long before =
        lines.computeIfAbsent(label, key -> new HashMap<>()).putIfAbsent(record, row.line());
    if (before != null) {
      row.problem(
          RunFile.RECORD, "one prediction a fold and record; the first is on line " + before);
      return Optional.empty();
    }
    answer.ifPresent(
        given -> answers.computeIfAbsent(label, key -> new HashMap<>()).put(record, given));
    return Optional.of(record);
  }

  /** A table of several estimators would be read as a heap of duplicates. */
  private void oneEstimator(CsvRow row) {
    String named = row.text(ESTIMATOR);
    if (estimator.isEmpty()) {
      estimator = named;
    } else if (!named.equals(estimator) && !otherEstimatorNamed) {
      otherEstimatorNamed = true;
      row.problem(ESTIMATOR, "predictions of one estimator; those before are of " + estimator);
    }
  }

  private static boolean holds(Fold fold, String record) {
    return fold.held().stream().anyMatch(run -> run.model().equals(record));
  }

  private List<DataProblem> missing() {
    List<DataProblem> problems = new ArrayList<>();
    plan.folds().forEach(fold -> missing(fold).ifPresent(problems::add));
    plan.calibrations().stream()
        .flatMap(List::stream)
        .filter(fold -> answers.containsKey(fold.label()))
        .forEach(fold -> missing(fold).ifPresent(problems::add));
    return problems;
  }

  private Optional<DataProblem> missing(Fold fold) {
    Map<String, Answer> given = answers.getOrDefault(fold.label(), Map.of());
    Predicate<String> absent = Predicate.not(given::containsKey);
    List<String> names = fold.held().stream().map(LabelledRun::model).filter(absent).toList();
    return MissingRows.of(
        file.name(),
        FOLD,
        fold.label(),
        "a row for every run that it holds out",
        names,
        fold.held().size());
  }

  /** What knows only the features cannot tell such runs apart. */
  private List<DataProblem> contradictions(Map<RunFeatures, Set<String>> models) {
    List<DataProblem> problems = new ArrayList<>();
    for (Set<String> alike : models.values()) {
      for (Map.Entry<String, Map<String, Answer>> fold : answers.entrySet()) {
        List<String> given = alike.stream().filter(fold.getValue()::containsKey).toList();
        if (given.stream().map(fold.getValue()::get).distinct().count() > 1) {
          problems.add(
              new DataProblem(
                  file.name(),
                  lines.get(fold.getKey()).get(given.get(1)),
                  RunFile.RECORD,
                  given.get(1),
                  "the prediction of " + given.get(0) + ", whose features are the same"));
        }
      }
    }
    problems.sort(Comparator.comparingLong(DataProblem::line));
    return problems;
  }

  private Map<Set<String>, Map<String, Answer>> byTraining() {
    Map<Set<String>, Map<String, Answer>> byTraining = new HashMap<>();
    for (Fold fold : plan.all()) {
      Map<String, Answer> given = answers.get(fold.label());
      if (given != null) {
        Map<String, Answer> known =
            byTraining.computeIfAbsent(
                RecordedPredictions.names(fold.training()), key -> new HashMap<>());
        given.forEach(known::putIfAbsent);
      }
    }
    return byTraining;
  }
}

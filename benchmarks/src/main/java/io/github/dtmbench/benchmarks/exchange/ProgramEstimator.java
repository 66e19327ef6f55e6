package io.github.dtmbench.benchmarks.exchange;

import io.github.dtmbench.datasets.check.UserProgramException;
import io.github.dtmbench.datasets.csv.CsvFile;
import io.github.dtmbench.datasets.csv.CsvRow;
import io.github.dtmbench.datasets.csv.DataProblem;
import io.github.dtmbench.datasets.csv.InvalidDataException;
import io.github.dtmbench.datasets.file.DirectoryTree;
import io.github.dtmbench.datasets.file.FileWords;
import io.github.dtmbench.estimators.Estimator;
import io.github.dtmbench.estimators.Feature;
import io.github.dtmbench.estimators.FittedEstimator;
import io.github.dtmbench.estimators.HoursInterval;
import io.github.dtmbench.estimators.LabelledRun;
import io.github.dtmbench.estimators.Prediction;
import io.github.dtmbench.estimators.RunFeatures;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A program in any language as an estimator. For every fold it is started once, with the paths of
 * three files behind its own arguments: the runs to learn from, the runs to predict, and the file
 * in which it is to leave {@code record,device_hours} and optionally {@code lower,upper}. It is
 * never shown the hours, nor the name, of a run that it is to predict: runs are numbered.
 *
 * <p>Where the program gives no intervals, the harness can calibrate them as it does for every
 * estimator, but that starts the program on every inner fold too, some ten times as often.
 */
public final class ProgramEstimator implements Estimator {

  private final String id;
  private final List<String> command;
  private final Duration limit;
  private final Set<Feature> reads;
  private final boolean calibrated;

  /**
   * A program.
   *
   * @param id its name in tables
   * @param command the program and its own arguments, at least the program
   * @param limit how long one start may take
   * @param reads the features that it is shown
   * @param calibrated whether it is started on inner folds, too, to calibrate intervals
   */
  public ProgramEstimator(
      String id, List<String> command, Duration limit, Set<Feature> reads, boolean calibrated) {
    if (command.isEmpty()) {
      throw new IllegalArgumentException("command of " + id + " is empty");
    }
    this.id = id;
    this.command = List.copyOf(command);
    this.limit = limit;
    this.reads = Set.copyOf(reads);
    this.calibrated = calibrated;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String summary() {
    return "a program of the user's, started once a fold";
  }

  @Override
  public String source() {
    return "given by the user";
  }

  @Override
  public Set<Feature> reads() {
    return reads;
  }

  @Override
  public boolean mayBeCalibrated() {
    return calibrated;
  }

  @Override
  public FittedEstimator fit(List<LabelledRun> training) {
    return new Fitted(List.copyOf(training));
  }

  /** Starts the program and reads what it leaves. */
  private List<Answer> answers(List<LabelledRun> training, List<RunFeatures> runs) {
    String what = id + ", learning from " + training.size() + " runs";
    try {
      ScratchSpace space = ScratchSpace.ofProcess();
      Path folder = space.folder();
      try {
        return answers(what, space.programs(), folder, training, runs);
      } finally {
        DirectoryTree.delete(folder);
      }
    } catch (IOException e) {
      throw new UserProgramException(what + ": cannot hand it its files: " + FileWords.of(e));
    }
  }

  private List<Answer> answers(
      String what,
      RunningPrograms programs,
      Path folder,
      List<LabelledRun> training,
      List<RunFeatures> runs)
      throws IOException {
    Path train = folder.resolve(RunningPrograms.FILES.get(0));
    Path test = folder.resolve(RunningPrograms.FILES.get(1));
    Path output = folder.resolve(RunningPrograms.FILES.get(2));
    Files.write(train, RunFile.training(numbers(0, training.size()), training, reads));
    List<String> asked = numbers(training.size(), runs.size());
    Files.write(test, RunFile.test(asked, runs, reads));
    List<String> arguments = new ArrayList<>(command);
    arguments.addAll(List.of(train.toString(), test.toString(), output.toString()));
    new ProgramCall(arguments, folder, limit, programs).run(what);
    return read(what, output, asked);
  }

  private static List<String> numbers(int first, int count) {
    List<String> numbers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      numbers.add(Integer.toString(first + i + 1));
    }
    return numbers;
  }

  private static List<Answer> read(String what, Path output, List<String> asked)
      throws IOException {
    if (!Files.isRegularFile(output)) {
      throw new UserProgramException(what + ": left no file at the path of its last argument");
    }
    try (InputStream content = Files.newInputStream(output)) {
      return parse(asked, CsvFile.read(what + ", predictions", content));
    } catch (InvalidDataException e) {
      throw new UserProgramException(e.getMessage());
    }
  }

  private static List<Answer> parse(List<String> asked, CsvFile file) {
    Map<String, Answer> answers = new HashMap<>();
    file.rows(
        List.of(RunFile.RECORD, RunFile.DEVICE_HOURS),
        List.of(GivenCells.LOWER, GivenCells.UPPER),
        row -> note(row, asked, answers));
    List<String> missing = asked.stream().filter(name -> !answers.containsKey(name)).toList();
    if (!missing.isEmpty()) {
      throw new InvalidDataException(
          List.of(
              new DataProblem(
                  file.name(),
                  0,
                  RunFile.RECORD,
                  "",
                  "a row for every record of the file to predict; missing "
                      + missing.size()
                      + " of "
                      + asked.size()
                      + ", the first is "
                      + missing.get(0))));
    }
    return asked.stream().map(answers::get).toList();
  }

  private static Optional<Answer> note(
      CsvRow row, List<String> asked, Map<String, Answer> answers) {
    String record = row.requiredText(RunFile.RECORD, "the number of a record");
    if (!record.isEmpty() && !asked.contains(record)) {
      row.problem(RunFile.RECORD, "a record of the file to predict");
    }
    Optional<Answer> answer = Answer.read(row, RunFile.DEVICE_HOURS);
    if (row.isSound() && answers.putIfAbsent(record, answer.orElseThrow()) != null) {
      row.problem(RunFile.RECORD, "one prediction a record");
    }
    return row.isSound() ? answer : Optional.empty();
  }

  /** Keeps what it was told of a run, so that its interval costs no second start. */
  private final class Fitted implements FittedEstimator {

    private final List<LabelledRun> training;
    private final Map<RunFeatures, Answer> told = new ConcurrentHashMap<>();

    private Fitted(List<LabelledRun> training) {
      this.training = training;
    }

    @Override
    public Prediction predict(RunFeatures run) {
      return told(run).prediction();
    }

    @Override
    public List<Prediction> predictAll(List<RunFeatures> runs) {
      if (runs.isEmpty()) {
        return List.of();
      }
      List<Answer> answers = answers(training, runs);
      for (int i = 0; i < runs.size(); i++) {
        told.put(runs.get(i), answers.get(i));
      }
      return answers.stream().map(Answer::prediction).toList();
    }

    @Override
    public Optional<HoursInterval> ownInterval(RunFeatures run) {
      return told(run).interval();
    }

    private Answer told(RunFeatures run) {
      Answer known = told.get(run);
      if (known == null) {
        known = answers(training, List.of(run)).get(0);
        told.put(run, known);
      }
      return known;
    }
  }
}

package io.github.dtmbench.reports.cli.contest;

import io.github.dtmbench.benchmarks.exchange.ProgramEstimator;
import io.github.dtmbench.datasets.check.InputException;
import io.github.dtmbench.estimators.Estimator;
import io.github.dtmbench.estimators.registry.Estimators;
import io.github.dtmbench.reports.cli.argument.NamedValue;
import io.github.dtmbench.reports.cli.argument.ShellWords;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The option {@code --run}: estimators in any language, each a program. */
public final class ProgramOptions {

  @Option(
      names = "--run",
      paramLabel = "NAME=COMMAND",
      description =
          "A program as an estimator, by any number of these. It is started once a fold with three"
              + " paths behind its own arguments: runs to learn from, runs to predict, and the file"
              + " to write record,device_hours[,lower,upper] to. No shell is involved.")
  private List<String> programs = List.of();

  @Option(
      names = "--time-limit",
      paramLabel = "SECONDS",
      defaultValue = "60",
      description = "How long one start of a program may take. Default: ${DEFAULT-VALUE}.")
  private int timeLimitSeconds;

  @Option(
      names = "--calibrate",
      description =
          "Calibrate intervals of programs that give none: starts each some ten times as often.")
  private boolean calibrate;

  @Mixin private FeatureOption features;

  /**
   * The programs behind estimators that were chosen by name.
   *
   * @param known the registry
   * @param chosen estimators of it
   * @return the chosen estimators, then the programs
   * @throws InputException if a program is not given as NAME=COMMAND, or its name is taken
   */
  public List<Estimator> behind(Estimators known, List<Estimator> chosen) {
    return behind(known, chosen, List.of());
  }

  /**
   * All that the user brings behind estimators that were chosen by name.
   *
   * @param known the registry
   * @param chosen estimators of it
   * @param others what the user brings beside programs
   * @return the chosen estimators, then what the user brings
   * @throws InputException if a program is not given as NAME=COMMAND, or a name is taken
   */
  public List<Estimator> behind(Estimators known, List<Estimator> chosen, List<Estimator> others) {
    List<Estimator> brought = new ArrayList<>(others);
    brought.addAll(estimators());
    Estimators all = known.with(brought);
    List<Estimator> contestants = new ArrayList<>(chosen);
    brought.forEach(estimator -> contestants.add(all.require(estimator.id())));
    return contestants;
  }

  /**
   * The options as they were given, where programs are.
   *
   * @return the words; none if there are no programs
   */
  public List<String> words() {
    if (programs.isEmpty()) {
      return List.of();
    }
    List<String> words = new ArrayList<>();
    programs.forEach(program -> words.add("--run '" + program.replace("'", "'\\''") + "'"));
    words.add("--time-limit " + timeLimitSeconds);
    words.add("--features " + String.join(",", features.given()));
    if (calibrate) {
      words.add("--calibrate");
    }
    return words;
  }

  private List<Estimator> estimators() {
    if (timeLimitSeconds < 1) {
      throw new InputException("--time-limit is " + timeLimitSeconds + ", must be at least 1 s");
    }
    List<Estimator> estimators = new ArrayList<>();
    for (String program : programs) {
      NamedValue named = NamedValue.of("--run", program, "COMMAND");
      List<String> words = ShellWords.of(named.value());
      if (words.isEmpty()) {
        throw new InputException("--run " + named.name() + "= names no program");
      }
      estimators.add(
          new ProgramEstimator(
              named.name(),
              words,
              Duration.ofSeconds(timeLimitSeconds),
              features.features(),
              calibrate));
    }
    return estimators;
  }
}

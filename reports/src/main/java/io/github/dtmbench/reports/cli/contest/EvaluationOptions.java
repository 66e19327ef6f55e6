package io.github.dtmbench.reports.cli.contest;

import io.github.dtmbench.benchmarks.evaluation.RecordGrade;
import io.github.dtmbench.benchmarks.evaluation.Target;
import io.github.dtmbench.benchmarks.protocol.Protocol;
import io.github.dtmbench.benchmarks.protocol.Protocols;
import io.github.dtmbench.datasets.check.InputException;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * The options that say which records are evaluated, how they are split and in what quantity.
 * Unknown names are refused with an {@link InputException} that lists the known ones.
 */
public final class EvaluationOptions {

  static final String ALL = "all";

  @Mixin private FoldOptions folds;

  @Option(
      names = "--target",
      split = ",",
      paramLabel = "NAME",
      defaultValue = "hours",
      description =
          "hours (device-hours), carbon (reported tonnes of CO2e, end to end), or all. Default:"
              + " ${DEFAULT-VALUE}.")
  private List<String> targets;

  /**
   * The protocols that were chosen.
   *
   * @param known the registry
   * @return the protocols, in the order given
   */
  public List<Protocol> protocols(Protocols known) {
    return folds.protocols(known);
  }

  /**
   * The targets that were chosen.
   *
   * @param known all targets
   * @return the targets, in the order given
   */
  public List<Target> targets(List<Target> known) {
    return named(targets, known, name -> require("--target", name, known, Target::id));
  }

  /**
   * The grades of record that take part.
   *
   * @return the grades
   */
  public Set<RecordGrade> grades() {
    return folds.grades();
  }

  /**
   * What names stand for.
   *
   * @param <T> what is named
   * @param names the names, or {@code all}
   * @param all what {@code all} stands for
   * @param require finds one by its name, or refuses it
   * @return all of them if one name is {@code all}, else those that are named
   */
  public static <T> List<T> named(List<String> names, List<T> all, Function<String, T> require) {
    return names.contains(ALL)
        ? all
        : names.stream().map(String::strip).distinct().map(require).toList();
  }

  static <T> T require(String option, String name, List<T> known, Function<T, String> label) {
    return known.stream()
        .filter(value -> label.apply(value).equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new InputException(
                    option
                        + " is '"
                        + name
                        + "'; known: "
                        + known.stream().map(label).collect(Collectors.joining(", "))));
  }
}

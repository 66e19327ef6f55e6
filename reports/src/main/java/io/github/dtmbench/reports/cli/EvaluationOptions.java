package io.github.dtmbench.reports.cli;

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
final class EvaluationOptions {

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

  List<Protocol> protocols(Protocols known) {
    return folds.protocols(known);
  }

  List<Target> targets(List<Target> known) {
    return named(targets, known, name -> require("--target", name, known, Target::id));
  }

  Set<RecordGrade> grades() {
    return folds.grades();
  }

  static <T> List<T> named(List<String> names, List<T> all, Function<String, T> require) {
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

package io.github.dtmbench.reports.cli.contest;

import io.github.dtmbench.datasets.check.InputException;
import io.github.dtmbench.estimators.Feature;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** The option {@code --features}: the input tier of estimators that live elsewhere. */
public final class FeatureOption {

  private static final String NONE = "none";

  @Option(
      names = "--features",
      split = ",",
      paramLabel = "NAME",
      defaultValue = EvaluationOptions.ALL,
      description =
          "What programs and fold files are told of a run beside compute and device: parameters,"
              + " tokens, devices, date, domain, precision, organization, by commas; all or none."
              + " Default: ${DEFAULT-VALUE}.")
  private List<String> features;

  /** As given on the command line. */
  List<String> given() {
    return features;
  }

  /**
   * The features that were chosen.
   *
   * @return the features; none if the word is {@code none}
   * @throws InputException for an unknown name
   */
  public Set<Feature> features() {
    if (features.equals(List.of(NONE))) {
      return Feature.none();
    }
    List<Feature> known = Arrays.asList(Feature.values());
    Set<Feature> chosen = EnumSet.noneOf(Feature.class);
    chosen.addAll(EvaluationOptions.named(features, known, name -> require(name, known)));
    return chosen;
  }

  private static Feature require(String name, List<Feature> known) {
    return known.stream()
        .filter(feature -> feature.label().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new InputException(
                    "--features is '"
                        + name
                        + "'; known: "
                        + known.stream().map(Feature::label).collect(Collectors.joining(", "))
                        + ", all, none"));
  }
}

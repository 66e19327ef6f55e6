package io.github.dtmbench.benchmarks.protocol;

import io.github.dtmbench.datasets.check.InputException;
import io.github.dtmbench.datasets.run.TrainingRun;
import io.github.dtmbench.estimators.LabelledRun;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One fold per country, fitted on the runs of all others. Organizations of one country share
 * people, vendors and export rules. An organization group belongs whole to the country that most of
 * its runs name; groups of unknown country share a fold.
 *
 * @param countryByGroup country of each organization group, blank where unknown
 */
public record LeaveCountryOut(Map<String, String> countryByGroup) implements Protocol {

  private static final String UNKNOWN = "unknown country";

  /** Copies the map. */
  public LeaveCountryOut {
    countryByGroup = Map.copyOf(countryByGroup);
  }

  /**
   * Reads the countries off records.
   *
   * @param recorded all records that may be split
   * @return the protocol
   */
  public static LeaveCountryOut from(List<TrainingRun> recorded) {
    Map<String, Map<String, Integer>> counts = new HashMap<>();
    for (TrainingRun run : recorded) {
      counts
          .computeIfAbsent(run.origin().organizationGroup(), group -> new TreeMap<>())
          .merge(run.origin().country(), 1, Integer::sum);
    }
    Map<String, String> countries = new HashMap<>();
    counts.forEach((group, byCountry) -> countries.put(group, mostFrequent(byCountry)));
    return new LeaveCountryOut(countries);
  }

  /** Of equally frequent ones the first in the alphabet; a blank only if there is nothing else. */
  private static String mostFrequent(Map<String, Integer> byCountry) {
    return byCountry.entrySet().stream()
        .filter(country -> !country.getKey().isBlank())
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .orElse("");
  }

  @Override
  public String id() {
    return "leave-country-out";
  }

  @Override
  public String summary() {
    return "one fold per country of the developers, fitted on the runs of all other countries";
  }

  /**
   * Splits runs by country.
   *
   * @param runs runs of at least two countries
   * @return a fold per country, in alphabetical order; runs keep their order within a fold
   * @throws InputException if there are fewer than two countries
   */
  @Override
  public List<Fold> folds(List<LabelledRun> runs) {
    Map<String, List<LabelledRun>> byCountry = new TreeMap<>();
    for (LabelledRun run : runs) {
      byCountry.computeIfAbsent(country(run), country -> new ArrayList<>()).add(run);
    }
    if (byCountry.size() < 2) {
      throw new InputException(
          id() + " needs runs of at least 2 countries, got " + byCountry.size());
    }
    List<Fold> folds = new ArrayList<>();
    byCountry.forEach(
        (country, held) ->
            folds.add(
                new Fold(
                    id() + "/" + country,
                    runs.stream().filter(run -> !country(run).equals(country)).toList(),
                    held)));
    return folds;
  }

  private String country(LabelledRun run) {
    String country = countryByGroup.getOrDefault(run.organizationGroup(), "");
    return country.isBlank() ? UNKNOWN : country;
  }
}

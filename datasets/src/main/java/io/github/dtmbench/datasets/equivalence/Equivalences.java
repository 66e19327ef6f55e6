package io.github.dtmbench.datasets.equivalence;

import io.github.dtmbench.datasets.csv.CsvFile;
import io.github.dtmbench.datasets.csv.CsvRow;
import io.github.dtmbench.datasets.csv.NumberRule;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** Factors that put a mass of CO2 into a reader's terms. */
public final class Equivalences {

  private static final List<String> COLUMNS =
      List.of("id", "phrase", "amount", "unit", "year", "source");
  private static final NumberRule AMOUNT = NumberRule.positive("mass of CO2e such as 8.887");

  private final List<Equivalence> all;

  private Equivalences(List<Equivalence> all) {
    this.all = all;
  }

  /**
   * Reads a file of factors.
   *
   * @param file columns {@code id, phrase, amount, unit, year, source}
   * @return the factors
   * @throws io.github.dtmbench.datasets.csv.InvalidDataException with every problem of the file;
   *     two factors of one source, id and year are one
   */
  public static Equivalences read(CsvFile file) {
    Set<List<String>> keys = new HashSet<>();
    return new Equivalences(file.rows(COLUMNS, row -> read(row, keys)));
  }

  /**
   * All factors.
   *
   * @return in the order of the file
   */
  public List<Equivalence> all() {
    return all;
  }

  /**
   * The newest vintage of a factor.
   *
   * @param id its key
   * @return the factor of the latest year; of two, the first in the file
   * @throws IllegalArgumentException if there is none; the message lists the known ids
   */
  public Equivalence latest(String id) {
    return all.stream()
        .filter(equivalence -> equivalence.id().equals(id))
        .sorted(Comparator.comparingInt(Equivalence::year).reversed())
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no equivalence \""
                        + id
                        + "\"; there are "
                        + all.stream()
                            .map(Equivalence::id)
                            .distinct()
                            .collect(Collectors.joining(", "))));
  }

  private static Optional<Equivalence> read(CsvRow row, Set<List<String>> keys) {
    String id = row.requiredText("id", "the key of an equivalence");
    String phrase = row.requiredText("phrase", "what is counted, in the plural");
    double amount = row.requiredNumber("amount", AMOUNT);
    Optional<MassUnit> unit = row.requiredLabel("unit", MassUnit.class);
    OptionalInt year = row.count("year", "number of a year");
    if (row.text("year").isEmpty()) {
      row.problem("year", "the year of the factor");
    }
    String source = row.requiredText("source", "where the factor is printed");
    if (!keys.add(List.of(id, row.text("year"), source))) {
      row.problem("id", "an id that no other row of this year and source has");
    }
    return row.isSound()
        ? Optional.of(
            new Equivalence(id, phrase, amount, unit.orElseThrow(), year.getAsInt(), source))
        : Optional.empty();
  }
}

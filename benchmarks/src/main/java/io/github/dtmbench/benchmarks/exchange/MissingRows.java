package io.github.dtmbench.benchmarks.exchange;

import io.github.dtmbench.datasets.csv.DataProblem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Rows that a file of predictions leaves out, told in one problem. */
final class MissingRows {

  private static final int NAMED = 3;

  private MissingRows() {}

  /**
   * What is missing.
   *
   * @param file name of the file
   * @param column the column that says whose rows they are
   * @param whose its value in these rows
   * @param expected what should be there
   * @param missing names of the rows that are not
   * @param all how many rows there should be
   * @return the problem; empty if nothing is missing
   */
  static Optional<DataProblem> of(
      String file, String column, String whose, String expected, List<String> missing, int all) {
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new DataProblem(
                file,
                0,
                column,
                whose,
                expected
                    + "; missing "
                    + missing.size()
                    + " of "
                    + all
                    + ": "
                    + missing.stream().limit(NAMED).collect(Collectors.joining(", "))
                    + (missing.size() > NAMED ? ", ..." : "")));
  }
}

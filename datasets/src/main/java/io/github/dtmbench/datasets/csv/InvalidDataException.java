package io.github.dtmbench.datasets.csv;

import io.github.dtmbench.datasets.check.InputException;
import java.util.List;

/** A data file that cannot be used, with everything that is wrong in it. */
public final class InvalidDataException extends InputException {

  private static final long serialVersionUID = 1L;

  /** Not serialized: the message tells of them. */
  private final transient List<DataProblem> problems;

  /**
   * Refuses a file.
   *
   * @param problems all that is wrong in it, in the order of its lines; at least one
   */
  public InvalidDataException(List<DataProblem> problems) {
    super(String.join("\n", ProblemSummary.lines(problems)));
    if (problems.isEmpty()) {
      throw new IllegalArgumentException("a file without problems is not invalid");
    }
    this.problems = List.copyOf(problems);
  }

  /**
   * Everything that is wrong in the file.
   *
   * @return the problems in the order of their lines; the message lists them one per line, and of
   *     many some of each kind
   */
  public List<DataProblem> problems() {
    return problems;
  }
}

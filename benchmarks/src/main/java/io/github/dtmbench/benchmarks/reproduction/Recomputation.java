package io.github.dtmbench.benchmarks.reproduction;

import io.github.dtmbench.benchmarks.ledger.Verdict;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A method's carbon for one model, recomputed from one set of inputs.
 *
 * @param carbon in the unit of the table; empty where the method refuses, or its settings are not
 *     published
 * @param error relative error against the printed actual value, a fraction; empty with the carbon
 * @param carbonVerdict what it says of the printed carbon
 * @param carbonReasons one line each, none for a reproduced cell
 * @param errorVerdict what it says of the printed error
 * @param errorReasons one line each, none for a reproduced cell
 */
public record Recomputation(
    OptionalDouble carbon,
    OptionalDouble error,
    Verdict carbonVerdict,
    List<String> carbonReasons,
    Verdict errorVerdict,
    List<String> errorReasons) {

  /** Copies the reasons. */
  public Recomputation {
    carbonReasons = List.copyOf(carbonReasons);
    errorReasons = List.copyOf(errorReasons);
  }

  static Recomputation nothing(List<String> reasons) {
    return new Recomputation(
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        Verdict.NOT_REPRODUCIBLE,
        reasons,
        Verdict.NOT_REPRODUCIBLE,
        reasons);
  }
}

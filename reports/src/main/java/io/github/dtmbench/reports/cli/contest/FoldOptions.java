package io.github.dtmbench.reports.cli.contest;

import io.github.dtmbench.benchmarks.evaluation.RecordGrade;
import io.github.dtmbench.benchmarks.protocol.Protocol;
import io.github.dtmbench.benchmarks.protocol.Protocols;
import io.github.dtmbench.datasets.check.InputException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Option;

/**
 * The options that say which records take part and how they are split. Unknown names are refused
 * with an {@link InputException} that lists the known ones.
 */
public final class FoldOptions {

  @Option(
      names = "--protocol",
      split = ",",
      paramLabel = "NAME",
      defaultValue = "leave-organization-out",
      completionCandidates = ProtocolNames.class,
      description =
          "${COMPLETION-CANDIDATES}; several by commas, or all. Default: ${DEFAULT-VALUE}.")
  private List<String> protocols;

  @Option(
      names = "--grades",
      split = ",",
      paramLabel = "GRADE",
      defaultValue = "score,caution",
      description =
          "Records that take part: score, caution, circular (FLOP computed from the hours), or all."
              + " Default: ${DEFAULT-VALUE}.")
  private List<String> grades;

  /**
   * The protocols that were chosen.
   *
   * @param known the registry
   * @return the protocols, in the order given
   */
  public List<Protocol> protocols(Protocols known) {
    return EvaluationOptions.named(protocols, known.all(), known::require);
  }

  /**
   * The grades of record that take part.
   *
   * @return the grades
   */
  public Set<RecordGrade> grades() {
    List<RecordGrade> known = Arrays.asList(RecordGrade.values());
    return EnumSet.copyOf(
        EvaluationOptions.named(
            grades,
            known,
            name -> EvaluationOptions.require("--grades", name, known, RecordGrade::label)));
  }
}

package io.github.dtmbench.datasets.epoch;

import io.github.dtmbench.datasets.epoch.row.Flag;
import io.github.dtmbench.datasets.epoch.row.FlopEvidence;
import io.github.dtmbench.datasets.run.TrainingRun;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * A record made from a row.
 *
 * @param line line of the file the row starts on, from 1
 * @param run the record; its source locator quotes the evidence
 * @param evidence where its training FLOP comes from
 * @param impliedUtilization FLOP of the run itself over what the devices could have done in the
 *     hours, whatever the FLOP come from; empty if FLOP, hours or the peak are not known
 * @param flags what is doubtful about it
 */
public record ImportedRun(
    long line,
    TrainingRun run,
    FlopEvidence evidence,
    OptionalDouble impliedUtilization,
    List<Flag> flags)
    implements RowOutcome {

  /**
   * Copies the flags.
   *
   * @param line line of the file the row starts on, from 1
   * @param run the record
   * @param evidence where its training FLOP comes from
   * @param impliedUtilization a share of the peak, at most 1
   * @param flags what is doubtful about it
   */
  public ImportedRun {
    Objects.requireNonNull(run, "run");
    Objects.requireNonNull(evidence, "evidence");
    Objects.requireNonNull(impliedUtilization, "impliedUtilization");
    flags = List.copyOf(flags);
  }
}

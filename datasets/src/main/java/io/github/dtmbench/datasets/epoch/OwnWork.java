package io.github.dtmbench.datasets.epoch;

import io.github.dtmbench.datasets.epoch.row.CellNumber;
import io.github.dtmbench.datasets.epoch.row.EpochColumn;
import io.github.dtmbench.datasets.epoch.row.EpochRow;
import io.github.dtmbench.datasets.epoch.row.FlopEvidence;
import io.github.dtmbench.datasets.epoch.row.FlopOrigin;
import io.github.dtmbench.datasets.epoch.row.NoteNumbers;
import io.github.dtmbench.datasets.epoch.row.NoteWords;
import io.github.dtmbench.datasets.run.FlopBasis;
import io.github.dtmbench.datasets.run.Workload;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * What the devices did in the hours of a run.
 *
 * <p>The training compute of a model that starts from another includes that of the other; its hours
 * do not. Its own work is the fine-tuning compute, where that is listed.
 *
 * @param listedFlop the training compute of the row
 * @param evidence where that comes from
 * @param flop the run's own FLOP; empty if only the sum with its base model is listed
 * @param basis where the run's own FLOP come from
 * @param tokens samples seen, all epochs; empty where 6ND with them gives no FLOP that the row
 *     states, because the column counts words, images or examples as it comes
 * @param countedFlop FLOP that owe nothing to the hours
 */
record OwnWork(
    double listedFlop,
    FlopEvidence evidence,
    OptionalDouble flop,
    FlopBasis basis,
    OptionalDouble tokens,
    OptionalDouble countedFlop) {

  /** Epoch AI rounds to two or three digits. */
  private static final double CONFIRMED = 0.02;

  /** What third parties estimated is often hours × utilization, so it is no count. */
  private static final Set<FlopBasis> COUNTS = EnumSet.of(FlopBasis.COUNTED, FlopBasis.REPORTED);

  /** Reads it from a row whose training compute can be read. */
  static OwnWork of(EpochRow row) {
    double listed = CellNumber.plain(row.text(EpochColumn.COMPUTE)).orElseThrow();
    FlopEvidence evidence = FlopOrigin.of(row, listed);
    OptionalDouble own = OptionalDouble.of(listed);
    FlopBasis basis = evidence.basis();
    if (startsFromModel(row)) {
      own = positive(row, EpochColumn.FINETUNE_COMPUTE);
      basis =
          own.isEmpty()
              ? FlopBasis.UNKNOWN
              : FlopOrigin.ofNotes(
                      row.name(EpochColumn.FINETUNE_NOTES),
                      row.text(EpochColumn.FINETUNE_NOTES),
                      own.getAsDouble())
                  .basis();
    }
    Optional<SixNd> count = SixNd.of(row).filter(c -> c.isStated(row, listed, evidence.basis()));
    OptionalDouble counted = OptionalDouble.empty();
    if (COUNTS.contains(basis)) {
      counted = own;
    } else if (count.isPresent() && !startsFromModel(row)) {
      counted = OptionalDouble.of(count.get().flop());
    }
    return new OwnWork(
        listed,
        evidence,
        own,
        basis,
        count.isPresent() ? OptionalDouble.of(count.get().tokens()) : OptionalDouble.empty(),
        counted);
  }

  /** The same with another word on where the listed FLOP come from. */
  OwnWork withEvidence(FlopEvidence other) {
    return new OwnWork(listedFlop, other, flop, other.basis(), tokens, countedFlop);
  }

  static boolean startsFromModel(EpochRow row) {
    return !row.text(EpochColumn.BASE_MODEL).isEmpty();
  }

  static OptionalDouble positive(EpochRow row, EpochColumn column) {
    OptionalDouble number = CellNumber.plain(row.text(column));
    return number.orElse(0) > 0 ? number : OptionalDouble.empty();
  }

  /** Six operations per parameter and token. */
  private record SixNd(double tokens, double flop) {

    static Optional<SixNd> of(EpochRow row) {
      OptionalDouble parameters = positive(row, EpochColumn.PARAMETERS);
      OptionalDouble size = positive(row, EpochColumn.DATASET_SIZE);
      if (parameters.isEmpty() || size.isEmpty()) {
        return Optional.empty();
      }
      double tokens = size.getAsDouble() * positive(row, EpochColumn.EPOCHS).orElse(1);
      double flop = Workload.transformerFlop(parameters.getAsDouble(), tokens);
      return flop > 0 && Double.isFinite(flop)
          ? Optional.of(new SixNd(tokens, flop))
          : Optional.empty();
    }

    /**
     * Whether the row arrives at this number by counting; a number computed from hours that happens
     * to be near it proves nothing.
     */
    boolean isStated(EpochRow row, double listed, FlopBasis listedBasis) {
      return (COUNTS.contains(listedBasis) && Math.abs(listed - flop) <= CONFIRMED * flop)
          || row.text(EpochColumn.COMPUTE_NOTES)
              .lines()
              .anyMatch(l -> NoteWords.tellOfCounting(l) && NoteNumbers.holds(l, flop, CONFIRMED));
    }
  }
}

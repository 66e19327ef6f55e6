package io.github.dtmbench.benchmarks.reproduction;

import io.github.dtmbench.benchmarks.ledger.Verdict;
import io.github.dtmbench.datasets.published.PrintedNumber;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One cell of a table: what is printed, what recomputation gives, and what follows.
 *
 * @param section the table, such as {@code table-2-operational}
 * @param subject the row: a model or a device
 * @param method the method of the row or column; empty where the cell belongs to none
 * @param quantity what the number is
 * @param unit unit of both numbers; {@code 1} for a ratio
 * @param printed the cell as printed; empty for a value of our own
 * @param recomputed the value of this project; empty where none can be computed
 * @param verdict the judgement
 * @param reason one line, empty for a reproduced cell
 */
public record Claim(
    String section,
    String subject,
    String method,
    String quantity,
    String unit,
    Optional<PrintedNumber> printed,
    OptionalDouble recomputed,
    Verdict verdict,
    String reason) {

  /** A cell that differs from print has a reason. */
  public Claim {
    Objects.requireNonNull(section, "section");
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(method, "method");
    Objects.requireNonNull(quantity, "quantity");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(printed, "printed");
    Objects.requireNonNull(recomputed, "recomputed");
    boolean needsReason = verdict != Verdict.REPRODUCED && verdict != Verdict.NOT_PRINTED;
    if (needsReason && reason.isEmpty()) {
      throw new IllegalArgumentException(
          section
              + ", "
              + subject
              + ", "
              + quantity
              + " is "
              + verdict.label()
              + " without a reason");
    }
  }

  /**
   * A value of our own.
   *
   * @param section the table
   * @param subject the row
   * @param method the method
   * @param quantity what the number is
   * @param unit its unit
   * @param value the value, empty where none can be computed
   * @param reason why there is none, or a remark; may be empty
   * @return the claim
   */
  public static Claim own(
      String section,
      String subject,
      String method,
      String quantity,
      String unit,
      OptionalDouble value,
      String reason) {
    return new Claim(
        section,
        subject,
        method,
        quantity,
        unit,
        Optional.empty(),
        value,
        Verdict.NOT_PRINTED,
        reason);
  }
}

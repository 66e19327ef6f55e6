package io.github.dtmbench.benchmarks.reproduction;

import io.github.dtmbench.benchmarks.ledger.LedgerClaim;
import io.github.dtmbench.benchmarks.ledger.Verdict;
import io.github.dtmbench.datasets.published.PrintedNumber;
import java.util.List;

/**
 * A printed cell beside its recomputed value.
 *
 * @param subject the model
 * @param quantity what the number is
 * @param unit its unit
 * @param printed the cell as printed
 * @param recomputed from the printed inputs
 * @param verdict the judgement
 * @param reasons one line each, none for a reproduced cell
 */
public record CheckedCell(
    String subject,
    String quantity,
    String unit,
    PrintedNumber printed,
    double recomputed,
    Verdict verdict,
    List<String> reasons) {

  /** Copies the reasons. */
  public CheckedCell {
    reasons = List.copyOf(reasons);
  }

  /** A cell as the ledger judges it. */
  static CheckedCell of(String subject, String quantity, String unit, LedgerClaim claim) {
    return new CheckedCell(
        subject,
        quantity,
        unit,
        claim.printed(),
        claim.recomputed().orElseThrow(),
        claim.verdict(),
        claim.reasons());
  }
}

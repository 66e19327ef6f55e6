package io.github.dtmbench.benchmarks.reproduction.band;

import io.github.dtmbench.benchmarks.ledger.Claim;
import io.github.dtmbench.datasets.published.PrintedNumber;
import io.github.dtmbench.estimators.dynamic.AlphaBand;
import java.util.Optional;

/**
 * The band of α of a device, printed and refitted.
 *
 * @param device the printed name
 * @param low what the ledger says of the lower end of log10 α
 * @param high what it says of the upper end
 * @param notebook the band of the runs in the authors' notebook, empty where it has none
 * @param refitted the band of the shipped graded records of the family, empty where there are none
 * @param n number of those records
 */
public record AlphaBandRow(
    String device,
    Claim low,
    Claim high,
    Optional<NotebookBand> notebook,
    Optional<AlphaBand> refitted,
    int n) {

  /**
   * The lower end.
   *
   * @return log10 α as printed
   */
  public PrintedNumber printedLow() {
    return low.printed();
  }

  /**
   * The upper end.
   *
   * @return log10 α as printed
   */
  public PrintedNumber printedHigh() {
    return high.printed();
  }
}

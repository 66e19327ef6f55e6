package io.github.dtmbench.reports.exchange;

import java.nio.charset.StandardCharsets;

/** The words beside exported folds. */
public final class FoldsReadme {

  private static final String TEXT =
      """
      # Folds

      A fold is one split of the records: learn from `train.csv`, predict the runs of `test.csv`. Nothing that was measured of a test run is in it.
      `train.csv` has `record`, the features and `device_hours` (device count x wall-clock hours); `test.csv` the same without the hours.
      `compute_tflop` is an operation count in units of 1e12 that owes nothing to the hours; `device_peak_tflops` is dense 16-bit. Empty: not known.
      `folds.csv` lists protocol, fold, directory, record and role (train or test). A fold named X/calibration/k is an inner split of X's training runs.
      Whole organizations are held out (`organization_group`): siblings never sit on both sides.

      Write one file of predictions for all folds: `fold,record,device_hours` and, if you make intervals, `lower,upper`. Leave `device_hours` blank to refuse.
      Put it beside `manifest.json` and run: `dtm-bench evaluate --with mine=predictions.csv` with the options that these folds were made with.
      Without intervals of your own they are calibrated for you, if you predict the inner folds too (`folds --calibration`).
      The manifest has the checksums of records and folds; predictions made for others are refused.
      """;

  private FoldsReadme() {}

  /**
   * The file.
   *
   * @return Markdown in UTF-8
   */
  public static byte[] bytes() {
    return TEXT.getBytes(StandardCharsets.UTF_8);
  }
}

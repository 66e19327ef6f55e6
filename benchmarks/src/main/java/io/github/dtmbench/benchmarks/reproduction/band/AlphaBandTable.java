package io.github.dtmbench.benchmarks.reproduction.band;

import io.github.dtmbench.benchmarks.ledger.Ledger;
import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.published.PublishedTable;
import io.github.dtmbench.estimators.LabelledRun;
import io.github.dtmbench.estimators.dynamic.AlphaBand;
import io.github.dtmbench.estimators.dynamic.DynamicThroughput;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * OpenCarbonEval's Table 1 beside the bands that the notebook's runs and the shipped graded records
 * give.
 */
public final class AlphaBandTable {

  private AlphaBandTable() {}

  /**
   * The bands of the paper device by device.
   *
   * @param data the shipped data
   * @param ledger the verdicts on the printed bands
   * @param runs the runs that bands are fitted on again
   * @return a row for each device that the paper lists, in its order
   */
  public static List<AlphaBandRow> rows(ShippedData data, Ledger ledger, List<LabelledRun> runs) {
    PublishedTable table = data.published("opencarboneval_devices");
    Map<String, List<Double>> alphas =
        DynamicThroughput.log10AlphasByFamily(runs, new ArrayList<>());
    Map<String, NotebookBand> notebook = NotebookBand.byFamily(data, ledger);
    return table.rowKeys().stream()
        .map(
            device -> {
              String family = data.devices().require(device).family();
              List<Double> ofFamily = alphas.getOrDefault(family, List.of());
              return new AlphaBandRow(
                  device,
                  ledger.claim(table.id(), device, "log10_alpha_low"),
                  ledger.claim(table.id(), device, "log10_alpha_high"),
                  Optional.ofNullable(notebook.get(family)),
                  ofFamily.isEmpty() ? Optional.empty() : Optional.of(AlphaBand.of(ofFamily)),
                  ofFamily.size());
            })
        .toList();
  }
}

package io.github.dtmbench.estimators.dynamic;

import io.github.dtmbench.datasets.device.DeviceCatalog;
import io.github.dtmbench.datasets.published.PublishedTable;
import io.github.dtmbench.estimators.Estimator;
import io.github.dtmbench.estimators.Feature;
import io.github.dtmbench.estimators.FittedEstimator;
import io.github.dtmbench.estimators.LabelledRun;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The dynamic-throughput model with the bands that the paper prints. Nothing is fitted: training
 * runs are ignored.
 *
 * @param bands the printed band of each device family
 */
public record PublishedDynamicThroughput(Map<String, AlphaBand> bands) implements Estimator {

  /** Copies the bands. */
  public PublishedDynamicThroughput {
    bands = Map.copyOf(bands);
  }

  /**
   * Reads the printed bands.
   *
   * @param table OpenCarbonEval's Table 1: a row per device, columns {@code log10_alpha_low} and
   *     {@code log10_alpha_high}
   * @param devices resolves the printed device names to families
   * @return the estimator
   * @throws IllegalArgumentException if two rows are of one family: which band holds is not ours to
   *     choose
   */
  public static PublishedDynamicThroughput from(PublishedTable table, DeviceCatalog devices) {
    Map<String, AlphaBand> bands = new TreeMap<>();
    for (String device : table.rowKeys()) {
      String family = devices.require(device).family();
      AlphaBand band =
          new AlphaBand(
              table.number(device, "log10_alpha_low").value(),
              table.number(device, "log10_alpha_high").value());
      if (bands.putIfAbsent(family, band) != null) {
        throw new IllegalArgumentException(
            table.id() + ": \"" + device + "\" is a second device of the family " + family);
      }
    }
    return new PublishedDynamicThroughput(bands);
  }

  @Override
  public String id() {
    return "dynamic-throughput.published";
  }

  @Override
  public String summary() {
    return "throughput ln(1 + αt) with the bands of α that the paper prints; nothing is fitted";
  }

  @Override
  public String source() {
    return "OpenCarbonEval, arXiv 2405.12843, Table 1";
  }

  @Override
  public Optional<String> caveat() {
    return Optional.of(
        "not held out: its authors fitted the bands on public records, some of these among them");
  }

  @Override
  public Set<Feature> reads() {
    return Feature.none();
  }

  @Override
  public FittedEstimator fit(List<LabelledRun> training) {
    return new BandPredictor(bands, List.of());
  }
}

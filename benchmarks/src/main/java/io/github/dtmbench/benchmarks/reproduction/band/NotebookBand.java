package io.github.dtmbench.benchmarks.reproduction.band;

import io.github.dtmbench.benchmarks.ledger.Claim;
import io.github.dtmbench.benchmarks.ledger.Ledger;
import io.github.dtmbench.benchmarks.ledger.Verdict;
import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.device.Device;
import io.github.dtmbench.datasets.published.PublishedTable;
import io.github.dtmbench.estimators.dynamic.AlphaBand;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The band that the α in OpenCarbonEval's notebook give a device family. The paper does not say
 * which runs are behind the bands it prints; these may be.
 *
 * @param asListed μ ± 0.6σ of log10 α as the notebook lists them
 * @param exact the same of the α that the FLOP and hours beside them give
 * @param runs how many of the family the notebook has
 * @param unconverged how many of these are where its solver stopped and no inversion of its inputs
 */
public record NotebookBand(AlphaBand asListed, AlphaBand exact, int runs, int unconverged) {

  private static final String TABLE = "opencarboneval_alpha_fit";

  /** Bands by device family; runs on several devices, or on one of no catalogue, are left out. */
  static Map<String, NotebookBand> byFamily(ShippedData data, Ledger ledger) {
    PublishedTable table = data.published(TABLE);
    Map<String, List<Claim>> families = new TreeMap<>();
    for (String run : table.rowKeys()) {
      Optional<Device> device = data.devices().find(table.text(run, "device"));
      device.ifPresent(
          d ->
              families
                  .computeIfAbsent(d.family(), family -> new ArrayList<>())
                  .add(ledger.claim(TABLE, run, "log10_alpha")));
    }
    Map<String, NotebookBand> bands = new TreeMap<>();
    families.forEach((family, claims) -> bands.put(family, of(claims)));
    return bands;
  }

  private static NotebookBand of(List<Claim> alphas) {
    return new NotebookBand(
        AlphaBand.of(alphas.stream().map(claim -> claim.printed().value()).toList()),
        AlphaBand.of(alphas.stream().map(claim -> claim.recomputed().orElseThrow()).toList()),
        alphas.size(),
        (int) alphas.stream().filter(claim -> claim.verdict() == Verdict.EXPLAINED).count());
  }
}

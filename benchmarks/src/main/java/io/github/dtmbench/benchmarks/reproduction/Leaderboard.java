package io.github.dtmbench.benchmarks.reproduction;

import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.published.PrintedNumber;
import io.github.dtmbench.datasets.published.PublishedTable;
import io.github.dtmbench.estimators.Units;
import io.github.dtmbench.estimators.carbon.OperationalCarbon;
import io.github.dtmbench.estimators.dynamic.AlphaBand;
import java.util.List;

/**
 * OpenCarbonEval's leaderboard, recomputed from the FLOP, power, grid intensity and band of α that
 * its released file gives for each model.
 */
final class Leaderboard {

  private static final double GRAMS_PER_KILOGRAM = 1e3;

  private Leaderboard() {}

  static List<CheckedCell> cells(ShippedData data) {
    PublishedTable printed = data.published("opencarboneval_leaderboard");
    PublishedTable inputs = data.published("opencarboneval_model_emission");
    return printed.rowKeys().stream()
        .map(
            model -> {
              PrintedNumber cell = printed.number(model, "tco2e");
              double recomputed = tonnesCo2e(inputs, model);
              return CheckedCell.of(
                  model,
                  "operational carbon",
                  "tCO2e",
                  cell,
                  recomputed,
                  Judgement.of(cell, recomputed));
            })
        .toList();
  }

  private static double tonnesCo2e(PublishedTable inputs, String model) {
    AlphaBand band =
        new AlphaBand(
            inputs.number(model, "log10_alpha_low").value(),
            inputs.number(model, "log10_alpha_high").value());
    OperationalCarbon carbon =
        new OperationalCarbon(
            inputs.number(model, "tdp_w").value(),
            1,
            inputs.number(model, "grid_kgco2_per_kwh").value() * GRAMS_PER_KILOGRAM);
    double computeTflop = inputs.number(model, "training_flop").value() / Units.FLOP_PER_TFLOP;
    return carbon.tonnesCo2e(band.deviceHours(computeTflop));
  }
}

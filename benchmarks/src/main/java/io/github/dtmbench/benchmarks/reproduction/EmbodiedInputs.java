package io.github.dtmbench.benchmarks.reproduction;

import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.published.PrintedNumber;
import io.github.dtmbench.datasets.published.PublishedTable;
import io.github.dtmbench.estimators.carbon.EmbodiedCarbon;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The columns of OpenCarbonEval's Table 3 that belong to no method: the rate β, and the actual
 * value, which must be β times the hours behind the operational actual value of Table 2.
 */
final class EmbodiedInputs {

  private static final String BETA = "embodied_gco2_per_gpu_hour";
  private static final String ACTUAL = "actual_embodied_kgco2e";

  private final PublishedTable embodied;
  private final PublishedTable operational;
  private final PublishedTable carbonPerArea;
  private final ComputedInputs computedInputs;

  EmbodiedInputs(ShippedData data, ComputedInputs computedInputs) {
    embodied = data.published("opencarboneval_embodied");
    operational = data.published("opencarboneval_operational");
    carbonPerArea = data.published("llmcarbon_carbon_per_area");
    this.computedInputs = computedInputs;
  }

  /** The rate as printed, with which the sources went on to compute. */
  EmbodiedCarbon rate(TestModel model) {
    return new EmbodiedCarbon(embodied.number(BETA, model.name()).value());
  }

  List<CheckedCell> cells(List<TestModel> models) {
    List<CheckedCell> cells = new ArrayList<>();
    for (TestModel model : models) {
      cells.add(beta(model));
      cells.add(actual(model));
    }
    return cells;
  }

  private CheckedCell beta(TestModel model) {
    PrintedNumber printed = embodied.number(BETA, model.name());
    double recomputed =
        EmbodiedCarbon.ofDie(
                embodied.number("die_mm2", model.name()).value(),
                carbonPerArea
                    .number(embodied.text("process_nm", model.name()), "kgco2_per_cm2")
                    .value(),
                EmbodiedCarbon.HOURS_PER_YEAR)
            .gramsCo2ePerDeviceHour();
    return CheckedCell.of(
        model.name(),
        "embodied carbon per device-hour",
        "gCO2e/h",
        printed,
        recomputed,
        Judgement.of(printed, recomputed));
  }

  private CheckedCell actual(TestModel model) {
    PrintedNumber printed = embodied.number(ACTUAL, model.name());
    PrintedNumber tonnes = operational.number("actual_tco2e", model.name());
    double half = Judgement.halfDigit(tonnes);
    Range recomputed =
        new Range(tonnes.value(), tonnes.value() - half, tonnes.value() + half)
            .map(model.carbon(1)::deviceHours)
            .map(rate(model)::kilogramsCo2e);
    Judgement judgement =
        Judgement.of(printed, recomputed, "the operational actual value, " + tonnes.text() + " t");
    Optional<ComputedInputs.Input> hours =
        computedInputs.find(model.name(), "actual", "device_hours");
    if (hours.isPresent() && judgement.verdict() != Verdict.REPRODUCED) {
      double alternative =
          rate(model).kilogramsCo2e(PrintedNumber.parse(hours.get().value()).value());
      if (Judgement.of(printed, alternative).holds()) {
        judgement = new Judgement(Verdict.EXPLAINED, hours.get().reason());
      }
    }
    if (judgement.verdict() == Verdict.UNEXPLAINED) {
      judgement =
          new Judgement(
              Verdict.UNEXPLAINED,
              "stands for "
                  + Math.round(rate(model).deviceHours(printed.value()))
                  + " h, the operational actual value for "
                  + Math.round(model.carbon(1).deviceHours(tonnes.value()))
                  + " h");
    }
    return CheckedCell.of(
        model.name(), "actual embodied carbon", "kgCO2e", printed, recomputed.value(), judgement);
  }
}

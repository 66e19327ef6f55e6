package io.github.dtmbench.benchmarks;

import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.device.Device;
import io.github.dtmbench.estimators.LabelledRun;
import io.github.dtmbench.estimators.RunFeatures;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Runs made up for tests of splitting and scoring. */
public final class TestRuns {

  public static final Device A100 = ShippedData.load().devices().require("NVIDIA A100");

  private TestRuns() {}

  public static LabelledRun run(String model, String group, double deviceHours) {
    return run(model, group, Optional.empty(), deviceHours);
  }

  public static LabelledRun run(
      String model, String group, Optional<LocalDate> published, double deviceHours) {
    return new LabelledRun(
        model,
        new RunFeatures(
            1e9,
            A100,
            OptionalDouble.of(1e9),
            OptionalDouble.empty(),
            OptionalInt.empty(),
            published,
            "",
            "",
            group),
        deviceHours);
  }
}

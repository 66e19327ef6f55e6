package io.github.dtmbench.datasets.quality;

import io.github.dtmbench.datasets.check.Quantity;
import java.util.Objects;
import java.util.Optional;

/**
 * A printed score of a model.
 *
 * @param model the model as the source calls it
 * @param benchmark what it was scored on
 * @param setting how: "5-shot", "fine-tuned"; scores of one benchmark in different settings are not
 *     comparable
 * @param scorePercent right answers in per cent, above 0 and at most 100
 * @param leaderboardModel the row of OpenCarbonEval's leaderboard that is this model, if one is
 * @param source where it is printed
 * @param locator where in the source
 */
public record ModelQuality(
    String model,
    QualityBenchmark benchmark,
    String setting,
    double scorePercent,
    Optional<String> leaderboardModel,
    String source,
    String locator) {

  /**
   * Checks that the texts are there and the score is one.
   *
   * @throws IllegalArgumentException if it is not so
   */
  public ModelQuality {
    Quantity.notBlank("model", model);
    Objects.requireNonNull(benchmark, "benchmark");
    Quantity.notBlank("setting", setting);
    if (!(scorePercent > 0 && scorePercent <= 100)) {
      throw new IllegalArgumentException(
          "scorePercent is " + scorePercent + ", must be above 0 and at most 100");
    }
    Objects.requireNonNull(leaderboardModel, "leaderboardModel");
    Quantity.notBlank("source", source);
    Quantity.notBlank("locator", locator);
  }
}

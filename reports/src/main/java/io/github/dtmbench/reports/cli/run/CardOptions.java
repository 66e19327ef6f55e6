package io.github.dtmbench.reports.cli.run;

import io.github.dtmbench.benchmarks.footprint.Usage;
import io.github.dtmbench.reports.cli.argument.Bounds;
import io.github.dtmbench.reports.footprint.ModelCard;
import java.util.Optional;
import java.util.OptionalDouble;
import picocli.CommandLine.Option;

/** What a model card says beside the numbers. */
public final class CardOptions {

  @Option(
      names = "--training-type",
      paramLabel = "TEXT",
      defaultValue = "pre-training",
      description = "For --format model-card. Default: ${DEFAULT-VALUE}.")
  private String trainingType;

  /**
   * The model card of a run.
   *
   * @param usage hours, energy, carbon and water
   * @param place where it runs, in words
   * @param device the device
   * @param forecast what the numbers are a forecast of, if they are one
   * @return the card
   */
  public ModelCard card(
      Usage usage, String place, Optional<String> device, Optional<String> forecast) {
    String name = device.orElse("hardware not stated");
    OptionalDouble devices = usage.devices();
    return new ModelCard(
        usage,
        trainingType,
        place,
        devices.isPresent() ? Bounds.plain(devices.getAsDouble()) + " × " + name : name,
        forecast);
  }
}

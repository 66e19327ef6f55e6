package io.github.dtmbench.reports.cli;

import io.github.dtmbench.benchmarks.footprint.Usage;
import io.github.dtmbench.reports.footprint.ModelCard;
import java.util.Optional;
import java.util.OptionalDouble;
import picocli.CommandLine.Option;

/** What a model card says beside the numbers. */
final class CardOptions {

  @Option(
      names = "--training-type",
      paramLabel = "TEXT",
      defaultValue = "pre-training",
      description = "For --format model-card. Default: ${DEFAULT-VALUE}.")
  private String trainingType;

  ModelCard card(Usage usage, String place, Optional<String> device, Optional<String> forecast) {
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

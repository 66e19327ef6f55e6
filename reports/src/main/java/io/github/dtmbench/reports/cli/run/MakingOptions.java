package io.github.dtmbench.reports.cli.run;

import io.github.dtmbench.benchmarks.footprint.Assumption;
import io.github.dtmbench.benchmarks.footprint.EmbodiedRates;
import io.github.dtmbench.benchmarks.footprint.Footprint;
import io.github.dtmbench.benchmarks.footprint.Sourced;
import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.check.InputException;
import io.github.dtmbench.datasets.device.Device;
import io.github.dtmbench.reports.cli.argument.Bounds;
import java.util.Optional;
import picocli.CommandLine.Option;

/**
 * The option that says what an hour of a device comes to in carbon and water of making it. A bad
 * value is refused with an {@link InputException}.
 */
public final class MakingOptions {

  private static final String DIE = "die";
  private static final String PRODUCT = "product";
  private static final String SERVER = "server";
  private static final String CLUSTER = "cluster";

  private static final double GRAMS_PER_KILOGRAM = 1e3;

  private static final Bounds EMBODIED =
      new Bounds("--embodied", 0, 10, "kg per device-hour, or die, product, server or cluster");

  @Option(
      names = "--embodied",
      paramLabel = "KG",
      defaultValue = DIE,
      description =
          "Carbon of making a device: kg per device-hour; die, its area × carbon of the process"
              + " over one year; product, the footprint that its maker or others published, over"
              + " four years; server, an eighth of a server of 3,700 kg over four years; or"
              + " cluster, LLMCarbon's list of components over five years. Default:"
              + " ${DEFAULT-VALUE}.")
  private String embodied;

  /** Read once, however many rows are asked for. */
  private EmbodiedRates rates;

  /**
   * The footprint with the making of the device.
   *
   * @param footprint a footprint
   * @param device the device
   * @param data the shipped data
   * @return the footprint, with what its making adds to an hour
   */
  public Footprint added(Footprint footprint, Optional<Device> device, ShippedData data) {
    return footprint
        .with(Assumption.MAKING, making(device, data))
        .with(
            Assumption.MAKING_WATER,
            embodied.equals(SERVER) ? Optional.of(rates(data).waterOfServer()) : Optional.empty());
  }

  private EmbodiedRates rates(ShippedData data) {
    if (rates == null) {
      rates = EmbodiedRates.from(data);
    }
    return rates;
  }

  private Optional<Sourced> making(Optional<Device> device, ShippedData data) {
    return switch (embodied) {
      case DIE -> device.flatMap(known -> rates(data).ofDie(known));
      case PRODUCT -> device.flatMap(known -> rates(data).ofProduct(known));
      case SERVER -> Optional.of(rates(data).ofServer());
      case CLUSTER -> device.flatMap(known -> rates(data).ofCluster(known));
      default -> Optional.of(given());
    };
  }

  private Sourced given() {
    try {
      double kilograms = EMBODIED.require(Double.parseDouble(embodied));
      return new Sourced(kilograms * GRAMS_PER_KILOGRAM, "given");
    } catch (NumberFormatException e) {
      throw new InputException(
          "--embodied is '"
              + embodied
              + "', must be kg per device-hour, or die, product, server or cluster",
          e);
    }
  }
}

package io.github.dtmbench.benchmarks.footprint;

import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.device.Device;
import io.github.dtmbench.datasets.published.PublishedTable;
import io.github.dtmbench.estimators.carbon.ClusterEmbodiedCarbon;
import io.github.dtmbench.estimators.carbon.EmbodiedCarbon;
import io.github.dtmbench.estimators.carbon.ServerEmbodiedCarbon;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What published figures say of the carbon of making a device, per hour of its use. */
public final class EmbodiedRates {

  private static final double GRAMS_PER_KILOGRAM = 1e3;
  private static final double DEVICES_PER_NODE = 8;

  private static final double MM2_PER_CM2 = 100;
  private static final double HOURS_PER_DAY = 24;

  /** Years over which LLMCarbon writes a cluster off. */
  public static final double CLUSTER_YEARS = 5;

  private final PublishedTable carbonPerArea;
  private final PublishedTable cluster;
  private final PublishedTable server;

  private EmbodiedRates(
      PublishedTable carbonPerArea, PublishedTable server, PublishedTable cluster) {
    this.cluster = cluster;
    this.carbonPerArea = carbonPerArea;
    this.server = server;
  }

  /**
   * The rates of the shipped tables.
   *
   * @param data the shipped data
   * @return the rates
   */
  public static EmbodiedRates from(ShippedData data) {
    return new EmbodiedRates(
        data.published("llmcarbon_carbon_per_area"),
        data.published("holistic_constants"),
        data.published("llmcarbon_embodied_xlm"));
  }

  /**
   * The die alone over one year, as OpenCarbonEval counts. The carbon per area is that which
   * LLMCarbon gives the device's family by name (the H100 under 4 nm, where its maker's node is
   * called 4N and other lists say 5), else that of the device's process.
   *
   * @param device the device
   * @return g of CO2e per device-hour; empty if the area of its die is not known, or no carbon per
   *     area for its family or process
   */
  public Optional<Sourced> ofDie(Device device) {
    Optional<String> process = process(device);
    if (device.dieAreaMm2().isEmpty() || process.isEmpty()) {
      return Optional.empty();
    }
    double areaMm2 = device.dieAreaMm2().getAsDouble();
    double kgPerCm2 = carbonPerArea.number(process.get(), "kgco2_per_cm2").value();
    return Optional.of(
        new Sourced(
            EmbodiedCarbon.ofDie(areaMm2, kgPerCm2, EmbodiedCarbon.HOURS_PER_YEAR)
                .gramsCo2ePerDeviceHour(),
            String.format(
                Locale.ROOT,
                "die of %.0f mm² × %.1f kg/cm² (LLMCarbon, %s nm) over one year of %.0f h"
                    + " (OpenCarbonEval); the die alone",
                areaMm2,
                kgPerCm2,
                process.get(),
                EmbodiedCarbon.HOURS_PER_YEAR)));
  }

  private Optional<String> process(Device device) {
    Optional<String> byFamily =
        carbonPerArea.rowKeys().stream()
            .filter(
                row ->
                    List.of(carbonPerArea.text(row, "device").split("; ", -1))
                        .contains(device.family()))
            .findFirst();
    return byFamily.isPresent() || device.processNm().isEmpty()
        ? byFamily
        : carbonPerArea.rowKeys().stream()
            .filter(row -> Double.parseDouble(row) == device.processNm().getAsDouble())
            .findFirst();
  }

  /**
   * A device's share of a server of eight over four years, the same for every device.
   *
   * @return g of CO2e per device-hour
   */
  public Sourced ofServer() {
    double kilogramsPerNode = server.number("embodied_carbon_per_8gpu_node", "value").value();
    double years = server.number("gpu_lifetime", "value").value();
    ServerEmbodiedCarbon share =
        new ServerEmbodiedCarbon(
            ServerEmbodiedCarbon.shareOfNode(kilogramsPerNode, DEVICES_PER_NODE), 0, years);
    return new Sourced(
        share.kilogramsCo2e(1) * GRAMS_PER_KILOGRAM,
        String.format(
            Locale.ROOT,
            "an eighth of a server of %.0f kg over %.0f years (arXiv 2503.05804), whatever the"
                + " device",
            kilogramsPerNode,
            years));
  }

  /**
   * The footprint of the device that its maker or somebody else published, over the four years of
   * arXiv 2503.05804. Scopes differ between publishers; the basis says which it is.
   *
   * @param device the device
   * @return g of CO2e per device-hour; empty if none is on record
   */
  public Optional<Sourced> ofProduct(Device device) {
    double years = server.number("gpu_lifetime", "value").value();
    return device
        .productFootprint()
        .map(
            product ->
                new Sourced(
                    new ServerEmbodiedCarbon(product.kilogramsCo2e(), 0, years).kilogramsCo2e(1)
                        * GRAMS_PER_KILOGRAM,
                    String.format(
                        Locale.ROOT,
                        "%.0f kg over %.0f years: %s",
                        product.kilogramsCo2e(),
                        years,
                        product.scope())));
  }

  /**
   * The water of making a device, rare earths included, over four years.
   *
   * @return litres per device-hour
   */
  public Sourced waterOfServer() {
    double litres =
        server.number("embodied_water_per_gpu", "value").value()
            + server.number("rare_earth_water_per_gpu", "value").value();
    double years = server.number("gpu_lifetime", "value").value();
    return new Sourced(
        new ServerEmbodiedCarbon(0, litres, years).litres(1),
        String.format(
            Locale.ROOT,
            "%.1f L for a GPU over %.0f years (arXiv 2503.05804), whatever the device",
            litres,
            years));
  }

  /**
   * LLMCarbon's list of components for each hour of a device (arXiv 2309.14393): {@link #cluster}
   * over five years.
   *
   * @param device the device
   * @return g of CO2e per device-hour; empty if the carbon of its die is not known
   */
  public Optional<Sourced> ofCluster(Device device) {
    return cluster(device, 1)
        .map(
            components ->
                new Sourced(
                    components.tonnesCo2eOfRun(1 / HOURS_PER_DAY, CLUSTER_YEARS)
                        * GRAMS_PER_KILOGRAM
                        * GRAMS_PER_KILOGRAM,
                    "processors, memory, disks and the rest of LLMCarbon's cluster by device, with"
                        + " its die, over five years (arXiv 2309.14393)"));
  }

  /**
   * LLMCarbon's cluster (arXiv 2309.14393, its list for XLM's 512 devices): to eight devices one
   * processor, its memory, its disks and one share of the rest; and the devices' own dies, by the
   * list where it has them, else by datasheet and process.
   *
   * @param device the device
   * @param count how many there are
   * @return the components; empty if the carbon of the device's die is not known
   */
  public Optional<ClusterEmbodiedCarbon> cluster(Device device, double count) {
    Optional<ClusterEmbodiedCarbon.Component> die = die(device, count);
    if (die.isEmpty()) {
      return Optional.empty();
    }
    List<ClusterEmbodiedCarbon.Component> components = new ArrayList<>();
    for (String row : List.of("CPU", "DRAM", "SSD", "others")) {
      double each = cluster.number(row, "units").value() / cluster.number("V100", "units").value();
      components.add(listed(row, row, each * count));
    }
    components.add(die.get());
    return Optional.of(new ClusterEmbodiedCarbon(components));
  }

  private Optional<ClusterEmbodiedCarbon.Component> die(Device device, double count) {
    for (String row : cluster.rowKeys()) {
      if (device.family().endsWith(" " + row)) {
        return Optional.of(listed(device.name(), row, count));
      }
    }
    Optional<String> process = process(device);
    return device.dieAreaMm2().isEmpty() || process.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ClusterEmbodiedCarbon.Component(
                device.name(),
                device.dieAreaMm2().getAsDouble() / MM2_PER_CM2,
                carbonPerArea.number(process.get(), "kgco2_per_cm2").value(),
                count));
  }

  private ClusterEmbodiedCarbon.Component listed(String name, String row, double count) {
    return new ClusterEmbodiedCarbon.Component(
        name,
        cluster.number(row, "area_cm2_or_gb").value(),
        cluster.number(row, "kgco2_per_cm2_or_gb").value(),
        count);
  }
}

package io.github.dtmbench.reports.cli.run;

import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.check.InputException;
import io.github.dtmbench.datasets.device.Device;
import io.github.dtmbench.datasets.device.DeviceGroup;
import io.github.dtmbench.datasets.device.Peaks;
import io.github.dtmbench.reports.cli.argument.Bounds;
import io.github.dtmbench.reports.cli.argument.LargeNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import picocli.CommandLine.Option;

/**
 * The options that say what a run is done on. A bad value is refused with an {@link
 * InputException}.
 */
public final class DeviceOptions {

  private static final int MOST_DEVICES = 10_000_000;
  private static final Bounds PEAK =
      new Bounds("--peak", 1e-3, 1e6, "TFLOP/s (a figure in PFLOP/s is to be multiplied by 1000)");
  private static final Bounds DIE = new Bounds("--die", 1, 1e5, "mm²");
  private static final Bounds PROCESS = new Bounds("--process", 1, 500, "nm");

  @Option(
      names = "--device",
      split = ",",
      paramLabel = "NAME",
      description =
          "Kind of device, such as H100 or \"TPU v4\", what nvidia-smi -L prints, \"8 x A100\", or"
              + " a cloud instance such as p4d.24xlarge; see list devices. Several, by commas, are"
              + " choices to compare.")
  private List<String> names = List.of();

  @Option(
      names = "--devices",
      split = ",",
      paramLabel = "N",
      description =
          "How many devices, or how many of the instance; needed for days by the clock. Several,"
              + " by commas, are choices to compare.")
  private List<Integer> counts = List.of();

  @Option(
      names = "--peak",
      paramLabel = "TFLOP/S",
      converter = LargeNumber.class,
      description =
          "Peak of a device on no list: dense, 16 bits, accumulating in FP32. --device then only"
              + " names it; --power, --die and --process add what else is known.")
  private Double peak;

  @Option(
      names = "--die",
      paramLabel = "MM2",
      converter = LargeNumber.class,
      description = "Area of the die of a device given by --peak, mm².")
  private Double die;

  @Option(
      names = "--process",
      paramLabel = "NM",
      description = "Process of the die of a device given by --peak, nm: 16, 12, 7 or 4.")
  private Double process;

  /**
   * Whether any of these options says what the device is.
   *
   * @return whether one does
   */
  public boolean isGiven() {
    return !names.isEmpty() || peak != null;
  }

  /**
   * The one device of a command that takes no choices.
   *
   * @param data the shipped data
   * @return the device
   */
  public Choice only(ShippedData data) {
    List<Choice> choices = choices(data);
    if (choices.size() > 1) {
      throw new InputException(
          "--device and --devices name " + choices.size() + " choices, must be one here");
    }
    return choices.get(0);
  }

  /**
   * A kind of device, and how many of it there are.
   *
   * @param device the device
   * @param count how many in all; empty if neither the name nor an option says so
   * @param mayAlsoMean other devices that people call so
   */
  public record Choice(Device device, OptionalInt count, List<Device> mayAlsoMean) {}

  /** Every device with every number, in the order they are given; at least one. */
  List<Choice> choices(ShippedData data) {
    List<Choice> choices = new ArrayList<>();
    for (DeviceGroup group : groups(data)) {
      if (counts.isEmpty()) {
        choices.add(choice(group, OptionalInt.empty()));
      }
      for (int devices : counts) {
        choices.add(choice(group, OptionalInt.of(devices)));
      }
    }
    return choices;
  }

  private List<DeviceGroup> groups(ShippedData data) {
    if (peak != null) {
      return List.of(new DeviceGroup(described(data), 1, List.of()));
    }
    if (die != null || process != null) {
      throw new InputException(
          (die != null ? "--die" : "--process") + " belongs to a device given by --peak");
    }
    if (names.isEmpty()) {
      throw new InputException(
          "the device is missing: give --device, or --peak for one that is on no list");
    }
    return names.stream().map(name -> group(name, data)).toList();
  }

  private static DeviceGroup group(String name, ShippedData data) {
    DeviceGroup group = data.devices().requireGroup(name);
    if (group.device().peakTflops().isEmpty()) {
      throw new InputException(
          "no floating-point peak of "
              + group.device().name()
              + " is on record; if you know it, give it by --peak under another --device name");
    }
    return group;
  }

  private Device described(ShippedData data) {
    if (names.size() > 1) {
      throw new InputException("--peak is for one device; give one --device to name it");
    }
    String given = names.isEmpty() ? "" : names.get(0).strip();
    String name = given.isEmpty() ? "device of " + Bounds.plain(peak) + " TFLOP/s" : given;
    if (data.devices().group(given).isPresent()) {
      throw new InputException(
          "--peak is for a device on no list, and "
              + data.devices().requireGroup(given).device().name()
              + " is on it; leave out --peak, or name the device otherwise");
    }
    return new Device(
        name,
        name,
        "",
        Peaks.of16Bit(PEAK.require(peak)),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        die == null ? OptionalDouble.empty() : OptionalDouble.of(DIE.require(die)),
        process == null ? OptionalDouble.empty() : OptionalDouble.of(PROCESS.require(process)),
        Optional.empty(),
        Optional.empty(),
        1,
        "given");
  }

  private static Choice choice(DeviceGroup group, OptionalInt devices) {
    if (devices.isPresent() && (devices.getAsInt() < 1 || devices.getAsInt() > MOST_DEVICES)) {
      throw new InputException(
          "--devices is " + devices.getAsInt() + ", must be in [1, " + MOST_DEVICES + "]");
    }
    if (devices.isEmpty() && group.count() <= 1) {
      return new Choice(group.device(), OptionalInt.empty(), group.mayAlsoMean());
    }
    double all = devices.orElse(1) * group.count();
    if (all != Math.rint(all) || all > MOST_DEVICES) {
      throw new InputException(
          "--devices is "
              + devices.orElse(1)
              + ", which is "
              + Bounds.plain(all)
              + " × "
              + group.device().name()
              + "; must be a whole number of them, and at most "
              + MOST_DEVICES);
    }
    return new Choice(group.device(), OptionalInt.of((int) all), group.mayAlsoMean());
  }
}

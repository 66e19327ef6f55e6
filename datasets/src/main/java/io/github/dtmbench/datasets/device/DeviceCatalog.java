package io.github.dtmbench.datasets.device;

import io.github.dtmbench.datasets.check.InputException;
import io.github.dtmbench.datasets.name.NearestWords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The known devices, found by name or alias. Nothing but letters and digits counts, and case does
 * not: "TPU v3", "TPUv3" and "tpu-v3" are one name. The vendor may be left out or added.
 */
public final class DeviceCatalog {

  private static final int NEAREST_NAMED = 3;

  private final List<Device> devices;
  private final Map<String, NamedDevice> byKey;
  private final Map<String, NamedDevice> byBareKey;

  private DeviceCatalog(List<Device> devices, Map<String, NamedDevice> byKey) {
    this.devices = devices;
    this.byKey = byKey;
    this.byBareKey = NamedDevice.byBareKey(byKey.values());
  }

  /**
   * Makes a catalog.
   *
   * @param devices the devices
   * @param aliases device name by alias
   * @return the catalog
   * @throws IllegalArgumentException if two names or aliases are one, or an alias stands for no
   *     device
   */
  public static DeviceCatalog of(List<Device> devices, Map<String, String> aliases) {
    return ofAliases(
        devices,
        aliases.entrySet().stream()
            .map(
                alias ->
                    new DeviceAlias(
                        alias.getKey(), alias.getValue(), 1, AliasKind.COMMON, List.of()))
            .toList());
  }

  /**
   * A catalog of devices and of the further names that are known for them.
   *
   * @param devices the devices
   * @param aliases their further names, each for devices that are among them
   * @return the catalog
   */
  public static DeviceCatalog ofAliases(List<Device> devices, List<DeviceAlias> aliases) {
    Map<String, NamedDevice> byKey = new LinkedHashMap<>();
    for (Device device : devices) {
      put(byKey, new NamedDevice(device.name(), AliasKind.COMMON, device, 1, List.of()));
    }
    Map<String, NamedDevice> known = Map.copyOf(byKey);
    for (DeviceAlias alias : aliases) {
      put(
          byKey,
          new NamedDevice(
              alias.name(),
              alias.kind(),
              meant(known, alias, alias.device()),
              alias.count(),
              alias.mayAlsoMean().stream().map(name -> meant(known, alias, name)).toList()));
    }
    return new DeviceCatalog(List.copyOf(devices), byKey);
  }

  private static Device meant(Map<String, NamedDevice> known, DeviceAlias alias, String name) {
    NamedDevice device = known.get(DeviceKey.of(name));
    if (device == null) {
      throw new IllegalArgumentException(
          "alias " + alias.name() + " stands for no device: " + name);
    }
    return device.device();
  }

  private static void put(Map<String, NamedDevice> byKey, NamedDevice named) {
    String key = DeviceKey.of(named.name());
    if (key.isEmpty()) {
      throw new IllegalArgumentException(
          "\"" + named.name() + "\" holds nothing that tells it from a blank");
    }
    NamedDevice other = byKey.putIfAbsent(key, named);
    if (other != null) {
      throw new IllegalArgumentException(
          "the name " + named.name() + " is taken already, by " + other.device().name());
    }
  }

  /**
   * Finds a device.
   *
   * @param nameOrAlias its name or one of its aliases
   * @return the device; empty if the name is not known, has several meanings, or means another
   *     number of devices than one
   */
  public Optional<Device> find(String nameOrAlias) {
    return group(nameOrAlias).filter(group -> group.count() == 1).map(DeviceGroup::device);
  }

  /**
   * Finds the devices that a name stands for: one device, those of a cloud instance, those of "8 x
   * A100", or what a line of {@code nvidia-smi -L} shows.
   *
   * @param written the name as people write it
   * @return the devices; empty if the name is not known or has several meanings
   */
  public Optional<DeviceGroup> group(String written) {
    WrittenName name = take(written);
    return named(name.name())
        .filter(named -> !named.isAmbiguous())
        .map(named -> named.group().times(name.count() / shownAs(name, named)));
  }

  /** A name that is known as it stands is not taken apart: "7900 XTX" is not 7900 times "TX". */
  private WrittenName take(String written) {
    return named(written).isPresent()
        ? new WrittenName(written, 1, false)
        : WrittenName.of(written);
  }

  /** A driver lists each chip of a board; an alias that says so itself is not divided again. */
  private static double shownAs(WrittenName name, NamedDevice named) {
    return name.byDriver() && named.count() == 1 ? named.device().shownAs() : 1;
  }

  private Optional<NamedDevice> named(String name) {
    return Optional.ofNullable(byKey.get(DeviceKey.of(name)))
        .or(() -> Optional.ofNullable(byBareKey.get(NamedDevice.bareKey(name))));
  }

  /**
   * Finds a device that ought to be known.
   *
   * @param nameOrAlias its name or one of its aliases
   * @return the device
   * @throws InputException if it is not known, has several meanings or means several devices; the
   *     message says which, and the nearest names
   */
  public Device require(String nameOrAlias) {
    return find(nameOrAlias)
        .orElseThrow(() -> new InputException("\"" + nameOrAlias + "\" " + refusal(nameOrAlias)));
  }

  /**
   * Finds the devices that a name ought to stand for.
   *
   * @param written the name as people write it
   * @return the devices
   * @throws InputException if it is not known or has several meanings; the message says which, and
   *     the nearest names
   */
  public DeviceGroup requireGroup(String written) {
    return group(written)
        .orElseThrow(() -> new InputException("\"" + written + "\" " + refusal(written)));
  }

  /** Why a name is not one device. */
  private String refusal(String written) {
    Optional<NamedDevice> named = named(take(written).name());
    return named.isPresent()
        ? "is not one device" + hint(written)
        : "is no known device" + hint(written);
  }

  /**
   * What a message may add to a name that is not that of one device.
   *
   * @param written the name
   * @return such as "; nearest are NVIDIA A100 PCIe 40GB, ...", "; it may mean ... or ...", "; it
   *     means 8 x NVIDIA A100 SXM 40GB", or an empty text if nothing is near
   */
  public String hint(String written) {
    Optional<NamedDevice> named = named(take(written).name());
    if (named.isEmpty()) {
      List<String> nearest = nearest(written);
      return nearest.isEmpty()
          ? ""
          : (nearest.size() == 1 ? "; nearest is " : "; nearest are ") + String.join(", ", nearest);
    }
    return named.get().isAmbiguous()
        ? "; it may mean " + String.join(" or ", named.get().meanings())
        : "; it means " + group(written).map(DeviceCatalog::text).orElse("");
  }

  private static String text(DeviceGroup group) {
    return NamedDevice.number(group.count()) + " x " + group.device().name();
  }

  /**
   * What people call a device, its own name first; names of several devices or of groups are left
   * out.
   *
   * @param device one of the catalog
   * @return the names
   */
  public List<String> namesOf(Device device) {
    return byKey.values().stream()
        .filter(named -> named.kind() == AliasKind.COMMON && named.count() == 1)
        .filter(named -> named.device().equals(device))
        .map(NamedDevice::name)
        .toList();
  }

  /**
   * All devices.
   *
   * @return the devices in the order they were given
   */
  public List<Device> devices() {
    return devices;
  }

  /**
   * Names of the devices that share most words with a name, for messages.
   *
   * @param name a name that is not known
   * @return at most three names, the nearest first; none if no device shares a telling word
   */
  public List<String> nearest(String name) {
    Map<String, List<String>> namesByDevice = new LinkedHashMap<>();
    for (NamedDevice named : byKey.values()) {
      if (named.count() == 1 && !named.isAmbiguous()) {
        namesByDevice
            .computeIfAbsent(named.device().name(), device -> new ArrayList<>())
            .add(named.name());
      }
    }
    return NearestWords.of(take(name).name(), namesByDevice, NamedDevice.NOISE)
        .limit(NEAREST_NAMED)
        .toList();
  }
}

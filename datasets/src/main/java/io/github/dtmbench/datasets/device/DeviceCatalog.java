package io.github.dtmbench.datasets.device;

import io.github.dtmbench.datasets.check.InputException;
import io.github.dtmbench.datasets.name.NameKey;
import io.github.dtmbench.datasets.name.NearestNames;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The known devices, found by name or alias. Case, spaces and hyphens do not count: "TPU v3",
 * "TPUv3" and "tpu-v3" are one name.
 */
public final class DeviceCatalog {

  private static final int NEAREST_NAMED = 3;

  private final List<Device> devices;
  private final Map<String, Device> byKey;

  private DeviceCatalog(List<Device> devices, Map<String, Device> byKey) {
    this.devices = devices;
    this.byKey = byKey;
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
    Map<String, Device> byKey = new LinkedHashMap<>();
    for (Device device : devices) {
      put(byKey, device.name(), device);
    }
    Map<String, Device> named = Map.copyOf(byKey);
    aliases.forEach(
        (alias, name) -> {
          Device device = named.get(NameKey.of(name));
          if (device == null) {
            throw new IllegalArgumentException("alias " + alias + " stands for no device: " + name);
          }
          put(byKey, alias, device);
        });
    return new DeviceCatalog(List.copyOf(devices), byKey);
  }

  private static void put(Map<String, Device> byKey, String name, Device device) {
    String key = NameKey.of(name);
    if (key.isEmpty()) {
      throw new IllegalArgumentException(
          "\"" + name + "\" holds nothing that tells it from a blank");
    }
    Device other = byKey.putIfAbsent(key, device);
    if (other != null) {
      throw new IllegalArgumentException(
          "the name " + name + " is taken already, by " + other.name());
    }
  }

  /**
   * Finds a device.
   *
   * @param nameOrAlias its name or one of its aliases
   * @return the device, or empty if it is not known
   */
  public Optional<Device> find(String nameOrAlias) {
    return Optional.ofNullable(byKey.get(NameKey.of(nameOrAlias)));
  }

  /**
   * Finds a device that ought to be known.
   *
   * @param nameOrAlias its name or one of its aliases
   * @return the device
   * @throws InputException if it is not known; the message gives the nearest names
   */
  public Device require(String nameOrAlias) {
    return find(nameOrAlias)
        .orElseThrow(
            () ->
                new InputException(
                    "\""
                        + nameOrAlias
                        + "\" is no known device; nearest are "
                        + String.join(", ", nearest(nameOrAlias))));
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
   * Names of the devices whose name or alias is nearest, for messages.
   *
   * @param name a name that is not known
   * @return at most three names, the nearest first
   */
  public List<String> nearest(String name) {
    return NearestNames.of(NameKey.of(name), byKey.keySet())
        .map(key -> byKey.get(key).name())
        .distinct()
        .limit(NEAREST_NAMED)
        .toList();
  }
}

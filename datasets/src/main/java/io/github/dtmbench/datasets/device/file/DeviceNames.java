package io.github.dtmbench.datasets.device.file;

import io.github.dtmbench.datasets.csv.CsvRow;
import io.github.dtmbench.datasets.device.DeviceKey;
import java.util.HashMap;
import java.util.Map;

/** Names that are taken, each with the line it stands on, so that none is given twice. */
final class DeviceNames {

  private final Map<String, Long> deviceLines = new HashMap<>();
  private final Map<String, Long> aliasLines = new HashMap<>();

  /** Takes a name for a device, or notes that it is taken. */
  void takeDevice(CsvRow row, String name) {
    if (isNone(row, "device", name)) {
      return;
    }
    Long other = deviceLines.putIfAbsent(DeviceKey.of(name), row.line());
    if (other != null) {
      row.problem("device", "a name that is not taken already, by line " + other);
    }
  }

  /** Takes a name for an alias, or notes that it is taken. */
  void takeAlias(CsvRow row, String name) {
    if (isNone(row, "alias", name)) {
      return;
    }
    String key = DeviceKey.of(name);
    Long other = aliasLines.putIfAbsent(key, row.line());
    if (other != null) {
      row.problem("alias", "a name that is not taken already, by line " + other);
    } else if (deviceLines.containsKey(key)) {
      row.problem("alias", "a name that is not taken already, by a device");
    }
  }

  /** Signs alone are no name; a blank is a problem that was told before. */
  private static boolean isNone(CsvRow row, String column, String name) {
    if (!DeviceKey.of(name).isEmpty()) {
      return false;
    }
    if (!name.isEmpty()) {
      row.problem(column, "a name with a letter or a digit");
    }
    return true;
  }

  boolean isDevice(String name) {
    return deviceLines.containsKey(DeviceKey.of(name));
  }
}

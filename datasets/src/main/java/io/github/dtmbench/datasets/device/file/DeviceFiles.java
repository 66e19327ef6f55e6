package io.github.dtmbench.datasets.device.file;

import io.github.dtmbench.datasets.csv.CsvFile;
import io.github.dtmbench.datasets.csv.CsvRow;
import io.github.dtmbench.datasets.csv.NumberRule;
import io.github.dtmbench.datasets.device.AliasKind;
import io.github.dtmbench.datasets.device.Device;
import io.github.dtmbench.datasets.device.DeviceAlias;
import io.github.dtmbench.datasets.device.DeviceCatalog;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the file of devices and the file of their aliases. */
public final class DeviceFiles {

  private static final List<String> ALIAS_COLUMNS =
      List.of("alias", "device", "count", "kind", "may_also_mean", "source");

  private static final NumberRule COUNT =
      NumberRule.positive("number of devices such as 8, or 0.5 for one of two chips");

  private final DeviceNames names = new DeviceNames();

  private DeviceFiles() {}

  /**
   * Reads devices and their names.
   *
   * @param devices a row per device
   * @param aliases other names, each with the device it means
   * @return the catalog
   * @throws io.github.dtmbench.datasets.csv.InvalidDataException with every problem of the files
   */
  public static DeviceCatalog read(CsvFile devices, CsvFile aliases) {
    DeviceFiles files = new DeviceFiles();
    List<Device> known = DeviceReader.read(devices, files.names);
    return DeviceCatalog.ofAliases(known, aliases.rows(ALIAS_COLUMNS, files::alias));
  }

  private Optional<DeviceAlias> alias(CsvRow row) {
    String alias = row.requiredText("alias", "another name of a device");
    names.takeAlias(row, alias);
    String device = row.requiredText("device", "the name of a device");
    List<String> others =
        Stream.of(row.text("may_also_mean").split(";", -1))
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .toList();
    if (!device.isEmpty() && !names.isDevice(device)) {
      row.problem("device", "a device of the file of devices");
    }
    for (String other : others) {
      if (!names.isDevice(other)) {
        row.problem("may_also_mean", other, "a device of the file of devices");
      }
    }
    double count = row.requiredNumber("count", COUNT);
    Optional<AliasKind> kind = row.requiredLabel("kind", AliasKind.class);
    row.requiredText("source", "where the name was seen");
    return row.isSound()
        ? Optional.of(new DeviceAlias(alias, device, count, kind.orElseThrow(), others))
        : Optional.empty();
  }
}

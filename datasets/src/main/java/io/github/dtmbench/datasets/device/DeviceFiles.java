package io.github.dtmbench.datasets.device;

import io.github.dtmbench.datasets.csv.ColumnRules;
import io.github.dtmbench.datasets.csv.CsvFile;
import io.github.dtmbench.datasets.csv.CsvRow;
import io.github.dtmbench.datasets.csv.NumberRule;
import io.github.dtmbench.datasets.name.NameKey;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Reads the file of devices and the file of their aliases. */
public final class DeviceFiles {

  private static final List<String> DEVICE_COLUMNS =
      List.of(
          "device",
          "family",
          "manufacturer",
          "release_date",
          "tdp_w",
          "peak_tensor16_tflops",
          "peak_fp16_tflops",
          "peak_tf32_tflops",
          "peak_fp32_tflops",
          "peak_fp8_tflops",
          "memory_gb",
          "die_mm2",
          "process_nm",
          "foundry",
          "source");
  private static final List<String> ALIAS_COLUMNS = List.of("alias", "device");

  private static final NumberRule TFLOPS = NumberRule.positive("number of TFLOP/s such as 312");
  private static final NumberRule GIGABYTES = NumberRule.positive("number of gigabytes such as 80");
  private static final NumberRule MM2 = NumberRule.positive("number of mm² such as 826");
  private static final NumberRule NM = NumberRule.positive("number of nanometres such as 7");

  /** Line on which a name stands, by the key of the name. */
  private final Map<String, Long> deviceLines = new HashMap<>();

  private final Map<String, Long> aliasLines = new HashMap<>();

  private record Alias(String alias, String device) {}

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
    List<Device> known = devices.rows(DEVICE_COLUMNS, files::device);
    Map<String, String> deviceByAlias = new LinkedHashMap<>();
    for (Alias alias : aliases.rows(ALIAS_COLUMNS, files::alias)) {
      deviceByAlias.put(alias.alias(), alias.device());
    }
    return DeviceCatalog.of(known, deviceByAlias);
  }

  private Optional<Device> device(CsvRow row) {
    String name = row.requiredText("device", "the name of a device");
    Long other = deviceLines.putIfAbsent(NameKey.of(name), row.line());
    if (other != null) {
      row.problem("device", "a name that is not taken already, by line " + other);
    }
    String family = row.requiredText("family", "the name of a family of devices");
    String manufacturer = row.text("manufacturer");
    OptionalDouble tdpWatts = row.number("tdp_w", ColumnRules.WATTS);
    OptionalDouble peakTensor16Tflops = row.number("peak_tensor16_tflops", TFLOPS);
    OptionalDouble peakFp16Tflops = row.number("peak_fp16_tflops", TFLOPS);
    OptionalDouble peakFp32Tflops = row.number("peak_fp32_tflops", TFLOPS);
    OptionalDouble dieAreaMm2 = row.number("die_mm2", MM2);
    OptionalDouble processNm = row.number("process_nm", NM);
    Optional<LocalDate> releaseDate = row.date("release_date");
    String source = row.requiredText("source", "the source of the figures");
    checkColumnsKeptForReaders(row);
    if (!row.isSound()) {
      return Optional.empty();
    }
    return Optional.of(
        new Device(
            name,
            family,
            manufacturer,
            tdpWatts,
            peakTensor16Tflops,
            peakFp16Tflops,
            peakFp32Tflops,
            dieAreaMm2,
            processNm,
            releaseDate,
            source));
  }

  /** No code needs these yet, but whoever reads the file may trust them. */
  private static void checkColumnsKeptForReaders(CsvRow row) {
    row.number("peak_tf32_tflops", TFLOPS);
    row.number("peak_fp8_tflops", TFLOPS);
    row.number("memory_gb", GIGABYTES);
  }

  private Optional<Alias> alias(CsvRow row) {
    String alias = row.requiredText("alias", "another name of a device");
    String device = row.requiredText("device", "the name of a device");
    String key = NameKey.of(alias);
    Long other = aliasLines.putIfAbsent(key, row.line());
    if (other != null) {
      row.problem("alias", "a name that is not taken already, by line " + other);
    } else if (deviceLines.containsKey(key)) {
      row.problem("alias", "a name that is not taken already, by a device");
    }
    if (!device.isEmpty() && !deviceLines.containsKey(NameKey.of(device))) {
      row.problem("device", "a device of the file of devices");
    }
    return row.isSound() ? Optional.of(new Alias(alias, device)) : Optional.empty();
  }
}

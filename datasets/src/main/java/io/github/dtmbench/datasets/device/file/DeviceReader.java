package io.github.dtmbench.datasets.device.file;

import io.github.dtmbench.datasets.csv.ColumnRules;
import io.github.dtmbench.datasets.csv.CsvFile;
import io.github.dtmbench.datasets.csv.CsvRow;
import io.github.dtmbench.datasets.csv.DataProblem;
import io.github.dtmbench.datasets.csv.InvalidDataException;
import io.github.dtmbench.datasets.csv.NumberRule;
import io.github.dtmbench.datasets.device.Device;
import io.github.dtmbench.datasets.device.FirstSale;
import io.github.dtmbench.datasets.device.PeakBasis;
import io.github.dtmbench.datasets.device.Peaks;
import io.github.dtmbench.datasets.device.ProductFootprint;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Reads the file of devices and lets {@link DeviceRules} compare its rows. */
final class DeviceReader {

  private static final List<String> COLUMNS =
      List.of(
          "device",
          "family",
          "vendor",
          "predecessor",
          "first_sale_year",
          "first_sale_date",
          "peak_matrix16_tflops",
          "peak_basis",
          "peak_matrix16_fp16acc_tflops",
          "peak_tf32_tflops",
          "peak_fp32_vector_tflops",
          "peak_fp16_vector_tflops",
          "peak_fp8_tflops",
          "peak_fp4_tflops",
          "tdp_w",
          "memory_gb",
          "die_mm2",
          "process_nm",
          "foundry",
          "shown_as",
          "product_footprint_kgco2e",
          "product_footprint_scope",
          "source",
          "note");

  private static final NumberRule TFLOPS = NumberRule.positive("number of TFLOP/s such as 312");
  private static final NumberRule GIGABYTES = NumberRule.positive("number of gigabytes such as 80");
  private static final NumberRule MM2 = NumberRule.positive("number of mm² such as 826");
  private static final NumberRule NM = NumberRule.positive("number of nanometres such as 7");
  private static final NumberRule KILOGRAMS = NumberRule.positive("number of kg such as 164");

  private final DeviceNames names;

  private DeviceReader(DeviceNames names) {
    this.names = names;
  }

  /**
   * Reads all devices; every name and its line go into the names. What only several rows together
   * can show is looked for once all of them are sound by themselves.
   */
  static List<Device> read(CsvFile file, DeviceNames names) {
    List<DeviceRow> rows = file.rows(COLUMNS, new DeviceReader(names)::row);
    List<DataProblem> found = new DeviceRules(rows).problems();
    if (!found.isEmpty()) {
      throw new InvalidDataException(found);
    }
    return rows.stream().map(DeviceRow::device).toList();
  }

  private Optional<DeviceRow> row(CsvRow row) {
    return device(row)
        .map(device -> new DeviceRow(row.file(), row.line(), device, row.text("predecessor")));
  }

  private Optional<Device> device(CsvRow row) {
    String name = row.requiredText("device", "the name of a device");
    names.takeDevice(row, name);
    String family = row.requiredText("family", "the name of a family of devices");
    String vendor = row.requiredText("vendor", "the name of its vendor");
    Optional<FirstSale> firstSale = firstSale(row);
    Optional<Peaks> peaks = peaks(row);
    OptionalDouble tdpWatts = row.number("tdp_w", ColumnRules.WATTS);
    OptionalDouble memoryGb = row.number("memory_gb", GIGABYTES);
    OptionalDouble dieAreaMm2 = row.number("die_mm2", MM2);
    OptionalDouble processNm = row.number("process_nm", NM);
    OptionalInt shownAs = row.count("shown_as", "number of devices that a driver shows");
    if (row.text("shown_as").isEmpty()) {
      row.problem("shown_as", "a whole number of devices that a driver shows, mostly 1");
    }
    Optional<ProductFootprint> footprint = productFootprint(row);
    String source = row.requiredText("source", "the source of the figures");
    return row.isSound()
        ? Optional.of(
            new Device(
                name,
                family,
                vendor,
                peaks.orElseThrow(),
                tdpWatts,
                memoryGb,
                dieAreaMm2,
                processNm,
                firstSale,
                footprint,
                shownAs.orElseThrow(),
                source))
        : Optional.empty();
  }

  private static Optional<Peaks> peaks(CsvRow row) {
    OptionalDouble matrix16 = row.number("peak_matrix16_tflops", TFLOPS);
    Optional<PeakBasis> basis = row.requiredLabel("peak_basis", PeakBasis.class);
    if (row.isSound() && basis.orElseThrow().isFigure() != matrix16.isPresent()) {
      row.problem(
          "peak_basis",
          matrix16.isPresent()
              ? "a basis of the matrix peak, such as datasheet"
              : "none or unknown, as there is no matrix peak");
    }
    OptionalDouble accumulating16 = row.number("peak_matrix16_fp16acc_tflops", TFLOPS);
    OptionalDouble tf32 = row.number("peak_tf32_tflops", TFLOPS);
    OptionalDouble fp32 = row.number("peak_fp32_vector_tflops", TFLOPS);
    if (matrix16.isPresent() && matrix16.equals(fp32)) {
      row.problem(
          "peak_matrix16_tflops",
          "a peak of the matrix units; this is the one of the vector units at FP32");
    }
    OptionalDouble fp16 = row.number("peak_fp16_vector_tflops", TFLOPS);
    OptionalDouble fp8 = row.number("peak_fp8_tflops", TFLOPS);
    OptionalDouble fp4 = row.number("peak_fp4_tflops", TFLOPS);
    return row.isSound()
        ? Optional.of(
            new Peaks(matrix16, basis.orElseThrow(), accumulating16, tf32, fp32, fp16, fp8, fp4))
        : Optional.empty();
  }

  private static Optional<FirstSale> firstSale(CsvRow row) {
    OptionalInt year = row.count("first_sale_year", "year such as 2020");
    Optional<LocalDate> day = row.date("first_sale_date");
    if (day.isPresent() && (year.isEmpty() || day.get().getYear() != year.getAsInt())) {
      row.problem("first_sale_date", "a day in the year of first_sale_year");
      return Optional.empty();
    }
    return year.isPresent() ? Optional.of(new FirstSale(year.getAsInt(), day)) : Optional.empty();
  }

  private static Optional<ProductFootprint> productFootprint(CsvRow row) {
    OptionalDouble kilograms = row.number("product_footprint_kgco2e", KILOGRAMS);
    String scope = row.text("product_footprint_scope");
    if (kilograms.isPresent() && scope.isEmpty()) {
      row.problem("product_footprint_scope", "what the footprint counts, and who counted it");
      return Optional.empty();
    }
    return kilograms.isPresent()
        ? Optional.of(new ProductFootprint(kilograms.getAsDouble(), scope))
        : Optional.empty();
  }
}

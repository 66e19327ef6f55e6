package io.github.dtmbench.benchmarks.forecast;

import io.github.dtmbench.benchmarks.footprint.Assumption;
import io.github.dtmbench.benchmarks.footprint.Footprint;
import io.github.dtmbench.benchmarks.footprint.SiteDefaults;
import io.github.dtmbench.benchmarks.footprint.Sourced;
import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.check.InputException;
import io.github.dtmbench.datasets.csv.ColumnRules;
import io.github.dtmbench.datasets.csv.CsvFile;
import io.github.dtmbench.datasets.csv.CsvRow;
import io.github.dtmbench.datasets.csv.InvalidDataException;
import io.github.dtmbench.datasets.csv.NumberRule;
import io.github.dtmbench.datasets.device.Device;
import io.github.dtmbench.datasets.device.DeviceCatalog;
import io.github.dtmbench.datasets.device.DeviceGroup;
import io.github.dtmbench.datasets.grid.Place;
import io.github.dtmbench.datasets.run.TrainingRun;
import io.github.dtmbench.datasets.run.Workload;
import io.github.dtmbench.estimators.RunFeatures;
import io.github.dtmbench.estimators.Units;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A file of runs before they start, one a row, a million if need be. A row needs a {@code device}
 * and its compute: {@code training_flop}, or {@code parameters} and {@code training_tokens}, and
 * then it is 6 × parameters × tokens. The columns have the names of a record's; {@code region},
 * {@code country} or {@code grid_gco2_per_kwh}, and {@code pue}, say where it runs. Others are
 * handed on as they are.
 */
public final class PlannedRunFile {

  private static final List<String> NEEDED = List.of("device");

  private static final List<String> OPTIONAL =
      List.of(
          "model",
          "training_flop",
          "parameters",
          "training_tokens",
          "device_count",
          "publication_date",
          "domain",
          "precision",
          "organization",
          "region",
          "country",
          "grid_gco2_per_kwh",
          "pue");

  /** What the options of the command line call these columns. */
  private static final Map<String, String> SYNONYMS =
      Map.of(
          "flop", "training_flop",
          "tokens", "training_tokens",
          "devices", "device_count",
          "date", "publication_date",
          "grid", "grid_gco2_per_kwh");

  private static final List<String> PLACE = List.of("region", "country", "grid_gco2_per_kwh");
  private static final String GIVEN = "given";

  private static final NumberRule FLOP =
      new NumberRule(1e12, true, 1e32, "a number of FLOP from 1e12 to 1e32 such as 3.1e23");
  private static final NumberRule PARAMETERS =
      new NumberRule(1e3, true, 1e16, "a number of parameters from 1e3 to 1e16 such as 7e10");
  private static final NumberRule TOKENS =
      new NumberRule(1e3, true, 1e18, "a number of tokens from 1e3 to 1e18 such as 1.5e13");

  /**
   * A row.
   *
   * @param model its name; empty where the file has none
   * @param features what estimators may read
   * @param site what a device-hour comes to in energy and carbon
   * @param others what stands in the columns that say nothing to a forecast
   */
  public record NamedRun(String model, RunFeatures features, Footprint site, List<String> others) {}

  /**
   * A file, read.
   *
   * @param runs the rows, in order
   * @param others names of the columns that say nothing to a forecast
   * @param hasCounts whether there is a column for the number of devices
   * @param hasSite whether there is a column for the place or the building
   * @param hasGrid whether there is a column for the place
   */
  public record Plans(
      List<NamedRun> runs,
      List<String> others,
      boolean hasCounts,
      boolean hasSite,
      boolean hasGrid) {

    /** Copies the lists. */
    public Plans {
      runs = List.copyOf(runs);
      others = List.copyOf(others);
    }
  }

  /** A device by its name: all its figures are dear to compare, a million times. */
  private record SiteKey(
      String device, String region, String country, OptionalDouble grid, OptionalDouble pue) {}

  private final DeviceCatalog devices;
  private final Map<String, Optional<DeviceGroup>> groupByText = new HashMap<>();
  private final Map<String, String> groups = new HashMap<>();

  /** One object for each word: a million rows say the same few. */
  private final Map<String, String> words = new HashMap<>();

  private final Map<SiteKey, Footprint> sites = new HashMap<>();
  private final ShippedData data;
  private final List<String> others;

  private PlannedRunFile(ShippedData data, List<String> others) {
    this.data = data;
    this.others = others;
    this.devices = data.devices();
    for (TrainingRun run : data.runs()) {
      groups.put(run.origin().organization(), run.origin().organizationGroup());
    }
  }

  /**
   * Reads a file.
   *
   * @param written the file
   * @param data devices by name, and the groups of known organizations
   * @return the runs in the order of the file, at least one, and what the file says of them
   * @throws InvalidDataException if anything in the file is wrong; it holds every problem
   */
  public static Plans read(CsvFile written, ShippedData data) {
    CsvFile file = written.withSynonyms(SYNONYMS);
    List<String> others = file.others(NEEDED, OPTIONAL);
    PlannedRunFile reader = new PlannedRunFile(data, others);
    List<String> columns = file.columns();
    boolean hasGrid = PLACE.stream().anyMatch(columns::contains);
    return new Plans(
        file.rowsWithOthers(NEEDED, OPTIONAL, reader::run),
        others,
        columns.contains("device_count"),
        hasGrid || columns.contains("pue"),
        hasGrid);
  }

  private Optional<NamedRun> run(CsvRow row) {
    Optional<DeviceGroup> group = group(row);
    OptionalDouble parameters = row.writtenNumber("parameters", PARAMETERS);
    OptionalDouble tokens = row.writtenNumber("training_tokens", TOKENS);
    OptionalDouble flop = row.writtenNumber("training_flop", FLOP);
    if (flop.isEmpty() && parameters.isPresent() && tokens.isPresent()) {
      flop =
          OptionalDouble.of(
              Workload.transformerFlop(parameters.getAsDouble(), tokens.getAsDouble()));
    }
    if (row.isSound() && flop.isEmpty()) {
      row.problem("training_flop", "a number of FLOP, or parameters and training_tokens");
    }
    OptionalInt count = count(row, group);
    var date = row.date("publication_date");
    Optional<Footprint> site = group.flatMap(devices -> site(row, devices.device()));
    if (!row.isSound()) {
      return Optional.empty();
    }
    String organization = row.text("organization");
    return Optional.of(
        new NamedRun(
            row.text("model"),
            new RunFeatures(
                flop.getAsDouble() / Units.FLOP_PER_TFLOP,
                group.orElseThrow().device(),
                parameters,
                tokens,
                count,
                date,
                word(row.text("domain")),
                word(row.text("precision")),
                word(groups.getOrDefault(organization, organization))),
            site.orElseThrow(),
            others.isEmpty() ? List.of() : others.stream().map(row::text).toList()));
  }

  /** Empty if a problem was noted. Rows of one device at one place share it. */
  private Optional<Footprint> site(CsvRow row, Device device) {
    SiteKey key =
        new SiteKey(
            device.name(),
            row.text("region"),
            row.text("country"),
            row.number("grid_gco2_per_kwh", ColumnRules.GRAMS_PER_KWH),
            row.number("pue", ColumnRules.PUE));
    Footprint known = sites.get(key);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<Place> place = place(row, key);
    if (!row.isSound()) {
      return Optional.empty();
    }
    Footprint site =
        Footprint.bare()
            .with(Assumption.PUE, given(key.pue()).orElseGet(() -> SiteDefaults.pue(place)))
            .with(Assumption.DEVICE_POWER, SiteDefaults.power(device))
            .with(Assumption.GRID, given(key.grid()).or(() -> place.map(SiteDefaults::grid)));
    sites.put(key, site);
    return Optional.of(site);
  }

  private static Optional<Sourced> given(OptionalDouble value) {
    return value.isPresent()
        ? Optional.of(new Sourced(value.getAsDouble(), GIVEN))
        : Optional.empty();
  }

  private Optional<Place> place(CsvRow row, SiteKey key) {
    int ways =
        (key.region().isEmpty() ? 0 : 1)
            + (key.country().isEmpty() ? 0 : 1)
            + (key.grid().isPresent() ? 1 : 0);
    if (ways > 1) {
      row.problem("grid_gco2_per_kwh", "one of region, country and grid_gco2_per_kwh, not several");
      return Optional.empty();
    }
    String column = key.region().isEmpty() ? "country" : "region";
    String name = row.text(column);
    if (name.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          column.equals("region") ? data.places().require(name) : data.places().ofCountry(name));
    } catch (InputException e) {
      row.problem(column, "a place: " + e.getMessage());
      return Optional.empty();
    }
  }

  private String word(String text) {
    return words.computeIfAbsent(text, same -> same);
  }

  private Optional<DeviceGroup> group(CsvRow row) {
    String name = row.text("device");
    Optional<DeviceGroup> group = groupByText.computeIfAbsent(name, devices::group);
    if (group.isEmpty()) {
      row.problem(
          "device", "a known device such as H100 or TPU v3" + row.hint(() -> devices.hint(name)));
    }
    return group;
  }

  /**
   * An instance holds several devices, and {@code device_count} counts what the name stands for.
   */
  private static OptionalInt count(CsvRow row, Optional<DeviceGroup> group) {
    OptionalInt written = row.count("device_count", "number of devices such as 1024");
    if (group.isEmpty() || (written.isEmpty() && group.get().count() <= 1)) {
      return OptionalInt.empty();
    }
    double all = written.orElse(1) * group.get().count();
    if (all != Math.rint(all) || all > Integer.MAX_VALUE) {
      row.problem(
          "device_count", "a number that makes whole devices of " + group.get().device().name());
      return OptionalInt.empty();
    }
    return OptionalInt.of((int) all);
  }
}

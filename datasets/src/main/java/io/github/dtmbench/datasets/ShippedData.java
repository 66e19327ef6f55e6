package io.github.dtmbench.datasets;

import io.github.dtmbench.datasets.csv.CsvFile;
import io.github.dtmbench.datasets.device.DeviceCatalog;
import io.github.dtmbench.datasets.device.file.DeviceFiles;
import io.github.dtmbench.datasets.equivalence.Equivalences;
import io.github.dtmbench.datasets.grid.CloudRegion;
import io.github.dtmbench.datasets.grid.GridCatalog;
import io.github.dtmbench.datasets.grid.GridFiles;
import io.github.dtmbench.datasets.grid.GridZone;
import io.github.dtmbench.datasets.grid.Places;
import io.github.dtmbench.datasets.published.PublishedTable;
import io.github.dtmbench.datasets.published.PublishedTables;
import io.github.dtmbench.datasets.quality.ModelQuality;
import io.github.dtmbench.datasets.quality.ModelQualityFile;
import io.github.dtmbench.datasets.run.TrainingRun;
import io.github.dtmbench.datasets.run.file.TrainingRunFile;
import io.github.dtmbench.datasets.throughput.ThroughputBenchmark;
import io.github.dtmbench.datasets.throughput.ThroughputBenchmarkReader;
import io.github.dtmbench.datasets.trace.ThroughputTrace;
import io.github.dtmbench.datasets.trace.TraceFiles;
import java.util.List;

/** Everything that is shipped with the project, read and validated. */
public final class ShippedData {

  private final DeviceCatalog devices;
  private final List<TrainingRun> runs;
  private final GridCatalog countries;
  private Places places;
  private List<ThroughputTrace> traces;

  private static ShippedData shared;

  private ShippedData(DeviceCatalog devices, List<TrainingRun> runs, GridCatalog countries) {
    this.devices = devices;
    this.runs = runs;
    this.countries = countries;
  }

  /**
   * The shipped files, read when they are first asked for. They cannot be changed, nor can what is
   * read from them, so all callers share it.
   *
   * @return the data
   */
  public static synchronized ShippedData load() {
    if (shared == null) {
      shared = read();
    }
    return shared;
  }

  private static ShippedData read() {
    DeviceCatalog devices = DeviceFiles.read(shipped("devices.csv"), shipped("device_aliases.csv"));
    return new ShippedData(
        devices,
        TrainingRunFile.read(shipped("training_runs.csv"), devices),
        GridFiles.countries(shipped("grid_countries.csv"), shipped("country_aliases.csv")));
  }

  /**
   * The known devices.
   *
   * @return the catalog
   */
  public DeviceCatalog devices() {
    return devices;
  }

  /**
   * The training runs.
   *
   * @return the runs by day of publication, those without one last, then by name
   */
  public List<TrainingRun> runs() {
    return runs;
  }

  /**
   * Grid intensities of countries.
   *
   * @return the catalog, by code
   */
  public GridCatalog countries() {
    return countries;
  }

  /**
   * Regions of clouds. The file is read when it is asked for.
   *
   * @return one entry per region, by provider
   */
  public List<CloudRegion> cloudRegions() {
    return GridFiles.cloudRegions(shipped("cloud_regions.csv"));
  }

  /**
   * Grids smaller than a country. The file is read when it is asked for.
   *
   * @return one entry per grid, by code
   */
  public List<GridZone> gridZones() {
    return GridFiles.zones(shipped("grid_zones.csv"));
  }

  /**
   * Cloud regions, grids and countries by name. The files are read when they are first asked for.
   *
   * @return the catalog
   */
  public synchronized Places places() {
    if (places == null) {
      places =
          Places.of(
              cloudRegions(),
              gridZones(),
              GridFiles.zoneAliases(shipped("grid_zone_aliases.csv")),
              countries,
              GridFiles.water(shipped("grid_water.csv")));
    }
    return places;
  }

  /**
   * Throughputs measured over some steps of training. The file is read when it is asked for: most
   * commands do without.
   *
   * @return the measurements in the order of the file
   */
  public List<ThroughputBenchmark> throughputBenchmarks() {
    return ThroughputBenchmarkReader.read(shipped("throughput_benchmarks.csv"), devices);
  }

  /**
   * Throughput over time of real runs. The files are read when they are first asked for.
   *
   * @return the traces in the order of the file
   */
  public synchronized List<ThroughputTrace> throughputTraces() {
    if (traces == null) {
      traces =
          TraceFiles.read(
              shipped("throughput_traces.csv"), shipped("throughput_trace_intervals.csv"), devices);
    }
    return traces;
  }

  /**
   * Printed scores of models. The file is read when it is asked for.
   *
   * @return the scores, in the order of the file
   */
  public List<ModelQuality> modelQuality() {
    return ModelQualityFile.read(shipped("model_quality.csv"));
  }

  /**
   * What an amount of carbon is like. The file is read when it is asked for.
   *
   * @return the factors
   */
  public Equivalences equivalences() {
    return Equivalences.read(shipped("equivalences.csv"));
  }

  /**
   * A table of a paper. It is read when it is asked for.
   *
   * @param id one of {@link PublishedTables#ids()}
   * @return the table
   * @throws IllegalArgumentException if there is none; the message lists the known ids
   */
  public PublishedTable published(String id) {
    return PublishedTables.load(id);
  }

  private static CsvFile shipped(String name) {
    return CsvFile.shipped(ShippedData.class, name);
  }
}

package io.github.dtmbench.datasets;

import io.github.dtmbench.datasets.published.PublishedTables;
import java.util.ArrayList;
import java.util.List;

/**
 * The data files of this module as they are shipped: what {@link ShippedData} reads, and where it
 * is from.
 */
public final class ShippedFiles {

  private static final String FOLDER = "datasets";

  private static final List<String> NAMES =
      List.of(
          "cloud_regions.csv",
          "country_aliases.csv",
          "datapackage.json",
          "device_aliases.csv",
          "devices.csv",
          "epoch/organization_aliases.csv",
          "equivalences.csv",
          "grid_countries.csv",
          "grid_water.csv",
          "grid_zone_aliases.csv",
          "grid_zones.csv",
          "model_quality.csv",
          "record.schema.json",
          "sources.md",
          "throughput_benchmarks.csv",
          "throughput_trace_intervals.csv",
          "throughput_traces.csv",
          "training_runs.csv");

  private ShippedFiles() {}

  /**
   * All of them.
   *
   * @return the files, the published tables last
   */
  public static List<DataFile> all() {
    List<DataFile> files = new ArrayList<>();
    NAMES.forEach(name -> files.add(DataFile.shipped(ShippedFiles.class, name, FOLDER)));
    files.add(published("index"));
    PublishedTables.ids().forEach(id -> files.add(published(id)));
    return List.copyOf(files);
  }

  private static DataFile published(String id) {
    return DataFile.shipped(PublishedTables.class, id + ".csv", FOLDER + "/published");
  }
}

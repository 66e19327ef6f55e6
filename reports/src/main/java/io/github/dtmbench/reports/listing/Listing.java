package io.github.dtmbench.reports.listing;

import io.github.dtmbench.benchmarks.protocol.Protocol;
import io.github.dtmbench.benchmarks.protocol.Protocols;
import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.device.Device;
import io.github.dtmbench.datasets.device.FirstSale;
import io.github.dtmbench.datasets.epoch.row.ImportFlag;
import io.github.dtmbench.datasets.grid.GridIntensity;
import io.github.dtmbench.datasets.published.PublishedTable;
import io.github.dtmbench.datasets.published.PublishedTables;
import io.github.dtmbench.datasets.trace.ThroughputTrace;
import io.github.dtmbench.estimators.Estimator;
import io.github.dtmbench.estimators.Feature;
import io.github.dtmbench.estimators.registry.Estimators;
import io.github.dtmbench.reports.table.Cell;
import io.github.dtmbench.reports.table.ResultTable;
import io.github.dtmbench.reports.table.Shape;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** A kind of thing that commands take, or give, by name. */
public enum Listing {
  /** Contestants, those of the class path among them. */
  ESTIMATORS {
    @Override
    public ResultTable table(ShippedData data) {
      return new Shape<Estimator>()
          .text("estimator", "Estimator", Estimator::id)
          .text("reads", "Reads beside FLOP and device", Listing::reads)
          .text("summary", "What it does", Estimator::summary)
          .text("source", "Source", Estimator::source)
          .table("estimators", "Estimators", Estimators.withProvided(data).all());
    }
  },
  /** The shipped records, each with its grade. */
  RECORDS {
    @Override
    public ResultTable table(ShippedData data) {
      return RecordsTable.readable(data.runs());
    }

    @Override
    public ResultTable tidy(ShippedData data) {
      return RecordsTable.tidy(data.runs());
    }
  },
  /** Devices that records and plans may name. */
  DEVICES {
    @Override
    public ResultTable table(ShippedData data) {
      return new Shape<Device>()
          .text("device", "Device", Device::name)
          .text("family", "Family", Device::family)
          .number("peak_tflops", "Peak (TFLOP/s)", d -> number(d.peakTflops()))
          .text("peak_basis", "Basis", d -> d.peaks().basis().label())
          .number("tf32_tflops", "TF32", d -> number(d.peaks().tf32Tflops()))
          .number("fp32_vector_tflops", "FP32", d -> number(d.peaks().fp32VectorTflops()))
          .number("fp8_tflops", "FP8", d -> number(d.peaks().fp8Tflops()))
          .number("fp4_tflops", "FP4", d -> number(d.peaks().fp4Tflops()))
          .number("tdp_watts", "TDP (W)", d -> number(d.tdpWatts()))
          .number("die_mm2", "Die (mm²)", d -> number(d.dieAreaMm2()))
          .number("process_nm", "Process (nm)", d -> number(d.processNm()))
          .text("first_sale", "First sale", d -> d.firstSale().map(FirstSale::toString).orElse(""))
          .table("devices", "Devices", data.devices().devices());
    }
  },
  /** Throughput over time of real runs. */
  TRACES {
    @Override
    public ResultTable table(ShippedData data) {
      return new Shape<ThroughputTrace>()
          .text("trace", "Trace", ThroughputTrace::id)
          .text("organization", "Organization", ThroughputTrace::organization)
          .text("model", "Model", ThroughputTrace::model)
          .text("device", "Device", ThroughputTrace::deviceName)
          .number(
              "device_count",
              "Devices",
              t ->
                  t.deviceCount().isPresent()
                      ? Cell.count(t.deviceCount().getAsInt())
                      : Cell.missing())
          .text("progress_unit", "Progress in", ThroughputTrace::progressUnit)
          .number("intervals", "Intervals", t -> Cell.count(t.intervals().size()))
          .number("wall_seconds", "Seconds", t -> Cell.plain(t.wallSeconds()))
          .text("source", "Source", ThroughputTrace::source)
          .table("trace-sources-list", "Throughput traces", data.throughputTraces());
    }
  },
  /** Measured throughputs of short benchmark runs, which no estimator learns from. */
  THROUGHPUTS {
    @Override
    public ResultTable table(ShippedData data) {
      return ThroughputsTable.readable(data.throughputBenchmarks());
    }

    @Override
    public ResultTable tidy(ShippedData data) {
      return ThroughputsTable.tidy(data.throughputBenchmarks());
    }
  },
  /** Electricity of countries. */
  GRIDS {
    @Override
    public ResultTable table(ShippedData data) {
      return new Shape<GridIntensity>()
          .text("country", "Country", GridIntensity::country)
          .text("code", "Code", GridIntensity::iso3)
          .number("grams_co2e_per_kwh", "g/kWh", g -> Cell.fixed(g.gramsCo2ePerKwh(), 0))
          .number("year", "Year", g -> Cell.count(g.figure().year()))
          .text("basis", "Basis", g -> g.figure().basis().label())
          .text("source", "Source", g -> g.figure().source())
          .table(
              "grids", "Carbon intensity of electricity by country", data.countries().countries());
    }
  },
  /** Cloud regions, then grids smaller than a country. */
  REGIONS {
    @Override
    public ResultTable table(ShippedData data) {
      return RegionsTable.of(data);
    }
  },
  /** Ways to split records into those fitted on and those held out. */
  PROTOCOLS {
    @Override
    public ResultTable table(ShippedData data) {
      return new Shape<Protocol>()
          .text("protocol", "Protocol", Protocol::id)
          .text("summary", "What it does", Protocol::summary)
          .table("protocols", "Protocols of evaluation", Protocols.standard(data, 1).all());
    }
  },
  /** Printed tables that the ledger recomputes. */
  TABLES {
    @Override
    public ResultTable table(ShippedData data) {
      return new Shape<PublishedTable>()
          .text("table", "Table", PublishedTable::id)
          .number("rows", "Rows", t -> Cell.count(t.rowKeys().size()))
          .text("columns", "Columns", t -> String.join(", ", t.columns()))
          .table(
              "tables",
              "Published tables",
              PublishedTables.ids().stream().map(data::published).toList());
    }
  },
  /** Doubts that import-epoch raises. */
  FLAGS {
    @Override
    public ResultTable table(ShippedData data) {
      return new Shape<ImportFlag>()
          .text("flag", "Flag", ImportFlag::label)
          .text("meaning", "Meaning", ImportFlag::meaning)
          .table("flags", "Flags of imported records", List.of(ImportFlag.values()));
    }
  };

  /**
   * What there is.
   *
   * @param data the shipped data
   * @return a row per thing, in the order in which other tables show them
   */
  public abstract ResultTable table(ShippedData data);

  /**
   * The list for programs.
   *
   * @param data the shipped data
   * @return a row per thing, with all that is known of it
   */
  public ResultTable tidy(ShippedData data) {
    return table(data);
  }

  /**
   * The name on the command line.
   *
   * @return a lower-case word
   */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static String reads(Estimator estimator) {
    return estimator.reads().stream()
        .sorted()
        .map(Feature::label)
        .collect(Collectors.joining(", "));
  }

  private static Cell number(OptionalDouble value) {
    return value.isPresent() ? Cell.plain(value.getAsDouble()) : Cell.missing();
  }
}

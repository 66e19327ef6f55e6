package io.github.dtmbench.reports.listing;

import io.github.dtmbench.datasets.throughput.ThroughputBenchmark;
import io.github.dtmbench.reports.table.Cell;
import io.github.dtmbench.reports.table.ResultTable;
import io.github.dtmbench.reports.table.Shape;
import java.util.List;
import java.util.OptionalDouble;

/** Measured throughputs of short runs. */
final class ThroughputsTable {

  private static final String ID = "throughputs";
  private static final String TITLE = "Measured throughputs of short runs";

  private ThroughputsTable() {}

  static ResultTable readable(List<ThroughputBenchmark> benchmarks) {
    return shape()
        .note("Where each figure stands, and who measured it: --format csv.")
        .table(ID, TITLE, benchmarks);
  }

  static ResultTable tidy(List<ThroughputBenchmark> benchmarks) {
    return shape().tidy(ID, TITLE, benchmarks);
  }

  private static Shape<ThroughputBenchmark> shape() {
    return new Shape<ThroughputBenchmark>()
        .text("model", "Model", t -> t.setup().model())
        .text("device", "Device", t -> t.setup().device().name())
        .number(
            "device_count",
            "Devices",
            t ->
                t.setup().deviceCount().isPresent()
                    ? Cell.count(t.setup().deviceCount().getAsInt())
                    : Cell.missing())
        .number("parameters", "Parameters", t -> number(t.setup().parameters()))
        .text("precision", "Precision", t -> t.setup().precision())
        .number("achieved_tflops", "TFLOP/s", t -> number(t.achievedTflopPerSecond()))
        .text("flop_convention", "counted as", t -> t.flopConvention().label())
        .number("model_tflops", "as the model's", t -> number(t.modelTflopPerSecond()))
        .number(
            "model_flop_utilization",
            "Utilization",
            t -> Cell.of(t.modelFlopUtilization(), share -> Cell.percent(share, 1)))
        .number("tokens_per_second", "Tokens/s", t -> number(t.tokensPerSecond()))
        .text("framework", "Framework", t -> t.setup().framework())
        .forPrograms()
        .text("domain", "Domain", t -> t.setup().domain())
        .forPrograms()
        .text(
            "organizations",
            "Organizations",
            t -> String.join("; ", t.origin().organizationGroups()))
        .forPrograms()
        .text("published", "Published", t -> t.origin().publicationDate().toString())
        .forPrograms()
        .text("training_run", "Training run", t -> t.origin().trainingRun().orElse(""))
        .forPrograms()
        .text("source", "Source", t -> t.origin().source())
        .forPrograms()
        .text("locator", "Where in it", t -> t.origin().locator())
        .forPrograms();
  }

  private static Cell number(OptionalDouble value) {
    return Cell.of(value, Cell::plain);
  }
}

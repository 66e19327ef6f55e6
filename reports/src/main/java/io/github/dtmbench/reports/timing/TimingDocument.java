package io.github.dtmbench.reports.timing;

import io.github.dtmbench.benchmarks.timing.Frontier;
import io.github.dtmbench.benchmarks.timing.FrontierPoint;
import io.github.dtmbench.benchmarks.timing.Measurement;
import io.github.dtmbench.benchmarks.timing.method.Regime;
import io.github.dtmbench.reports.figure.TimingPoint;
import io.github.dtmbench.reports.table.Cell;
import io.github.dtmbench.reports.table.Column;
import io.github.dtmbench.reports.table.ResultTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The tables that JMH's results come to: the frontier of accuracy and cost, and everything else.
 */
public final class TimingDocument {

  private static final int DIGITS = 3;
  private static final String BASELINE = "mathLog";

  /** Their results are in the frontier. */
  private static final Set<String> IN_FRONTIER =
      Set.of(
          "IntegrateBenchmark",
          "InvertTimeBenchmark",
          "InvertAlphaBenchmark",
          "InvertByQuadratureBenchmark");

  private TimingDocument() {}

  /**
   * The tables.
   *
   * @param measurements of one run of JMH
   * @return the frontier, where any of it was measured, and the other benchmarks, where there are
   *     any
   */
  public static List<ResultTable> of(List<Measurement> measurements) {
    List<ResultTable> tables = new ArrayList<>();
    List<FrontierPoint> points = Frontier.of(measurements);
    if (!points.isEmpty()) {
      tables.add(frontier(points));
    }
    List<Measurement> others =
        measurements.stream().filter(m -> !IN_FRONTIER.contains(m.benchmark())).toList();
    if (!others.isEmpty()) {
      tables.add(others(others));
    }
    return tables;
  }

  /**
   * The points of the figure of accuracy against cost: everything that integrates and was measured
   * on the shipped records, where it gets to the digits it was set for.
   *
   * @param measurements of one run of JMH
   * @return by method and order
   */
  public static List<TimingPoint> integrations(List<Measurement> measurements) {
    return Frontier.integrations(measurements, Regime.RECORDS).stream()
        .filter(p -> p.relativeError().isPresent() && p.measured().isPresent())
        .map(
            p ->
                new TimingPoint(
                    p.method(),
                    p.order(),
                    p.relativeError().getAsDouble(),
                    p.measured().get().nanoseconds(),
                    Double.isFinite(p.measured().get().errorNanoseconds())
                        ? p.measured().get().errorNanoseconds()
                        : 0))
        .toList();
  }

  private static ResultTable frontier(List<FrontierPoint> points) {
    ResultTable.Builder table =
        ResultTable.builder("timing-frontier", "Accuracy against cost")
            .column(Column.text("question", "Asked for"))
            .column(Column.text("regime", "Inputs"))
            .column(Column.text("method", "Method"))
            .column(Column.text("order", "Order"))
            .column(Column.number("relative_error", "Rel. error"))
            .column(Column.number("nanoseconds", "Time", "ns/op"))
            .column(Column.number("error_nanoseconds", "±", "ns/op"))
            .column(Column.number("to_math_log", "To Math.log"))
            .column(Column.number("to_closed_form", "To closed form"));
    for (FrontierPoint point : points) {
      table.row(
          Cell.text(point.question().name().toLowerCase(Locale.ROOT)),
          Cell.text(point.regime().name().toLowerCase(Locale.ROOT)),
          Cell.text(point.method()),
          Cell.text(point.order()),
          point.relativeError().isPresent()
              ? Cell.significant(point.relativeError().getAsDouble(), 2)
              : Cell.missing("does not get there, or gives up"),
          point.measured().map(TimingDocument::time).orElseGet(Cell::missing),
          point.measured().map(TimingDocument::error).orElseGet(Cell::missing),
          ratio(point.toMathLog()),
          ratio(point.toClosedForm()));
    }
    return table
        .note(
            "Order: nodes of a rule, panels, or the accuracy that an adaptive method is asked for,"
                + " the least with which it reaches 1e-6, 1e-9 and 1e-12 on every input. Errors are"
                + " the largest over the inputs, against the closed form, whose bound stands in its"
                + " rows; of log10 alpha in units of max(1, |log10 alpha|).")
        .note("Ratios are within one benchmark of one run. ± is half of JMH's 99.9 % interval.")
        .build();
  }

  private static Cell ratio(OptionalDouble ratio) {
    return ratio.isPresent() ? Cell.significant(ratio.getAsDouble(), DIGITS) : Cell.missing();
  }

  private static Cell time(Measurement measurement) {
    return Cell.significant(measurement.nanoseconds(), DIGITS);
  }

  private static Cell error(Measurement measurement) {
    return Double.isFinite(measurement.errorNanoseconds())
        ? Cell.significant(measurement.errorNanoseconds(), 2)
        : Cell.missing("too few iterations for an interval");
  }

  private static ResultTable others(List<Measurement> measurements) {
    ResultTable.Builder table =
        ResultTable.builder("timings", "Other timings")
            .column(Column.text("benchmark", "Benchmark"))
            .column(Column.text("method", "Method"))
            .column(Column.text("parameters", "Parameters"))
            .column(Column.number("nanoseconds", "Time", "ns/op"))
            .column(Column.number("error_nanoseconds", "±", "ns/op"))
            .column(Column.number("to_math_log", "To Math.log"));
    for (Measurement measurement : measurements) {
      OptionalDouble baseline =
          measurements.stream()
              .filter(m -> m.benchmark().equals(measurement.benchmark()))
              .filter(m -> m.method().equals(BASELINE))
              .mapToDouble(Measurement::nanoseconds)
              .findFirst();
      table.row(
          Cell.text(measurement.benchmark().replaceFirst("Benchmark$", "")),
          Cell.text(measurement.method()),
          Cell.text(
              new TreeMap<>(measurement.parameters())
                  .entrySet().stream()
                      .map(entry -> entry.getKey() + "=" + entry.getValue())
                      .collect(Collectors.joining(" "))),
          time(measurement),
          error(measurement),
          baseline.isPresent()
              ? Cell.significant(measurement.nanoseconds() / baseline.getAsDouble(), DIGITS)
              : Cell.missing());
    }
    return table.build();
  }
}

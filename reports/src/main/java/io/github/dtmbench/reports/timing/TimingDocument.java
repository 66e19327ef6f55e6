package io.github.dtmbench.reports.timing;

import io.github.dtmbench.benchmarks.timing.Frontier;
import io.github.dtmbench.benchmarks.timing.FrontierPoint;
import io.github.dtmbench.benchmarks.timing.Measurement;
import io.github.dtmbench.benchmarks.timing.method.Regime;
import io.github.dtmbench.reports.figure.TimingPoint;
import io.github.dtmbench.reports.table.Cell;
import io.github.dtmbench.reports.table.ResultTable;
import io.github.dtmbench.reports.table.Shape;
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
    return new Shape<FrontierPoint>()
        .text("question", "Asked for", point -> point.question().name().toLowerCase(Locale.ROOT))
        .text("regime", "Inputs", point -> point.regime().name().toLowerCase(Locale.ROOT))
        .text("method", "Method", FrontierPoint::method)
        .text("order", "Order", FrontierPoint::order)
        .number(
            "relative_error",
            "Rel. error",
            point ->
                point.relativeError().isPresent()
                    ? Cell.significant(point.relativeError().getAsDouble(), 2)
                    : Cell.missing("does not get there, or gives up"))
        .number(
            "nanoseconds",
            "Time",
            "ns/op",
            point -> point.measured().map(TimingDocument::time).orElseGet(Cell::missing))
        .number(
            "error_nanoseconds",
            "±",
            "ns/op",
            point -> point.measured().map(TimingDocument::error).orElseGet(Cell::missing))
        .number("to_math_log", "To Math.log", point -> ratio(point.toMathLog()))
        .number("to_closed_form", "To closed form", point -> ratio(point.toClosedForm()))
        .note(
            "Order: nodes of a rule, panels, or the accuracy that an adaptive method is asked for,"
                + " the least with which it reaches 1e-6, 1e-9 and 1e-12 on every input. Errors are"
                + " the largest over the inputs, against the closed form, whose bound stands in its"
                + " rows; of log10 alpha in units of max(1, |log10 alpha|).")
        .note("Ratios are within one benchmark of one run. ± is half of JMH's 99.9 % interval.")
        .table("timing-frontier", "Accuracy against cost", points);
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
    return new Shape<Measurement>()
        .text("benchmark", "Benchmark", m -> m.benchmark().replaceFirst("Benchmark$", ""))
        .text("method", "Method", Measurement::method)
        .text(
            "parameters",
            "Parameters",
            m ->
                new TreeMap<>(m.parameters())
                    .entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .collect(Collectors.joining(" ")))
        .number("nanoseconds", "Time", "ns/op", TimingDocument::time)
        .number("error_nanoseconds", "±", "ns/op", TimingDocument::error)
        .number("to_math_log", "To Math.log", m -> toBaseline(m, measurements))
        .table("timings", "Other timings", measurements);
  }

  private static Cell toBaseline(Measurement measurement, List<Measurement> measurements) {
    return measurements.stream()
        .filter(m -> m.benchmark().equals(measurement.benchmark()))
        .filter(m -> m.method().equals(BASELINE))
        .findFirst()
        .map(m -> Cell.significant(measurement.nanoseconds() / m.nanoseconds(), DIGITS))
        .orElseGet(Cell::missing);
  }
}

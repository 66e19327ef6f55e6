package io.github.dtmbench.reports.figure;

import io.github.dtmbench.benchmarks.ledger.Claim;
import io.github.dtmbench.datasets.published.PublishedTable;
import io.github.dtmbench.reports.table.Cell;
import io.github.dtmbench.reports.table.ResultTable;
import io.github.dtmbench.reports.table.Shape;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Operational carbon of the leaderboard's models by date and task: OpenCarbonEval's Figure 1. */
final class TimelineFigure {

  private static final String ID = "carbon-timeline";
  private static final String TITLE = "Estimated operational carbon by publication date and task";
  private static final int NAMED = 14;
  private static final double LARGE_TONNES = 1000;
  private static final String OTHER = "other tasks";

  /** A task with fewer models than this is shown among the others. */
  private static final int LEAST_MODELS = 3;

  private TimelineFigure() {}

  /**
   * The figure.
   *
   * @param leaderboard the recomputed cells
   * @param published the printed table, which holds dates and tasks
   */
  static Figure of(List<Claim> leaderboard, PublishedTable published) {
    List<Point> points = leaderboard.stream().map(cell -> Point.of(cell, published)).toList();
    String caption =
        "Operational carbon of the "
            + points.size()
            + " models of OpenCarbonEval's leaderboard, recomputed from its inputs; these are"
            + " estimates, not measurements. Tasks with fewer than "
            + LEAST_MODELS
            + " models are drawn alike; the largest bear their names where there is room.";
    String title = title(points);
    return new Figure(
        ID,
        title,
        caption,
        data(points),
        FigurePage.wide(
                ID,
                title,
                "OpenCarbonEval, leaderboard, recomputed; estimates",
                caption,
                95,
                grid(points))
            .images());
  }

  private static String title(List<Point> points) {
    long large = points.stream().filter(point -> point.tonnesCo2e() > LARGE_TONNES).count();
    return "Estimated operational carbon of training: "
        + large
        + " of "
        + points.size()
        + " models above "
        + String.format(Locale.ROOT, "%,.0f", LARGE_TONNES)
        + " tCO2e"
        + points.stream()
            .max(Comparator.comparingDouble(Point::tonnesCo2e))
            .map(
                largest ->
                    ", most "
                        + largest.model()
                        + String.format(Locale.ROOT, " with %,.0f", largest.tonnesCo2e()))
            .orElse("");
  }

  /** The largest with their names, the others only kept clear of them. */
  private static PointNames names(List<Point> points) {
    List<Point> bySize =
        points.stream().sorted(Comparator.comparingDouble(Point::tonnesCo2e).reversed()).toList();
    List<PointNames.Named> named = new ArrayList<>();
    for (int i = 0; i < bySize.size(); i++) {
      Point point = bySize.get(i);
      named.add(
          new PointNames.Named(point.year(), point.tonnesCo2e(), i < NAMED ? point.model() : ""));
    }
    return new PointNames(named);
  }

  private static PanelGrid grid(List<Point> points) {
    LegendItemCollection legend = new LegendItemCollection();
    XYSeriesCollection series = new XYSeriesCollection();
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
    for (Map.Entry<String, List<Point>> task : byTask(points).entrySet()) {
      int index = series.getSeriesCount();
      Mark mark = task.getKey().equals(OTHER) ? Mark.dot(Palette.FAINT_INK) : Mark.of(index);
      mark.applyTo(renderer, index);
      legend.add(mark.legend(task.getKey() + " (" + task.getValue().size() + ")"));
      XYSeries marks = new XYSeries(task.getKey());
      task.getValue().forEach(point -> marks.add(point.year(), point.tonnesCo2e()));
      series.addSeries(marks);
    }
    renderer.addAnnotation(names(points));
    double first = points.stream().mapToDouble(Point::year).min().orElse(0);
    double last = points.stream().mapToDouble(Point::year).max().orElse(1);
    return new PanelGrid(
        1,
        List.of(
            new Panel(
                "",
                "",
                Axes.plot(
                    series,
                    Axes.linear(Math.floor(first), Math.floor(last) + 1, 1, "0"),
                    new PowerAxis(LogRange.of(points.stream().mapToDouble(Point::tonnesCo2e)), 8),
                    renderer))),
        "Publication date (year, ticks at 1 January)",
        "Operational carbon (tCO2e)",
        20,
        legend);
  }

  /** Tasks by number of models, then by name; rare ones together at the end. */
  private static Map<String, List<Point>> byTask(List<Point> points) {
    Map<String, List<Point>> all = points.stream().collect(Collectors.groupingBy(Point::task));
    Map<String, List<Point>> shown = new LinkedHashMap<>();
    all.entrySet().stream()
        .filter(task -> task.getValue().size() >= LEAST_MODELS)
        .sorted(
            Comparator.comparingInt(
                    (Map.Entry<String, List<Point>> task) -> -task.getValue().size())
                .thenComparing(Map.Entry::getKey))
        .forEach(task -> shown.put(task.getKey(), task.getValue()));
    List<Point> rare = points.stream().filter(point -> !shown.containsKey(point.task())).toList();
    if (!rare.isEmpty()) {
      shown.put(OTHER, rare);
    }
    return shown;
  }

  private static ResultTable data(List<Point> points) {
    return new Shape<Point>()
        .text("model", "Model", Point::model)
        .text("publication_date", "Publication date", point -> point.date().toString())
        .text("task", "Task", Point::task)
        .number(
            "tonnes_co2e", "Operational carbon", "tCO2e", point -> Cell.value(point.tonnesCo2e()))
        .table(ID, TITLE, points);
  }

  /** One model. */
  private record Point(String model, LocalDate date, String task, double tonnesCo2e) {

    static Point of(Claim cell, PublishedTable published) {
      return new Point(
          cell.row(),
          LocalDate.parse(published.text(cell.row(), "publication_date")),
          published.text(cell.row(), "task"),
          cell.recomputed().orElseThrow());
    }

    double year() {
      return date.getYear() + (date.getDayOfYear() - 1.0) / date.lengthOfYear();
    }
  }
}

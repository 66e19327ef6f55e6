package io.github.dtmbench.reports.figure;

import io.github.dtmbench.benchmarks.reproduction.AccuracyTables;
import io.github.dtmbench.benchmarks.reproduction.ComparisonRow;
import io.github.dtmbench.benchmarks.reproduction.CorrectedRow;
import io.github.dtmbench.reports.table.Cell;
import io.github.dtmbench.reports.table.ResultTable;
import io.github.dtmbench.reports.table.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.annotations.XYBoxAnnotation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.Range;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * Relative errors of OpenCarbonEval's Table 2 by model and method: as printed, and on equal terms
 * for every estimator.
 */
final class RelativeErrorsFigure {

  private static final String ID = "table-2-errors";
  private static final String TITLE = "Relative errors on the models of Table 2";
  private static final String OWN = "dynamic-throughput.published";
  private static final String PRINTED = "printed";
  private static final String CORRECTED = "equal terms";
  private static final double PERCENT = 100;

  /** What the marks of one model take of its row; the rest keeps neighbours apart. */
  private static final double SHARE_OF_ROW = 0.86;

  /** Under which name this project carries the methods of the paper. */
  private static final Map<String, String> ESTIMATORS =
      Map.of(
          "LLMCarbon", "llmcarbon.published",
          "SVR", "svr",
          "DTR", "decision-tree",
          "OpenCarbonEval", "dynamic-throughput.published");

  private RelativeErrorsFigure() {}

  static Figure of(AccuracyTables tables) {
    List<Point> points = points(tables);
    String caption =
        "Relative error of operational carbon of the six test models. Left: as OpenCarbonEval's"
            + " Table 2 prints them. Right: on equal terms, with the FLOP of the run whose"
            + " emissions are quoted, no PUE, and nothing fitted on the model's organization. A"
            + " mark at the left is that of the estimator at the right that stands for the same"
            + " method.";
    List<String> estimators = tables.corrected().stream().map(CorrectedRow::estimator).toList();
    LegendItemCollection legend = new LegendItemCollection();
    estimators.forEach(id -> legend.add(Mark.of(estimators.indexOf(id)).legend(id)));
    String title =
        "Six models of OpenCarbonEval's Table 2: mean relative error of its method "
            + Words.percentTenths(mean(points, PRINTED, OWN))
            + " as printed, "
            + Words.percentTenths(mean(points, CORRECTED, OWN))
            + " on equal terms";
    return new Figure(
        ID,
        title,
        caption,
        data(points),
        FigurePage.wide(
                ID,
                title,
                "OpenCarbonEval, Table 2, and training records of dtm-bench",
                caption,
                120,
                new PanelGrid(
                    2,
                    Stream.of(PRINTED, CORRECTED)
                        .map(terms -> panel(terms, points, tables.models(), estimators))
                        .toList(),
                    "Relative error (%)",
                    "",
                    Axes.widthOf(tables.models()),
                    legend))
            .images());
  }

  /** Mean of the sizes of an estimator's errors, as a fraction. */
  private static double mean(List<Point> points, String terms, String estimator) {
    return points.stream()
        .filter(point -> point.terms().equals(terms) && estimator.equals(point.estimator()))
        .mapToDouble(point -> Math.abs(point.errorPercent()) / PERCENT)
        .average()
        .orElse(Double.NaN);
  }

  private static List<Point> points(AccuracyTables tables) {
    List<Point> points = new ArrayList<>();
    for (ComparisonRow row : tables.operational()) {
      points.add(
          new Point(
              PRINTED,
              row.model(),
              row.method(),
              ESTIMATORS.get(row.method()),
              row.error().printed().value()));
    }
    for (CorrectedRow row : tables.corrected()) {
      for (CorrectedRow.Cell cell : row.cells()) {
        cell.relativeError()
            .ifPresent(
                error ->
                    points.add(
                        new Point(
                            CORRECTED,
                            cell.model(),
                            row.estimator(),
                            row.estimator(),
                            PERCENT * error)));
      }
    }
    return points;
  }

  private static Panel panel(
      String terms, List<Point> all, List<String> models, List<String> estimators) {
    Map<String, XYSeries> byEstimator = new LinkedHashMap<>();
    List<Point> points = all.stream().filter(point -> point.terms().equals(terms)).toList();
    List<String> shown =
        estimators.stream()
            .filter(id -> points.stream().anyMatch(point -> point.estimator().equals(id)))
            .toList();
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
    XYSeriesCollection series = new XYSeriesCollection();
    for (String id : shown) {
      Mark.of(estimators.indexOf(id)).applyTo(renderer, series.getSeriesCount());
      XYSeries marks = new XYSeries(id, false);
      byEstimator.put(id, marks);
      series.addSeries(marks);
    }
    for (Point point : points) {
      double slot = (shown.indexOf(point.estimator()) + 0.5) / shown.size() - 0.5;
      byEstimator
          .get(point.estimator())
          .add(point.errorPercent(), models.indexOf(point.model()) + SHARE_OF_ROW * slot);
    }
    Range range = errorRange(all);
    for (int row = 1; row < models.size(); row += 2) {
      renderer.addAnnotation(
          new XYBoxAnnotation(
              range.getLowerBound(),
              row + 0.5,
              range.getUpperBound(),
              row - 0.5,
              null,
              null,
              Palette.BAND),
          Layer.BACKGROUND);
    }
    XYPlot plot =
        Axes.plot(
            series,
            Axes.linear(
                range.getLowerBound(),
                range.getUpperBound(),
                Axes.step(range.getLength(), 6),
                "0;\u22120"),
            Axes.names(models),
            renderer);
    plot.setRangeGridlinesVisible(false);
    plot.setDomainZeroBaselineVisible(true);
    plot.setDomainZeroBaselinePaint(Palette.FRAME);
    return new Panel(terms.equals(PRINTED) ? "as printed" : "on equal terms", "", plot);
  }

  /** One range for both panels, so that they compare at a glance. */
  private static Range errorRange(List<Point> all) {
    double low = all.stream().mapToDouble(Point::errorPercent).min().orElse(0);
    double high = all.stream().mapToDouble(Point::errorPercent).max().orElse(1);
    double margin = 0.05 * (high - low);
    return new Range(low - margin, high + margin);
  }

  private static ResultTable data(List<Point> points) {
    return new Shape<Point>()
        .text("terms", "Terms", Point::terms)
        .text("model", "Model", Point::model)
        .text("method", "Method", Point::method)
        .text("estimator", "Estimator", Point::estimator)
        .number(
            "relative_error_pct", "Relative error", "%", point -> Cell.value(point.errorPercent()))
        .table(ID, TITLE, points);
  }

  /** One mark. */
  private record Point(
      String terms, String model, String method, String estimator, double errorPercent) {}
}

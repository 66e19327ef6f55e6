package io.github.dtmbench.reports.figure;

import java.awt.Graphics2D;
import java.awt.font.LineMetrics;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;

/**
 * Names beside points, each where it covers neither a mark nor another name; one for which there is
 * no such place is left out. The first names are the last to go.
 */
final class PointNames extends AbstractXYAnnotation {

  private static final long serialVersionUID = 1L;

  private static final double MARK_POINTS = 2.6;
  private static final double DISTANCE_POINTS = 4;
  private static final double LEADING_POINTS = 0.5;

  private final transient List<Named> named;

  /**
   * Names of points.
   *
   * @param named the points of the plot, those first whose names matter most; one with an empty
   *     name is kept clear and not named
   */
  PointNames(List<Named> named) {
    this.named = List.copyOf(named);
  }

  /**
   * A point with its name.
   *
   * @param x in the unit of the domain axis
   * @param y in the unit of the range axis
   * @param name empty for none
   */
  record Named(double x, double y, String name) {}

  @Override
  public void draw(
      Graphics2D graphics,
      XYPlot plot,
      Rectangle2D dataArea,
      ValueAxis domain,
      ValueAxis range,
      int rendererIndex,
      PlotRenderingInfo info) {
    LineMetrics line = FigureFont.SMALL.getLineMetrics("Ag", graphics.getFontRenderContext());
    List<Rectangle2D> taken = new ArrayList<>();
    List<double[]> centres = new ArrayList<>();
    for (Named point : named) {
      double x = domain.valueToJava2D(point.x(), dataArea, RectangleEdge.BOTTOM);
      double y = range.valueToJava2D(point.y(), dataArea, RectangleEdge.LEFT);
      centres.add(new double[] {x, y});
      taken.add(
          new Rectangle2D.Double(
              x - MARK_POINTS, y - MARK_POINTS, 2 * MARK_POINTS, 2 * MARK_POINTS));
    }
    graphics.setFont(FigureFont.SMALL);
    graphics.setPaint(Palette.INK);
    for (int i = 0; i < named.size(); i++) {
      String name = Label.of(named.get(i).name());
      if (name.isEmpty()) {
        continue;
      }
      double height = line.getAscent() + line.getDescent() - LEADING_POINTS;
      Optional<Rectangle2D> place =
          places(centres.get(i), FigureFont.width(name, FigureFont.SMALL), height)
              .filter(dataArea::contains)
              .filter(p -> taken.stream().noneMatch(p::intersects))
              .findFirst();
      if (place.isPresent()) {
        taken.add(place.get());
        graphics.drawString(
            name,
            (float) place.get().getX(),
            (float) (place.get().getMaxY() - line.getDescent() + LEADING_POINTS));
      }
    }
  }

  /** Right of the point, left of it, above and below, then at its corners. */
  private static Stream<Rectangle2D> places(double[] centre, double width, double height) {
    double right = centre[0] + DISTANCE_POINTS;
    double left = centre[0] - DISTANCE_POINTS - width;
    double amid = centre[0] - width / 2;
    double level = centre[1] - height / 2;
    double above = centre[1] - DISTANCE_POINTS - height + 1;
    double below = centre[1] + DISTANCE_POINTS - 1;
    return Stream.of(
            new double[] {right, level},
            new double[] {left, level},
            new double[] {amid, above},
            new double[] {amid, below},
            new double[] {right - 2, above},
            new double[] {right - 2, below},
            new double[] {left + 2, above},
            new double[] {left + 2, below})
        .map(corner -> new Rectangle2D.Double(corner[0], corner[1], width, height));
  }
}

package io.github.dtmbench.reports.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.List;
import org.jfree.chart.LegendItem;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.util.ShapeUtils;

/**
 * How the points of a series look. No two of the first sixteen share a shape, so they can be told
 * apart without colour. Open marks are rings and not outlines: one filled path a point keeps the
 * SVG small.
 *
 * @param shape around (0, 0), in points, to be filled
 * @param color of the filling
 */
record Mark(Shape shape, Color color) {

  private static final double RADIUS = 2.2;
  private static final double HOLE = 0.55;
  private static final double SMALL = 0.6;

  private static final List<Shape> SHAPES =
      List.of(
          disc(),
          diamond(),
          triangle(),
          square(),
          turned(triangle()),
          ring(disc()),
          ring(diamond()),
          ShapeUtils.createDiagonalCross((float) RADIUS, 0.5f),
          ring(square()),
          ring(triangle()),
          ring(turned(triangle())),
          ShapeUtils.createRegularCross((float) RADIUS, 0.5f),
          star(),
          bowTie(),
          onItsSide(triangle()),
          ring(onItsSide(triangle())));

  /** The mark of the i-th series, from 0. */
  static Mark of(int i) {
    return new Mark(SHAPES.get(i % SHAPES.size()), Palette.DATA.get(i % Palette.DATA.size()));
  }

  /** A small round mark where there are many. */
  static Mark dot(Color color) {
    return new Mark(scaled(disc(), SMALL, SMALL), color);
  }

  /** A small open mark where there are many. */
  static Mark openDiamond(Color color) {
    return new Mark(scaled(ring(diamond()), SMALL, SMALL), color);
  }

  void applyTo(XYLineAndShapeRenderer renderer, int series) {
    renderer.setSeriesShape(series, shape);
    renderer.setSeriesShapesVisible(series, true);
    renderer.setSeriesShapesFilled(series, true);
    renderer.setSeriesLinesVisible(series, false);
    renderer.setSeriesPaint(series, color);
    renderer.setDrawOutlines(false);
  }

  LegendItem legend(String words) {
    LegendItem item =
        new LegendItem(
            Label.of(words),
            null,
            null,
            null,
            true,
            shape,
            true,
            color,
            false,
            color,
            new BasicStroke(),
            false,
            shape,
            new BasicStroke(),
            color);
    item.setLabelFont(FigureFont.SMALL);
    return item;
  }

  /** Twelve corners look round at this size and take a third of the room of an arc. */
  private static Shape disc() {
    int corners = 12;
    double[] coordinates = new double[2 * corners];
    for (int i = 0; i < corners; i++) {
      coordinates[2 * i] = RADIUS * Math.cos(2 * Math.PI * i / corners);
      coordinates[2 * i + 1] = RADIUS * Math.sin(2 * Math.PI * i / corners);
    }
    return polygon(coordinates);
  }

  private static Shape square() {
    double half = 0.9 * RADIUS;
    return polygon(-half, -half, half, -half, half, half, -half, half);
  }

  private static Shape triangle() {
    return polygon(0, -1.3 * RADIUS, 1.2 * RADIUS, 0.9 * RADIUS, -1.2 * RADIUS, 0.9 * RADIUS);
  }

  private static Shape diamond() {
    double half = 1.3 * RADIUS;
    return polygon(0, -half, half, 0, 0, half, -half, 0);
  }

  private static Shape star() {
    int corners = 10;
    double[] coordinates = new double[2 * corners];
    for (int i = 0; i < corners; i++) {
      double radius = i % 2 == 0 ? 1.5 * RADIUS : 0.6 * RADIUS;
      coordinates[2 * i] = radius * Math.sin(2 * Math.PI * i / corners);
      coordinates[2 * i + 1] = -radius * Math.cos(2 * Math.PI * i / corners);
    }
    return polygon(coordinates);
  }

  /** Two triangles that meet in the middle. */
  private static Shape bowTie() {
    double width = 1.3 * RADIUS;
    double height = RADIUS;
    return polygon(-width, -height, width, height, width, -height, -width, height);
  }

  private static Shape onItsSide(Shape shape) {
    return AffineTransform.getQuadrantRotateInstance(1).createTransformedShape(shape);
  }

  private static Shape polygon(double... coordinates) {
    Path2D path = new Path2D.Double();
    path.moveTo(coordinates[0], coordinates[1]);
    for (int i = 2; i < coordinates.length; i += 2) {
      path.lineTo(coordinates[i], coordinates[i + 1]);
    }
    path.closePath();
    return path;
  }

  /** The hole runs the other way round, by reflection, so that it is one by either winding rule. */
  private static Shape ring(Shape outer) {
    Path2D path = new Path2D.Double(outer);
    path.append(scaled(outer, -HOLE, HOLE), false);
    return path;
  }

  private static Shape turned(Shape shape) {
    return scaled(shape, 1, -1);
  }

  private static Shape scaled(Shape shape, double x, double y) {
    return AffineTransform.getScaleInstance(x, y).createTransformedShape(shape);
  }
}

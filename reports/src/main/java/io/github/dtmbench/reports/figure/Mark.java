package io.github.dtmbench.reports.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.LegendItem;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;

/**
 * How the points of a series look: no two of the first ten share a shape, so they can be told apart
 * without colour.
 *
 * @param shape around (0, 0), in points
 * @param color of outline and filling
 * @param filled whether the inside has the colour too
 */
record Mark(Shape shape, Color color, boolean filled) {

  private static final double RADIUS = 2.2;

  private static final BasicStroke OUTLINE = new BasicStroke(0.9f);

  private static final List<Shape> SHAPES =
      List.of(circle(), square(), triangle(), diamond(), turned(triangle(), Math.PI), cross());

  /** The mark of the i-th series, from 0. */
  static Mark of(int i) {
    int kinds = SHAPES.size();
    return new Mark(
        SHAPES.get(i % kinds),
        Palette.DATA.get(i % Palette.DATA.size()),
        (i / kinds) % 2 == 0 && i % kinds != kinds - 1);
  }

  static Mark dot(Color color) {
    return new Mark(scaled(circle(), 0.65), color, true);
  }

  static Mark openDiamond(Color color) {
    return new Mark(scaled(diamond(), 0.85), color, false);
  }

  void applyTo(XYLineAndShapeRenderer renderer, int series) {
    renderer.setSeriesShape(series, shape);
    renderer.setSeriesShapesFilled(series, filled);
    renderer.setSeriesPaint(series, color);
    renderer.setSeriesOutlinePaint(series, color);
    renderer.setSeriesOutlineStroke(series, OUTLINE);
    renderer.setUseOutlinePaint(true);
    renderer.setDrawOutlines(true);
  }

  LegendItem legend(String words) {
    LegendItem item =
        new LegendItem(
            words, null, null, null, true, shape, filled, color, true, color, OUTLINE, false, shape,
            OUTLINE, color);
    item.setLabelFont(FigureFont.SMALL);
    return item;
  }

  private static Shape circle() {
    return new Ellipse2D.Double(-RADIUS, -RADIUS, 2 * RADIUS, 2 * RADIUS);
  }

  private static Shape square() {
    double half = 0.9 * RADIUS;
    return new Rectangle2D.Double(-half, -half, 2 * half, 2 * half);
  }

  private static Shape triangle() {
    return polygon(0, -1.25 * RADIUS, 1.15 * RADIUS, 0.8 * RADIUS, -1.15 * RADIUS, 0.8 * RADIUS);
  }

  private static Shape diamond() {
    double half = 1.3 * RADIUS;
    return polygon(0, -half, half, 0, 0, half, -half, 0);
  }

  private static Shape cross() {
    Path2D path = new Path2D.Double();
    path.moveTo(-RADIUS, -RADIUS);
    path.lineTo(RADIUS, RADIUS);
    path.moveTo(-RADIUS, RADIUS);
    path.lineTo(RADIUS, -RADIUS);
    return path;
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

  private static Shape turned(Shape shape, double radians) {
    return AffineTransform.getRotateInstance(radians).createTransformedShape(shape);
  }

  private static Shape scaled(Shape shape, double factor) {
    return AffineTransform.getScaleInstance(factor, factor).createTransformedShape(shape);
  }
}

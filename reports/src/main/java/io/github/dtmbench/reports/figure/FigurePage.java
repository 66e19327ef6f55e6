package io.github.dtmbench.reports.figure;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;

/**
 * A drawing that is yet to be written to a format.
 *
 * @param id stem of the files and start of every id inside the SVG
 * @param title what the drawing shows, in one sentence without a full stop
 * @param description what is to be seen, for readers who cannot see it
 * @param widthPoints width in points of 1/72 inch
 * @param heightPoints height in points
 * @param drawing draws on any surface whose unit is the point
 */
record FigurePage(
    String id,
    String title,
    String description,
    double widthPoints,
    double heightPoints,
    Drawing drawing) {

  private static final double POINTS_PER_MILLIMETRE = 72 / 25.4;
  private static final double WIDE_MILLIMETRES = 170;
  private static final double NARROW_MILLIMETRES = 90;

  /** Draws the same thing whenever it is asked to. */
  interface Drawing {
    /**
     * Draws into a part of a surface, by its coordinates: a surface that was moved writes every
     * mark with its own transformation into an SVG.
     */
    void draw(Graphics2D graphics, Rectangle2D area);
  }

  /**
   * A page of the width of a text column of A4, 170 mm, between its title and its source.
   *
   * @param source where the numbers come from, for the line below the drawing
   * @param heightMillimetres height of the drawing, without title and source
   */
  static StandalonePage wide(
      String id,
      String title,
      String source,
      String description,
      double heightMillimetres,
      Drawing drawing) {
    double width = WIDE_MILLIMETRES * POINTS_PER_MILLIMETRE;
    double height = heightMillimetres * POINTS_PER_MILLIMETRE;
    TitledDrawing titled = TitledDrawing.of(title, source, width, drawing);
    return new StandalonePage(
        source,
        new FigurePage(id, title, description, width, height + titled.addedPoints(), titled),
        new FigurePage(id, title, description, width, height, drawing),
        false);
  }

  /**
   * A page that a phone shows with letters of readable size, 90 mm wide.
   *
   * @param heightMillimetres height of the drawing
   */
  static FigurePage narrow(
      String id, String title, String description, double heightMillimetres, Drawing drawing) {
    return new FigurePage(
        id,
        title,
        description,
        NARROW_MILLIMETRES * POINTS_PER_MILLIMETRE,
        heightMillimetres * POINTS_PER_MILLIMETRE,
        drawing);
  }

  void draw(Graphics2D graphics) {
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    drawing.draw(graphics, new Rectangle2D.Double(0, 0, widthPoints, heightPoints));
  }
}

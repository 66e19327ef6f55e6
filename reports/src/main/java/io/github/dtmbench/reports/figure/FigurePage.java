package io.github.dtmbench.reports.figure;

import java.awt.Graphics2D;
import java.awt.RenderingHints;

/**
 * A drawing that is yet to be written to a format.
 *
 * @param id stem of the files and start of every id inside the SVG
 * @param title one line for readers who cannot see the drawing
 * @param description what is to be seen
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

  /** Draws the same thing whenever it is asked to. */
  interface Drawing {
    void draw(Graphics2D graphics, double widthPoints, double heightPoints);
  }

  /** A page of the width of a text column of A4, 170 mm. */
  static FigurePage wide(
      String id, String title, String description, double heightMillimetres, Drawing drawing) {
    return new FigurePage(
        id,
        title,
        description,
        170 * POINTS_PER_MILLIMETRE,
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
    drawing.draw(graphics, widthPoints, heightPoints);
  }

  FigureImages images() {
    return new FigureImages(SvgImage.of(this), PdfImage.of(this), PngImage.of(this));
  }
}

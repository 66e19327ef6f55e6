package io.github.dtmbench.reports.figure;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * A drawing between its title and its source, so that it can be pulled out of the report.
 *
 * @param titleLines the title, as many lines as it takes
 * @param source where the numbers come from, one line
 * @param drawing what stands between
 */
record TitledDrawing(List<String> titleLines, String source, FigurePage.Drawing drawing)
    implements FigurePage.Drawing {

  private static final double MARGIN = 3;
  private static final double TITLE_LINE = 10.5;
  private static final double TITLE_GAP = 3.5;
  private static final double SOURCE_LINE = 9.5;
  private static final String SOURCE = "Source: ";

  static TitledDrawing of(
      String title, String source, double widthPoints, FigurePage.Drawing drawing) {
    double width = widthPoints - 2 * MARGIN;
    return new TitledDrawing(
        broken(Label.of(title), width), Label.fitting(SOURCE + source, width), drawing);
  }

  /** What title and source add to the height of the drawing. */
  double addedPoints() {
    return titleHeight() + SOURCE_LINE;
  }

  @Override
  public void draw(Graphics2D graphics, Rectangle2D area) {
    double baseline = area.getY() + MARGIN;
    for (String line : titleLines) {
      baseline += TITLE_LINE;
      text(graphics, line, FigureFont.LARGE, Palette.INK, baseline - 2.5);
    }
    drawing.draw(
        graphics,
        new Rectangle2D.Double(
            area.getX(),
            area.getY() + titleHeight(),
            area.getWidth(),
            area.getHeight() - addedPoints()));
    text(graphics, source, FigureFont.SMALL, Palette.FAINT_INK, area.getMaxY() - MARGIN);
  }

  private double titleHeight() {
    return TITLE_LINE * titleLines.size() + TITLE_GAP;
  }

  private static void text(Graphics2D graphics, String words, Font font, Color color, double y) {
    graphics.setFont(font);
    graphics.setColor(color);
    graphics.drawString(words, (float) MARGIN, (float) y);
  }

  /** Lines broken between words; a word that is wider than a line is cut. */
  private static List<String> broken(String title, double width) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : title.split(" ", -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && FigureFont.width(longer, FigureFont.LARGE) > width) {
        lines.add(line);
        line = word;
      } else {
        line = longer;
      }
    }
    lines.add(line);
    return lines.stream()
        .map(l -> FigureFont.width(l, FigureFont.LARGE) > width ? Label.fitting(l, width) : l)
        .toList();
  }
}

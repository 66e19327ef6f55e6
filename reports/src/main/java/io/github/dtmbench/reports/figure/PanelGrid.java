package io.github.dtmbench.reports.figure;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.block.FlowArrangement;
import org.jfree.chart.block.RectangleConstraint;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.Size2D;
import org.jfree.chart.ui.VerticalAlignment;
import org.jfree.data.Range;

/**
 * Plots of one size in rows and columns. The labels of the axes stand once, outside; numbers stand
 * at the leftmost plots and at those with nothing below; the legend is below all.
 *
 * @param columns plots in a row, at least 1
 * @param panels the plots, row by row
 * @param domainLabel words and unit below
 * @param rangeLabel words and unit at the left; may be empty
 * @param rangeTickWidthPoints room for the labels of the range axis
 * @param legend the legend; may be empty
 */
record PanelGrid(
    int columns,
    List<Panel> panels,
    String domainLabel,
    String rangeLabel,
    double rangeTickWidthPoints,
    LegendItemCollection legend)
    implements FigurePage.Drawing {

  private static final double ROW_MILLIMETRES = 43;
  private static final double FRAME_MILLIMETRES = 14;
  private static final double MARGIN = 3;
  private static final double RIGHT_MARGIN = 12;
  private static final double GAP = 7;
  private static final double LABEL_HEIGHT = 12;
  private static final double TICK_HEIGHT = 12;
  private static final double LINE_HEIGHT = 9.5;
  private static final double LEGEND_GAP = 4;

  @Override
  public void draw(Graphics2D graphics, Rectangle2D whole) {
    double widthPoints = whole.getWidth();
    double bottom = whole.getMaxY() - MARGIN - drawLegend(graphics, widthPoints, whole.getMaxY());
    double left = MARGIN + (rangeLabel.isEmpty() ? 0 : LABEL_HEIGHT) + rangeTickWidthPoints;
    double right = widthPoints - RIGHT_MARGIN;
    int rows = rows();
    double plotsBottom = bottom - LABEL_HEIGHT - TICK_HEIGHT;
    double plotWidth = (right - left - (columns - 1) * GAP) / columns;
    double titleHeight = titleHeight(plotWidth);
    double top = whole.getY() + MARGIN + titleHeight;
    double between = titleHeight + (isRagged() ? TICK_HEIGHT : 0) + GAP;
    double plotHeight = (plotsBottom - top - (rows - 1) * between) / rows;
    for (int i = 0; i < panels.size(); i++) {
      int column = i % columns;
      int row = i / columns;
      Rectangle2D area =
          new Rectangle2D.Double(
              left + column * (plotWidth + GAP),
              top + row * (plotHeight + between),
              plotWidth,
              plotHeight);
      drawPanel(graphics, panels.get(i), area, column == 0, i + columns >= panels.size());
    }
    centred(graphics, domainLabel, (left + right) / 2, bottom - 3.5);
    if (!rangeLabel.isEmpty()) {
      drawRangeLabel(graphics, (top + plotsBottom) / 2, whole.getY());
    }
  }

  /** Upright beside the middle of the plots, or lower where its words would leave the page. */
  private void drawRangeLabel(Graphics2D graphics, double middle, double foremost) {
    double half = FigureFont.width(rangeLabel, FigureFont.LARGE) / 2;
    double y = Math.max(middle, foremost + half + MARGIN);
    AffineTransform before = graphics.getTransform();
    graphics.rotate(-Math.PI / 2, MARGIN + 7, y);
    centred(graphics, rangeLabel, MARGIN + 7, y);
    graphics.setTransform(before);
  }

  /** The height that shows panels of five in a row at their best. */
  double heightMillimetres() {
    return FRAME_MILLIMETRES + ROW_MILLIMETRES * rows();
  }

  private int rows() {
    return (panels.size() + columns - 1) / columns;
  }

  private boolean isRagged() {
    return panels.size() % columns != 0;
  }

  private double titleHeight(double plotWidth) {
    int titleLines =
        panels.stream()
            .mapToInt(panel -> Label.lines(panel.title(), plotWidth).size())
            .max()
            .orElse(0);
    boolean remarks = panels.stream().anyMatch(panel -> !panel.remark().isEmpty());
    return LINE_HEIGHT * (titleLines + (remarks ? 1 : 0)) + 3;
  }

  private void drawPanel(
      Graphics2D graphics, Panel panel, Rectangle2D area, boolean first, boolean last) {
    XYPlot plot = panel.plot();
    plot.getRangeAxis().setTickLabelsVisible(first);
    plot.getDomainAxis().setTickLabelsVisible(last);
    AxisSpace leftSpace = new AxisSpace();
    leftSpace.setLeft(first ? rangeTickWidthPoints : 0);
    AxisSpace bottomSpace = new AxisSpace();
    bottomSpace.setBottom(last ? TICK_HEIGHT : 0);
    plot.setFixedRangeAxisSpace(leftSpace);
    plot.setFixedDomainAxisSpace(bottomSpace);
    plot.draw(
        graphics,
        new Rectangle2D.Double(
            area.getX() - leftSpace.getLeft(),
            area.getY(),
            area.getWidth() + leftSpace.getLeft(),
            area.getHeight() + bottomSpace.getBottom()),
        null,
        null,
        null);
    double baseline = area.getY() - 4;
    if (!panel.remark().isEmpty()) {
      text(graphics, panel.remark(), FigureFont.SMALL, Palette.FAINT_INK, area.getX(), baseline);
      baseline -= LINE_HEIGHT;
    }
    List<String> lines = Label.lines(panel.title(), area.getWidth());
    for (int i = lines.size() - 1; i >= 0; i--) {
      text(graphics, lines.get(i), FigureFont.SMALL, Palette.INK, area.getX(), baseline);
      baseline -= LINE_HEIGHT;
    }
  }

  /** Draws the legend at the foot and says how much room it takes. */
  private double drawLegend(Graphics2D graphics, double widthPoints, double footPoints) {
    if (legend.getItemCount() == 0) {
      return 0;
    }
    LegendTitle title =
        new LegendTitle(
            () -> legend,
            new FlowArrangement(HorizontalAlignment.CENTER, VerticalAlignment.CENTER, 6, 1),
            new FlowArrangement());
    title.setItemFont(FigureFont.SMALL);
    title.setItemPaint(Palette.INK);
    title.setItemLabelPadding(new RectangleInsets(1, 1, 1, 1));
    title.setLegendItemGraphicPadding(new RectangleInsets(1, 1, 1, 1));
    double width = widthPoints - 2 * MARGIN;
    Size2D size =
        title.arrange(
            graphics, new RectangleConstraint(new Range(0, width), new Range(0, footPoints)));
    title.draw(
        graphics,
        new Rectangle2D.Double(
            MARGIN + (width - size.getWidth()) / 2,
            footPoints - MARGIN - size.getHeight(),
            size.getWidth(),
            size.getHeight()));
    return size.getHeight() + LEGEND_GAP;
  }

  private static void centred(Graphics2D graphics, String words, double x, double y) {
    text(
        graphics,
        words,
        FigureFont.LARGE,
        Palette.INK,
        x - FigureFont.width(words, FigureFont.LARGE) / 2,
        y);
  }

  private static void text(
      Graphics2D graphics, String words, Font font, Color color, double x, double y) {
    graphics.setFont(font);
    graphics.setColor(color);
    graphics.drawString(words, (float) x, (float) y);
  }
}

package io.github.dtmbench.reports.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import org.jfree.chart.annotations.XYBoxAnnotation;

/** A pale area of a plot with the frame that its legend has, without which it is too faint. */
final class PaleBox {

  private static final BasicStroke OUTLINE = new BasicStroke(0.7f);

  private PaleBox() {}

  /** From one corner to the other, in the units of the axes. */
  static XYBoxAnnotation of(double x, double y, double otherX, double otherY, Color filling) {
    return new XYBoxAnnotation(x, y, otherX, otherY, OUTLINE, Palette.FRAME, filling);
  }
}

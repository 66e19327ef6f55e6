package io.github.dtmbench.reports.figure;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jfree.svg.SVGGraphics2D;
import org.jfree.svg.SVGUnits;
import org.jfree.svg.SVGUtils;
import org.jfree.svg.ViewBox;

/** Writes a page as SVG. Text stays text, so it can be searched, read aloud and copied. */
final class SvgImage {

  private static final double STEPS_PER_POINT = 100;

  private static final Pattern STROKE_WIDTH = Pattern.compile("stroke-width:([0-9.]+)");

  private SvgImage() {}

  static byte[] of(FigurePage page) {
    SVGGraphics2D surface = new SVGGraphics2D(page.widthPoints(), page.heightPoints(), SVGUnits.PT);
    // What the library would take from the clock; ids of several figures may meet in one page.
    surface.setDefsKeyPrefix(page.id() + "-");
    surface.setGeomDoubleConverter(SvgImage::rounded);
    surface.setCheckStrokeControlHint(false);
    surface.setFontFunction(family -> FigureFont.SVG_FAMILIES);
    page.draw(surface);
    String element =
        surface.getSVGElement(
            page.id(),
            true,
            new ViewBox(0, 0, page.widthPoints(), page.heightPoints()),
            null,
            null);
    return described(SvgTexts.fixed(SvgPoints.joined(shortened(element))), page)
        .getBytes(StandardCharsets.UTF_8);
  }

  /** A hundredth of a point is finer than any printer; more digits would triple the file. */
  private static String rounded(double points) {
    return SVGUtils.doubleToString(Math.rint(points * STEPS_PER_POINT) / STEPS_PER_POINT);
  }

  /** Leaves out what is the default, and digits of a width that come from its type alone. */
  private static String shortened(String element) {
    return STROKE_WIDTH
        .matcher(element.replace(";stroke-opacity:1.0", "").replace(";stroke-miterlimit:10.0", ""))
        .replaceAll(width -> "stroke-width:" + rounded(Double.parseDouble(width.group(1))));
  }

  /** Adds what a screen reader says. */
  private static String described(String element, FigurePage page) {
    int end = element.indexOf('>');
    return element.substring(0, end)
        + " role='img' aria-labelledby='"
        + page.id()
        + "-title "
        + page.id()
        + "-desc'><title id='"
        + page.id()
        + "-title'>"
        + escaped(Label.of(page.title()))
        + "</title><desc id='"
        + page.id()
        + "-desc'>"
        + escaped(Label.of(page.description()))
        + "</desc>"
        + element.substring(end + 1)
        + "\n";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}

package io.github.dtmbench.reports.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes the points of a series, which the library draws as a group and a path each, as one path: a
 * figure of five thousand points is then some hundred elements instead of ten thousand. Discs
 * become lines of no length with round ends, all else keeps its outline, in steps from its first
 * corner.
 *
 * <p>Only filled shapes of one look that follow each other are joined, so nothing changes its place
 * among what is drawn before and after it; the colours must be opaque, or overlapping points would
 * look different.
 */
final class SvgPoints {

  private static final Pattern POINT =
      Pattern.compile(
          "<g style='fill:(rgb\\([0-9,]+\\));stroke:none' (clip-path='[^']*')>"
              + "<path d='([-ML0-9.,Z]*)'/></g>");

  /** Coordinates have hundredths of a point. */
  private static final double STEPS_PER_POINT = 100;

  private static final int DECIMALS = 2;

  /** Rounding moves a corner by half a step in either direction. */
  private static final double EQUAL_RADII = 2 / STEPS_PER_POINT;

  private static final int FEWEST_CORNERS_OF_DISC = 8;

  private record Corner(double x, double y) {}

  private final StringBuilder out = new StringBuilder();
  private String look = "";

  private SvgPoints() {}

  /**
   * Joins.
   *
   * @param svg as JFreeSVG writes it
   * @return the same picture
   */
  static String joined(String svg) {
    return new SvgPoints().join(svg);
  }

  private String join(String svg) {
    Matcher point = POINT.matcher(svg);
    int end = 0;
    while (point.find()) {
      List<List<Corner>> outline = outline(point.group(3));
      OptionalDouble radius = radius(outline);
      String paint =
          radius.isPresent()
              ? "fill:none;stroke:"
                  + point.group(1)
                  + ";stroke-width:"
                  + digits(2 * radius.getAsDouble())
                  + ";stroke-linecap:round"
              : "fill:" + point.group(1) + ";stroke:none";
      String next = "<g style='" + paint + "' " + point.group(2) + "><path d='";
      if (point.start() != end || !next.equals(look)) {
        closePath();
        out.append(svg, end, point.start()).append(next);
        look = next;
      }
      if (radius.isPresent()) {
        Corner center = center(outline.get(0));
        out.append('M').append(pair(center.x(), center.y())).append("h0");
      } else {
        outline.forEach(this::append);
      }
      end = point.end();
    }
    closePath();
    return out.append(svg, end, svg.length()).toString();
  }

  private void closePath() {
    if (!look.isEmpty()) {
      out.append("'/></g>");
      look = "";
    }
  }

  private void append(List<Corner> corners) {
    out.append('M').append(pair(corners.get(0).x(), corners.get(0).y())).append('l');
    for (int i = 1; i < corners.size(); i++) {
      Corner from = corners.get(i - 1);
      String step = pair(corners.get(i).x() - from.x(), corners.get(i).y() - from.y());
      out.append(i > 1 && step.charAt(0) != '-' ? " " : "").append(step);
    }
    out.append('z');
  }

  private static List<List<Corner>> outline(String path) {
    List<List<Corner>> outline = new ArrayList<>();
    for (String part : path.split("Z", -1)) {
      if (!part.isEmpty()) {
        List<Corner> corners = new ArrayList<>();
        for (String corner : part.substring(1).split("L", -1)) {
          int comma = corner.indexOf(',');
          corners.add(
              new Corner(
                  Double.parseDouble(corner.substring(0, comma)),
                  Double.parseDouble(corner.substring(comma + 1))));
        }
        outline.add(corners);
      }
    }
    return outline;
  }

  /** Of a disc, to a tenth of a point, since a series has one; empty for another shape. */
  private static OptionalDouble radius(List<List<Corner>> outline) {
    if (outline.size() != 1 || outline.get(0).size() < FEWEST_CORNERS_OF_DISC) {
      return OptionalDouble.empty();
    }
    Corner center = center(outline.get(0));
    double[] radii =
        outline.get(0).stream()
            .mapToDouble(corner -> Math.hypot(corner.x() - center.x(), corner.y() - center.y()))
            .sorted()
            .toArray();
    double spread = radii[radii.length - 1] - radii[0];
    double mean = (radii[radii.length - 1] + radii[0]) / 2;
    return spread < EQUAL_RADII
        ? OptionalDouble.of(Math.rint(mean * 10) / 10)
        : OptionalDouble.empty();
  }

  private static Corner center(List<Corner> corners) {
    return new Corner(
        corners.stream().mapToDouble(Corner::x).average().orElseThrow(),
        corners.stream().mapToDouble(Corner::y).average().orElseThrow());
  }

  private static String pair(double x, double y) {
    String second = digits(y);
    return digits(x) + (second.charAt(0) == '-' ? "" : ",") + second;
  }

  /** To a hundredth, without a zero that says nothing. */
  private static String digits(double value) {
    return BigDecimal.valueOf(Math.round(value * STEPS_PER_POINT), DECIMALS)
        .stripTrailingZeros()
        .toPlainString()
        .replaceFirst("^(-?)0\\.", "$1.");
  }
}

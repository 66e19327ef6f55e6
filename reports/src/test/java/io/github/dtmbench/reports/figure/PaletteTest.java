package io.github.dtmbench.reports.figure;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A mark that cannot be told from the paper is missing for whoever sees badly. */
class PaletteTest {

  /** WCAG 2.1, success criterion 1.4.11: what a picture cannot be understood without. */
  private static final double MARKS = 3;

  /** Success criterion 1.4.3: words. */
  private static final double WORDS = 4.5;

  private static final double[] WHITE = {1, 1, 1};

  /** {@code --paper} of page.css where the reader prefers dark. */
  private static final double[] DARK_PAPER = parts(new Color(0x14181D));

  /** The page that the colours below are worked out for. */
  @Test
  void page_darkensFiguresAsSupposedHere() throws IOException {
    try (InputStream css =
        PaletteTest.class.getResourceAsStream("/io/github/dtmbench/reports/html/page.css")) {
      String text = new String(css.readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(text.contains(".plot svg { filter: invert(.92) hue-rotate(180deg); }"));
      assertTrue(text.contains("{ --paper: #14181d;"));
    }
  }

  @Test
  void colours_standOutFromPaper() {
    List<Color> marks = new ArrayList<>(Palette.DATA);
    marks.add(Palette.FRAME);
    marks.forEach(colour -> assertContrast(colour, MARKS));
    List.of(Palette.INK, Palette.FAINT_INK).forEach(colour -> assertContrast(colour, WORDS));
  }

  private static void assertContrast(Color colour, double least) {
    double light = contrast(parts(colour), WHITE);
    double dark = contrast(turned(parts(colour)), DARK_PAPER);
    assertTrue(
        Math.min(light, dark) >= least,
        () -> colour + " has a contrast of " + light + ", and of " + dark + " on dark paper");
  }

  /** {@code invert(.92) hue-rotate(180deg)} of page.css, by the Filter Effects specification. */
  private static double[] turned(double[] rgb) {
    double[] inverted = new double[3];
    for (int i = 0; i < 3; i++) {
      inverted[i] = 0.92 + (1 - 2 * 0.92) * rgb[i];
    }
    double[] shares = {0.213, 0.715, 0.072};
    double grey = 0;
    for (int i = 0; i < 3; i++) {
      grey += shares[i] * inverted[i];
    }
    double[] turned = new double[3];
    for (int i = 0; i < 3; i++) {
      turned[i] = Math.min(1, Math.max(0, 2 * grey - inverted[i]));
    }
    return turned;
  }

  private static double contrast(double[] a, double[] b) {
    double first = luminance(a) + 0.05;
    double second = luminance(b) + 0.05;
    return Math.max(first / second, second / first);
  }

  /** Relative luminance as WCAG 2.1 defines it. */
  private static double luminance(double[] rgb) {
    double[] shares = {0.2126, 0.7152, 0.0722};
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      sum +=
          shares[i]
              * (rgb[i] <= 0.03928 ? rgb[i] / 12.92 : Math.pow((rgb[i] + 0.055) / 1.055, 2.4));
    }
    return sum;
  }

  private static double[] parts(Color colour) {
    return new double[] {
      colour.getRed() / 255.0, colour.getGreen() / 255.0, colour.getBlue() / 255.0
    };
  }
}

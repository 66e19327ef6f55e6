package io.github.dtmbench.reports.figure;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * The one font of all figures: Liberation Sans, which PDFBox carries (SIL Open Font License). It is
 * read from there and never looked for on the machine, so a machine without fonts draws the same
 * figures. It has the widths of Arial and Helvetica, one of which a viewer of the SVG may have; see
 * {@link SvgTexts} for others.
 */
final class FigureFont {

  /** Families for a viewer of the SVG, all of the same widths. */
  static final String SVG_FAMILIES = "Liberation Sans, Arial, Helvetica, sans-serif";

  /** Tick labels, legends and remarks, in points. */
  static final Font SMALL;

  /** Titles of axes and panels, in points. */
  static final Font LARGE;

  private static final String RESOURCE =
      "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private static final Graphics2D MEASURING;

  static {
    try (InputStream in = open()) {
      Font font = Font.createFont(Font.TRUETYPE_FONT, in);
      SMALL = font.deriveFont(7f);
      LARGE = font.deriveFont(8f);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + RESOURCE, e);
    } catch (FontFormatException e) {
      throw new IllegalStateException(RESOURCE + " is no TrueType font", e);
    }
    MEASURING = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
    MEASURING.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    MEASURING.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
  }

  private FigureFont() {}

  /** The font file; the caller closes it. */
  static InputStream open() {
    InputStream in = PDDocument.class.getResourceAsStream(RESOURCE);
    if (in == null) {
      throw new IllegalStateException("PDFBox no longer carries " + RESOURCE);
    }
    return in;
  }

  /** One set of metrics for all formats, so that each lays the figure out alike. */
  static FontMetrics metrics(Font font) {
    return MEASURING.getFontMetrics(font);
  }

  /** The width of a text in points. */
  static double width(String text, Font font) {
    return font.getStringBounds(text, MEASURING.getFontRenderContext()).getWidth();
  }
}

package io.github.dtmbench.reports.figure;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import java.awt.Font;
import java.awt.FontMetrics;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Writes a page as PDF. The glyphs that occur are embedded, so text can be searched and no viewer
 * needs the font. What the font has no glyph for is drawn as an empty box, and what reads from the
 * right as outlines.
 */
final class PdfImage {

  private PdfImage() {}

  static byte[] of(FigurePage page) {
    try (PDDocument document = new PDDocument();
        InputStream fontFile = FigureFont.open();
        PdfBoxGraphics2DFontTextDrawer text = new SharedMetrics()) {
      PDPage sheet =
          new PDPage(new PDRectangle((float) page.widthPoints(), (float) page.heightPoints()));
      document.addPage(sheet);
      document.getDocumentInformation().setTitle(Label.of(page.title()));
      document.getDocumentInformation().setSubject(Label.of(page.description()));
      // In place of the clock, from which the library would take it.
      document.setDocumentId(identifier(page.id()));
      text.registerFont(FigureFont.SMALL.getFontName(), PDType0Font.load(document, fontFile));
      PdfBoxGraphics2D graphics =
          new PdfBoxGraphics2D(document, (float) page.widthPoints(), (float) page.heightPoints());
      graphics.setFontTextDrawer(text);
      page.draw(graphics);
      graphics.dispose();
      try (PDPageContentStream content = new PDPageContentStream(document, sheet)) {
        content.drawForm(graphics.getXFormObject());
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long identifier(String id) {
    CRC32 checksum = new CRC32();
    checksum.update(id.getBytes(StandardCharsets.UTF_8));
    return checksum.getValue();
  }

  /** Measures text as the other formats do. */
  private static final class SharedMetrics extends PdfBoxGraphics2DFontTextDrawer {
    @Override
    public FontMetrics getFontMetrics(Font font, IFontTextDrawerEnv env) {
      return FigureFont.metrics(font);
    }
  }
}

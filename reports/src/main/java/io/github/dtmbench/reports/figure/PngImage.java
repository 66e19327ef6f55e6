package io.github.dtmbench.reports.figure;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes a page as PNG with 300 dots per inch, on white. */
final class PngImage {

  static final double DOTS_PER_INCH = 300;

  private static final double POINTS_PER_INCH = 72;
  private static final double METRES_PER_INCH = 0.0254;
  private static final String PNG_TREE = "javax_imageio_png_1.0";

  private PngImage() {}

  static byte[] of(FigurePage page) {
    double scale = DOTS_PER_INCH / POINTS_PER_INCH;
    BufferedImage image =
        new BufferedImage(
            (int) Math.round(page.widthPoints() * scale),
            (int) Math.round(page.heightPoints() * scale),
            BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    try {
      graphics.setColor(Color.WHITE);
      graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
      graphics.scale(scale, scale);
      page.draw(graphics);
    } finally {
      graphics.dispose();
    }
    return encoded(image);
  }

  private static byte[] encoded(BufferedImage image) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    // In memory: the default stream would go through a temporary file.
    try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      IIOMetadata metadata =
          writer.getDefaultImageMetadata(
              ImageTypeSpecifier.createFromRenderedImage(image), writer.getDefaultWriteParam());
      metadata.mergeTree(PNG_TREE, resolution());
      writer.setOutput(out);
      writer.write(new IIOImage(image, null, metadata));
    } catch (IIOInvalidTreeException e) {
      throw new IllegalStateException("PNG holds no resolution", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  /**
   * Says how large the image is to be printed. In the format's own tree: the writer reads the
   * millimetres of the common one as their inverse.
   */
  private static IIOMetadataNode resolution() {
    String dotsPerMetre = Long.toString(Math.round(DOTS_PER_INCH / METRES_PER_INCH));
    IIOMetadataNode density = new IIOMetadataNode("pHYs");
    density.setAttribute("pixelsPerUnitXAxis", dotsPerMetre);
    density.setAttribute("pixelsPerUnitYAxis", dotsPerMetre);
    density.setAttribute("unitSpecifier", "meter");
    IIOMetadataNode root = new IIOMetadataNode(PNG_TREE);
    root.appendChild(density);
    return root;
  }
}

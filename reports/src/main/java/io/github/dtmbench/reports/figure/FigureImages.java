package io.github.dtmbench.reports.figure;

/**
 * One drawing in three formats and for a page, all from the same chart and with the same bytes on
 * every run.
 *
 * <p>The SVG is UTF-8 text with a viewBox, title and description, without script and without a
 * reference to anything outside; its ids start with the figure's, so that several fit into one
 * page. The PDF is one page of the size of the figure with the font embedded and without a date.
 * The PNG has 300 dots per inch on white.
 */
public final class FigureImages {

  private final byte[] svg;
  private final byte[] pdf;
  private final byte[] png;
  private final InlineDrawing inline;

  /**
   * Copies the bytes.
   *
   * @param svg the SVG
   * @param pdf the PDF
   * @param png the PNG
   * @param inline the drawing for a page
   */
  public FigureImages(byte[] svg, byte[] pdf, byte[] png, InlineDrawing inline) {
    this.svg = svg.clone();
    this.pdf = pdf.clone();
    this.png = png.clone();
    this.inline = inline;
  }

  /**
   * The drawing for a page that says title and source itself.
   *
   * @return SVG without either
   */
  public InlineDrawing inline() {
    return inline;
  }

  /**
   * The drawing as SVG.
   *
   * @return a copy of the bytes, text in UTF-8
   */
  public byte[] svg() {
    return svg.clone();
  }

  /**
   * The drawing as PDF.
   *
   * @return a copy of the bytes
   */
  public byte[] pdf() {
    return pdf.clone();
  }

  /**
   * The drawing as PNG.
   *
   * @return a copy of the bytes
   */
  public byte[] png() {
    return png.clone();
  }
}

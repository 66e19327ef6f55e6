package io.github.dtmbench.reports.figure;

/**
 * One drawing in three formats, all from the same chart and the same bytes on every run.
 *
 * @param svg UTF-8 text with a viewBox, title and description, no script and no reference to
 *     anything outside; ids start with the figure's id, so that several fit into one page
 * @param pdf one page of the size of the figure, the font embedded, without a date
 * @param png 300 dots per inch on white
 */
public record FigureImages(byte[] svg, byte[] pdf, byte[] png) {

  /** Copies the bytes. */
  public FigureImages {
    svg = svg.clone();
    pdf = pdf.clone();
    png = png.clone();
  }

  @Override
  public byte[] svg() {
    return svg.clone();
  }

  @Override
  public byte[] pdf() {
    return pdf.clone();
  }

  @Override
  public byte[] png() {
    return png.clone();
  }
}

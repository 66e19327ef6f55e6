package io.github.dtmbench.reports.figure;

import java.nio.charset.StandardCharsets;

/**
 * A drawing between its title and its source for files, and bare for a page that has both in words.
 *
 * @param source where the numbers come from
 * @param whole with title and source
 * @param bare without them
 * @param isNarrow whether the bare one fits the width of a phone
 */
record StandalonePage(String source, FigurePage whole, FigurePage bare, boolean isNarrow) {

  /** The same files, and for a page a drawing of its own that fits the width of a phone. */
  StandalonePage inlineNarrow(double heightMillimetres, FigurePage.Drawing drawing) {
    return new StandalonePage(
        source,
        whole,
        FigurePage.narrow(
            whole.id(), whole.title(), whole.description(), heightMillimetres, drawing),
        true);
  }

  FigureImages images() {
    return new FigureImages(
        SvgImage.of(whole),
        PdfImage.of(whole),
        PngImage.of(whole),
        new InlineDrawing(
            Label.of(source),
            new String(SvgImage.of(bare), StandardCharsets.UTF_8).strip(),
            isNarrow));
  }
}

package io.github.dtmbench.reports.document;

import io.github.dtmbench.reports.figure.Figure;
import io.github.dtmbench.reports.table.format.MarkdownText;
import io.github.dtmbench.reports.table.format.TableFormat;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** A document as GitHub shows it; figures are linked from the folder {@code figures} beside it. */
public final class MarkdownDocument {

  private MarkdownDocument() {}

  /**
   * Writes the document.
   *
   * @param document the document
   * @param out takes the characters; flushed but not closed
   * @throws IOException if {@code out} fails
   */
  public static void write(Document document, Writer out) throws IOException {
    out.append("# ").append(MarkdownText.inline(document.title())).append("\n\n");
    out.append(MarkdownText.line(document.lead())).append('\n');
    for (Section section : document.sections()) {
      out.append("\n## ").append(MarkdownText.inline(section.title())).append('\n');
      for (String paragraph : section.paragraphs()) {
        out.append('\n').append(MarkdownText.line(paragraph)).append('\n');
      }
      if (!section.tables().isEmpty()) {
        out.append('\n');
        TableFormat.MARKDOWN.render(section.tables(), out);
      }
      writeFigures(section.figures(), out);
    }
    out.append("\n---\n\n").append(MarkdownText.line(document.origin())).append('\n');
    out.flush();
  }

  private static void writeFigures(List<Figure> figures, Writer out) throws IOException {
    for (Figure figure : figures) {
      String title = MarkdownText.inline(figure.title());
      out.append("\n### ").append(title).append("\n\n");
      out.append("![").append(title).append("](figures/").append(figure.id()).append(".svg)\n\n");
      out.append(MarkdownText.line(figure.caption())).append('\n');
    }
  }
}

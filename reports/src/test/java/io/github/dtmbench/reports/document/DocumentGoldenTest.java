package io.github.dtmbench.reports.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.dtmbench.reports.figure.StubFigure;
import io.github.dtmbench.reports.table.GoldenFile;
import io.github.dtmbench.reports.table.SampleTables;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The frame around the tables: headings, sentences, figures and the line at the foot. */
class DocumentGoldenTest {

  private static Document document() {
    return new Document(
        "50 % & <title>",
        "- no list, 100 % & \\lead",
        List.of(
            new Section(
                "first",
                "First # section",
                List.of("One paragraph & 1 %.", "Another_one."),
                List.of(SampleTables.demo()),
                List.of(StubFigure.circle())),
            new Section("second", "Second", List.of(), List.of(), List.of())),
        "Made by <nobody> & 0 %");
  }

  @Test
  void markdown_matchesGolden() throws IOException {
    StringWriter out = new StringWriter();
    MarkdownDocument.write(document(), out);
    GoldenFile.assertMatches("document.md", out.toString());
  }

  @Test
  void latex_matchesGolden() throws IOException {
    StringWriter out = new StringWriter();
    LatexDocument.write(document(), out);
    GoldenFile.assertMatches("document.tex", out.toString());
  }

  /** One would overwrite the other's file. */
  @Test
  void twoPartsOfOneName_areRefused() {
    Section section = Section.ofTables("table-2", "T", "P", List.of(SampleTables.demo()));
    assertEquals(
        "two parts of the document have the id table-2",
        assertThrows(
                IllegalArgumentException.class, () -> new Document("D", "L", List.of(section), "O"))
            .getMessage());
  }
}

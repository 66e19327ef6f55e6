package io.github.dtmbench.reports.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.junit.jupiter.api.Test;

/** Names come from files of users and from jars of strangers, and are text wherever they stand. */
class HostileTextTest {

  private static final List<String> NAMES =
      List.of(
          "<script>alert(1)</script>",
          "A & B \"quoted\" 'so'",
          "right\u200Fto\u202Eleft",
          "50% & \\input{x}",
          "\u0000\u0007bell",
          "模型 نموذج",
          "\uFFFE\uD800",
          "]]> <!-- -->",
          "a name that is far too long to stand beside an axis, and goes on and on and on");

  private static FigureImages drawn(List<String> names) {
    return FigurePage.wide(
            "hostile", names.get(0), names.get(0), String.join(" ", names), 80, grid(names))
        .images();
  }

  /** The names in a legend, where none is cut, and at an axis. */
  private static PanelGrid grid(List<String> names) {
    LegendItemCollection legend = new LegendItemCollection();
    names.forEach(name -> legend.add(Mark.of(names.indexOf(name)).legend(name)));
    XYSeries marks = new XYSeries("marks");
    marks.add(0.5, 0.5);
    return new PanelGrid(
        1,
        List.of(
            new Panel(
                names.get(0),
                "",
                Axes.plot(
                    new XYSeriesCollection(marks),
                    Axes.linear(0, 1, 0.5, "0.0"),
                    Axes.names(names),
                    new XYLineAndShapeRenderer(false, true)))),
        "x",
        "",
        Axes.widthOf(names),
        legend);
  }

  @Test
  void svg_holdsNamesAsText() throws Exception {
    SvgDocument svg = SvgDocument.parse(drawn(NAMES).svg());
    svg.assertSelfContained("hostile");
    assertEquals("<script>alert(1)</script>", svg.title());
    List<String> texts = svg.texts();
    assertTrue(texts.contains("<script>alert(1)</script>"), texts::toString);
    assertTrue(texts.contains("A & B \"quoted\" 'so'"), texts::toString);
    assertTrue(texts.contains("right\\u200fto\\u202eleft"), texts::toString);
    assertTrue(texts.contains("50% & \\input{x}"), texts::toString);
    assertTrue(texts.contains("\\u0000\\u0007bell"), texts::toString);
    assertTrue(texts.contains("模型 نموذج"), texts::toString);
    assertTrue(texts.contains("\uFFFD\\ud800"), texts::toString);
    assertTrue(texts.contains("]]> <!-- -->"), texts::toString);
  }

  @Test
  void pdf_opensAndHoldsWhatTheFontCanShow() throws Exception {
    byte[] pdf = drawn(NAMES).pdf();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      String text = new PDFTextStripper().getText(document);
      assertTrue(text.contains("<script>alert(1)</script>"), text);
      assertTrue(text.contains("50% & \\input{x}"), text);
      assertEquals(NAMES.get(0), document.getDocumentInformation().getTitle());
    }
  }

  @Test
  void images_areStillTheSameEveryTime() {
    assertEquals(
        new String(drawn(NAMES).svg(), StandardCharsets.UTF_8),
        new String(drawn(NAMES).svg(), StandardCharsets.UTF_8));
  }
}

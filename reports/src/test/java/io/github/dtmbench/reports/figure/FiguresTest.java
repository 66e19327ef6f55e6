package io.github.dtmbench.reports.figure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.benchmarks.comparison.Standing;
import io.github.dtmbench.benchmarks.comparison.Statistics;
import io.github.dtmbench.benchmarks.evaluation.Evaluation;
import io.github.dtmbench.benchmarks.evaluation.HeldOutScore;
import io.github.dtmbench.benchmarks.metric.ScoredOutcomes;
import io.github.dtmbench.reports.table.format.TableFormat;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What holds of every figure. */
class FiguresTest {

  private static final double WIDTH_MILLIMETRES = 170;
  private static final double MILLIMETRES_PER_INCH = 25.4;

  private static List<Figure> figures;

  @BeforeAll
  static void draw() {
    figures = Figures.all(FigureSamples.inputs(), 2);
  }

  @Test
  void all_haveTheirOrder() {
    assertEquals(
        List.of(
            "predicted-against-actual",
            "table-2-errors",
            "alpha-by-device",
            "dynamic-throughput",
            "throughput-by-estimator",
            "carbon-timeline",
            "carbon-quality",
            "holistic-stages",
            "ranks",
            "critical-difference",
            "interval-calibration",
            "implied-utilization",
            "trace-throughput",
            "trace-slopes",
            "trace-warm-ups",
            "timing-frontier"),
        figures.stream().map(Figure::id).toList());
  }

  @Test
  void all_drawnAgain_areTheSameBytes() {
    List<Figure> again = Figures.all(FigureSamples.inputs(), 1);
    for (int i = 0; i < figures.size(); i++) {
      FigureImages first = figures.get(i).images();
      FigureImages second = again.get(i).images();
      String id = figures.get(i).id();
      assertArrayEquals(first.svg(), second.svg(), id);
      assertArrayEquals(first.pdf(), second.pdf(), id);
      assertArrayEquals(first.png(), second.png(), id);
      assertEquals(figures.get(i).caption(), again.get(i).caption());
      assertEquals(figures.get(i).data(), again.get(i).data());
    }
  }

  @Test
  void svg_isSelfContainedAndDescribed() throws Exception {
    for (Figure figure : figures) {
      SvgDocument svg = SvgDocument.parse(figure.images().svg());
      svg.assertSelfContained(figure.id());
      assertEquals(figure.title(), svg.title());
      assertEquals(figure.caption(), svg.description());
    }
  }

  @Test
  void pdf_isOnePageWithItsFontAndWithoutADate() throws Exception {
    for (Figure figure : figures) {
      byte[] pdf = figure.images().pdf();
      assertEquals("%PDF", new String(pdf, 0, 4, StandardCharsets.ISO_8859_1));
      try (PDDocument document = Loader.loadPDF(pdf)) {
        assertEquals(1, document.getNumberOfPages(), figure.id());
        assertNull(document.getDocumentInformation().getCreationDate(), figure.id());
        assertNull(document.getDocumentInformation().getModificationDate(), figure.id());
        assertNull(document.getDocumentCatalog().getMetadata(), figure.id());
        assertEquals(figure.title(), document.getDocumentInformation().getTitle());
        assertEquals(
            WIDTH_MILLIMETRES / MILLIMETRES_PER_INCH * 72,
            document.getPage(0).getMediaBox().getWidth(),
            0.01,
            figure.id());
        String pdfText = new PDFTextStripper().getText(document);
        assertTrue(pdfText.length() > 50, figure.id() + " holds text: " + pdfText);
        boolean subset = false;
        for (var key : document.getDocument().getXrefTable().keySet()) {
          var object = document.getDocument().getObjectFromPool(key).getObject();
          subset |=
              object instanceof org.apache.pdfbox.cos.COSDictionary dictionary
                  && dictionary.containsKey(COSName.FONT_FILE2);
        }
        assertTrue(subset, figure.id() + " embeds its font");
      }
    }
  }

  @Test
  void png_hasThreeHundredDotsAnInchOnWhite() throws Exception {
    for (Figure figure : figures) {
      byte[] png = figure.images().png();
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
      assertEquals(
          Math.round(WIDTH_MILLIMETRES / MILLIMETRES_PER_INCH * PngImage.DOTS_PER_INCH),
          image.getWidth(),
          figure.id());
      assertEquals(Color.WHITE.getRGB(), image.getRGB(0, 0), figure.id());
      // pHYs: 11811 dots per metre, in both directions.
      String chunks = new String(png, StandardCharsets.ISO_8859_1);
      int chunk = chunks.indexOf("pHYs");
      assertTrue(chunk > 0, figure.id());
      assertEquals(11811, ((png[chunk + 6] & 0xFF) << 8) + (png[chunk + 7] & 0xFF));
    }
  }

  /** No mark, letter or line reaches the edge, where a printer or a browser would cut it. */
  @Test
  void png_leavesAWhiteRim() throws Exception {
    for (Figure figure : figures) {
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(figure.images().png()));
      for (int rim = 0; rim < 4; rim++) {
        for (int x = 0; x < image.getWidth(); x++) {
          assertEquals(-1, image.getRGB(x, rim), figure.id() + " at the top");
          assertEquals(
              -1, image.getRGB(x, image.getHeight() - 1 - rim), figure.id() + " at the foot");
        }
        for (int y = 0; y < image.getHeight(); y++) {
          assertEquals(-1, image.getRGB(rim, y), figure.id() + " at the left");
          assertEquals(
              -1, image.getRGB(image.getWidth() - 1 - rim, y), figure.id() + " at the right");
        }
      }
    }
  }

  @Test
  void data_isOneCsvTable() throws Exception {
    for (Figure figure : figures) {
      StringWriter csv = new StringWriter();
      TableFormat.CSV.render(List.of(figure.data()), csv);
      assertEquals(1 + figure.data().rows().size(), csv.toString().lines().count(), figure.id());
      assertEquals(figure.id(), figure.data().id());
    }
  }

  @Test
  void all_withoutTiming_leaveItsFigureOut() {
    List<Figure> without = Figures.all(FigureSamples.withTiming(List.of()), 1);
    assertEquals(
        figures.stream().map(Figure::id).filter(id -> !id.equals("timing-frontier")).toList(),
        without.stream().map(Figure::id).toList());
  }

  @Test
  void all_everyRunRefused_leaveRanksAndCalibrationOut() {
    FigureInputs inputs = FigureSamples.inputs();
    Evaluation refused =
        new Evaluation(
            "leave-organization-out",
            "hours",
            List.of(new HeldOutScore("refuses", List.of())),
            List.of(
                new Standing("refuses", 1, 0, 5, new ScoredOutcomes(List.of()), Optional.empty())),
            List.of());
    List<Figure> drawn =
        Figures.all(
            new FigureInputs(
                inputs.data(),
                inputs.runs(),
                inputs.accuracy(),
                refused,
                Statistics.usual(),
                inputs.traces(),
                List.of()),
            1);
    assertEquals(
        List.of(
            "predicted-against-actual",
            "table-2-errors",
            "alpha-by-device",
            "dynamic-throughput",
            "throughput-by-estimator",
            "carbon-timeline",
            "carbon-quality",
            "holistic-stages",
            "implied-utilization",
            "trace-throughput",
            "trace-slopes",
            "trace-warm-ups"),
        drawn.stream().map(Figure::id).toList());
  }

  /** A page grows with its panels: none is squashed because there are more. */
  @Test
  void panels_ofManyEstimators_keepTheirHeight() throws Exception {
    Evaluation four = FigureSamples.inputs().hours();
    List<HeldOutScore> scores = new ArrayList<>();
    List<Standing> standings = new ArrayList<>();
    for (int copy = 0; copy < 4; copy++) {
      String suffix = "." + copy;
      four.scores()
          .forEach(s -> scores.add(new HeldOutScore(s.estimator() + suffix, s.predictions())));
      four.standings()
          .forEach(
              s ->
                  standings.add(
                      new Standing(
                          s.estimator() + suffix,
                          s.rank(),
                          s.records(),
                          s.refused(),
                          s.errors(),
                          s.confidence())));
    }
    Figure sixteen =
        PredictedHoursFigure.of(
            new Evaluation(four.protocol(), four.target(), scores, standings, List.of()));
    double added = height(sixteen) - height(figures.get(0));
    assertEquals(3 * 43 / MILLIMETRES_PER_INCH * PngImage.DOTS_PER_INCH, added, 2);
    SvgDocument.parse(sixteen.images().svg()).assertSelfContained(sixteen.id());
  }

  private static double height(Figure figure) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(figure.images().png())).getHeight();
  }
}

package io.github.dtmbench.reports.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dtmbench.reports.browser.Browser;
import io.github.dtmbench.reports.document.Document;
import io.github.dtmbench.reports.document.Section;
import io.github.dtmbench.reports.html.HtmlPage;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures as readers see them on the page: a drawing made for paper is not one for a phone. */
@Tag("any-jdk")
class FiguresOnPageBrowserTest {

  /** Below this letters are guessed rather than read. */
  private static final double LEAST_PIXELS = 9;

  @TempDir private static Path folder;

  private static Browser browser;
  private static List<Figure> figures;

  @BeforeAll
  static void start() throws IOException {
    String executable = Browser.requireExecutable("the figures were not looked at");
    figures = Figures.all(FigureSamples.inputs(), 2);
    List<Figure> first = figures.stream().filter(figure -> figure.id().equals("ranks")).toList();
    List<Figure> others = figures.stream().filter(figure -> !first.contains(figure)).toList();
    List<String> text = List.of("Words about the result. ".repeat(20));
    Path page = folder.resolve("index.html");
    try (Writer out = Files.newBufferedWriter(page)) {
      HtmlPage.write(
          new Document(
              "A report",
              "How well estimators predict the device-hours of runs that they have not seen.",
              List.of(
                  new Section("result", "Main result", text, List.of(), first),
                  new Section("figures", "Figures", text, List.of(), others)),
              "Made by a test"),
          Map.of(),
          out);
    }
    browser = Browser.start(executable);
    browser.resize(390, 844);
    browser.open(page);
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {360, 390, 768, 1280})
  void letters_areLargeEnoughToRead(int width) {
    browser.resize(width, 844);
    JsonNode small =
        browser.evaluate(
            "[...document.querySelectorAll('figure svg text')].map(t => { const m ="
                + " t.getScreenCTM(); return [parseFloat(getComputedStyle(t).fontSize) *"
                + " Math.hypot(m.a, m.b), t.textContent]; }).filter(t => t[0] < "
                + (width < 390 ? LEAST_PIXELS - 1 : LEAST_PIXELS)
                + ")");
    assertEquals("[]", small.toString());
  }

  /** Before the first scroll, and with nothing of the drawing cut off at either side. */
  @ParameterizedTest
  @CsvSource({"390, 844", "1280, 900"})
  void firstScreen_hasTheMainFigure(int width, int height) {
    browser.resize(width, height);
    browser.evaluate("scrollTo(0, 0)");
    JsonNode box =
        browser.evaluate(
            "(() => { const b = document.querySelector('#figure-ranks"
                + " svg').getBoundingClientRect(); return [b.left, b.right, b.bottom]; })()");
    assertTrue(box.get(0).asDouble() >= 0, box.toString());
    assertTrue(box.get(1).asDouble() <= width, box.toString());
    assertTrue(box.get(2).asDouble() <= height, box.toString());
  }

  @ParameterizedTest
  @ValueSource(ints = {320, 390, 1280})
  void page_neverScrollsSideways(int width) {
    browser.resize(width, 844);
    assertTrue(browser.evaluate("document.scrollingElement.scrollWidth <= innerWidth").asBoolean());
  }

  /** The page says them in type that breaks; the drawing would say them again. */
  @Test
  void titleAndSource_standOnce_inWords() {
    for (Figure figure : figures) {
      String found = "document.getElementById('figure-" + figure.id() + "')";
      assertEquals(
          figure.title(), browser.evaluate(found + ".querySelector('h3').innerText").asText());
      assertTrue(
          browser
              .evaluate(found + ".querySelector('figcaption').innerText")
              .asText()
              .contains("Source: " + figure.images().inline().source() + "."));
      assertEquals(
          0,
          browser
              .evaluate(
                  "[..."
                      + found
                      + ".querySelectorAll('text')].filter(t => t.textContent.startsWith('Source:"
                      + " ')).length")
              .asInt());
    }
  }
}

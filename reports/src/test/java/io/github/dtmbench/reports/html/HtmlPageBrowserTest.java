package io.github.dtmbench.reports.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dtmbench.reports.browser.Axe;
import io.github.dtmbench.reports.browser.Browser;
import io.github.dtmbench.reports.document.Document;
import io.github.dtmbench.reports.document.Section;
import io.github.dtmbench.reports.figure.StubFigure;
import io.github.dtmbench.reports.table.Cell;
import io.github.dtmbench.reports.table.Column;
import io.github.dtmbench.reports.table.ResultTable;
import io.github.dtmbench.reports.table.SampleTables;
import io.github.dtmbench.reports.table.VisibleText;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a browser makes of the page. That the markup looks right says little: data that runs, a sort
 * that treats numbers as words, or a policy that blocks the page's own script show only here.
 */
class HtmlPageBrowserTest {

  @TempDir private static Path folder;

  private static Browser browser;
  private static Path page;

  @BeforeAll
  static void start() throws IOException {
    Optional<String> executable = Browser.executable();
    if (executable.isEmpty()) {
      System.err.println("SKIPPED: no Chromium on the path, the HTML page was not opened");
    }
    assumeTrue(executable.isPresent(), "no Chromium on the path: the HTML page was not opened");
    page = folder.resolve("index.html");
    try (Writer out = Files.newBufferedWriter(page)) {
      HtmlPage.write(document(), out);
    }
    browser = Browser.start(executable.get());
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  private static Document document() {
    String first = SampleTables.HOSTILE.get(0);
    return new Document(
        "Sample " + first,
        first,
        List.of(
            new Section("first", "First " + first, List.of(first), List.of(numbers()), List.of()),
            Section.ofTables(
                "second", "Second", "More.", List.of(SampleTables.demo(), SampleTables.hostile())),
            Section.ofTables("third", "Third", "Long.", List.of(longTable())),
            new Section("fourth", "Fourth", List.of(), List.of(), List.of(StubFigure.circle()))),
        "Made by " + first);
  }

  /** As words, 10 would come before 9 and −2 after it. */
  private static ResultTable numbers() {
    return ResultTable.builder("numbers", "Numbers")
        .column(Column.text("name", "Name"))
        .column(Column.number("value", "Value"))
        .row(Cell.text("nine"), Cell.fixed(9, 1))
        .row(Cell.text("none"), Cell.missing("not measured"))
        .row(Cell.text("ten"), Cell.factor(10, 2))
        .row(Cell.text("tiny"), Cell.significant(1e-9, 3))
        .row(Cell.text("minus"), Cell.signedPercent(-2, 0))
        .row(Cell.text("printed"), Cell.printed("9.50"))
        .build();
  }

  private static ResultTable longTable() {
    ResultTable.Builder table = ResultTable.builder("long", "Long").column(Column.number("i", "I"));
    IntStream.range(0, 200).forEach(i -> table.row(Cell.count(i)));
    return table.build();
  }

  @BeforeEach
  void open() {
    browser.resize(1280, 900);
    browser.prefer("light");
    browser.open(page);
  }

  @AfterEach
  void nothingWasRefusedOrFetched() {
    assertEquals(List.of(), browser.complaints());
    assertEquals(List.of(page.toUri().toString()), browser.requests().stream().distinct().toList());
  }

  private static List<String> strings(String expression) {
    List<String> strings = new ArrayList<>();
    for (JsonNode node : browser.evaluate(expression)) {
      strings.add(node.asText());
    }
    return strings;
  }

  private static List<String> names() {
    return strings("[...document.querySelectorAll('#numbers tbody th')].map(e => e.textContent)");
  }

  private static String order() {
    return browser
        .evaluate("document.querySelectorAll('#numbers thead th')[1].getAttribute('aria-sort')")
        .asText();
  }

  @Test
  void heading_clicked_sortsByValue_missingLast_andBack() {
    String click = "document.querySelectorAll('#numbers thead button')[1].click()";
    List<String> before = names();
    assertEquals("none", order());
    browser.evaluate(click);
    assertEquals(List.of("minus", "tiny", "nine", "printed", "ten", "none"), names());
    assertEquals("ascending", order());
    browser.evaluate(click);
    assertEquals(List.of("ten", "printed", "nine", "tiny", "minus", "none"), names());
    assertEquals("descending", order());
    browser.evaluate(click);
    assertEquals(before, names());
    assertEquals("none", order());
  }

  @Test
  void heading_byKeyboardAlone_isReachedSortedAndAnnounced() {
    browser.press("Tab", 9, "");
    assertEquals("skip", browser.evaluate("document.activeElement.className").asText());
    String focused = "document.activeElement.textContent";
    for (int i = 0; i < 20 && !browser.evaluate(focused).asText().equals("Value"); i++) {
      browser.press("Tab", 9, "");
    }
    assertEquals("Value", browser.evaluate(focused).asText());
    browser.press("Enter", 13, "\r");
    assertEquals("ascending", order());
    assertEquals(
        "Numbers: sorted by Value, ascending",
        browser.evaluate("document.querySelector('[role=status]').textContent").asText());
  }

  @Test
  void hostileTexts_areText() {
    assertEquals(
        SampleTables.HOSTILE.stream().map(VisibleText::of).toList(),
        strings(
            "[...document.querySelectorAll('#table-5 tbody tr')].map(r => r.cells[0].textContent)"));
    assertEquals(1, browser.evaluate("document.scripts.length").asInt());
    assertEquals(
        "Sample " + SampleTables.HOSTILE.get(0), browser.evaluate("document.title").asText());
    assertEquals(
        0, browser.evaluate("document.querySelectorAll('main img, main b').length").asInt());
  }

  /** The policy is what stands between a flaw in the escaping and the reader. */
  @Test
  void policy_stopsWhatEscapingLetsThrough() {
    browser.evaluate(
        "document.body.insertAdjacentHTML('beforeend', '<p id=attack onclick=\"window.ran = true\">x</p>')");
    browser.evaluate("document.getElementById('attack').click()");
    assertEquals(true, browser.evaluate("window.ran === undefined").asBoolean());
    assertTrue(browser.complaints().toString().contains("Content Security Policy"));
    browser.forgetComplaints();
  }

  @Test
  void figure_isDrawnInline_andNamedForScreenReaders() {
    assertEquals(
        List.of("true", "A circle", "A circle", "The circle has a radius of 20 & no <script>."),
        strings(
            "(() => { const f = document.getElementById('figure-circle');"
                + " const box = f.querySelector('circle').getBoundingClientRect();"
                + " return [String(box.width > 50), f.querySelector('title').textContent,"
                + " f.querySelector('h3').textContent,"
                + " f.querySelector('figcaption').firstChild.textContent.trim()]; })()"));
  }

  @Test
  void longTable_isFolded() {
    assertEquals(
        false, browser.evaluate("document.querySelector('#long details').open").asBoolean());
    assertEquals(
        "Long – 200 rows",
        browser.evaluate("document.querySelector('#long summary').textContent").asText());
  }

  @ParameterizedTest
  @CsvSource({"light, 1280", "dark, 1280", "light, 360", "dark, 360"})
  void page_hasNoFaultOfAccessibility(String scheme, int width) throws IOException {
    browser.prefer(scheme);
    browser.resize(width, 800);
    browser.evaluate("document.querySelector('details').open = true");
    assertEquals(List.of(), Axe.violations(browser));
  }

  /** Wide tables scroll in their own region; a page that scrolls sideways loses its text. */
  @ParameterizedTest
  @ValueSource(ints = {320, 360, 768, 1280})
  void page_neverScrollsSideways(int width) {
    browser.resize(width, 800);
    assertTrue(
        browser
            .evaluate(
                "document.querySelector('.scroll').tabIndex === 0"
                    + " && document.scrollingElement.scrollWidth <= document.scrollingElement.clientWidth")
            .asBoolean());
  }

  @Test
  void darkScheme_isDark() {
    String background = "getComputedStyle(document.body).backgroundColor";
    assertEquals("rgb(255, 255, 255)", browser.evaluate(background).asText());
    browser.prefer("dark");
    assertEquals("rgb(20, 24, 29)", browser.evaluate(background).asText());
  }
}

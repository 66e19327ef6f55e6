package io.github.dtmbench.reports.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import io.github.dtmbench.reports.table.text.VisibleText;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a browser makes of the page. That the markup looks right says little: data that runs, a sort
 * that treats numbers as words, or a policy that blocks the page's own script show only here.
 */
@Tag("any-jdk")
class HtmlPageBrowserTest {

  @TempDir private static Path folder;

  private static Browser browser;
  private static Path page;

  @BeforeAll
  static void start() throws IOException {
    String executable = Browser.requireExecutable("the HTML page was not opened");
    page = folder.resolve("index.html");
    try (Writer out = Files.newBufferedWriter(page)) {
      HtmlPage.write(document(), Map.of("Calculator", "calculator.html"), out);
    }
    browser = Browser.start(executable);
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
            Section.ofTables("third", "Third", "Long.", List.of(longTable(), longHostileTable())),
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

  private static ResultTable longHostileTable() {
    ResultTable.Builder table =
        ResultTable.builder("long-hostile", "Long and hostile")
            .column(Column.number("i", "I"))
            .column(Column.text("name", "Name"))
            .column(Column.number("factor", "Factor"));
    for (int i = 0; i < 60; i++) {
      String name = SampleTables.HOSTILE.get(i % SampleTables.HOSTILE.size());
      table.row(
          Cell.count(i),
          Cell.text(name),
          i % 7 == 0 ? Cell.missing("no " + name) : Cell.factor(Math.pow(-1.5, i % 2) * i, 2));
    }
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
            "[...document.querySelectorAll('#table-5 tbody tr')].map(r =>"
                + " r.cells[0].textContent)"));
    assertEquals(
        1, browser.evaluate("document.querySelectorAll('script:not([type])').length").asInt());
    assertEquals(
        "Sample " + SampleTables.HOSTILE.get(0), browser.evaluate("document.title").asText());
    assertEquals(
        0, browser.evaluate("document.querySelectorAll('main img, main b').length").asInt());
  }

  /** The policy is what stands between a flaw in the escaping and the reader. */
  @Test
  void policy_stopsWhatEscapingLetsThrough() {
    browser.evaluate(
        "document.body.insertAdjacentHTML('beforeend', '<p id=attack onclick=\"window.ran ="
            + " true\">x</p>')");
    browser.evaluate("document.getElementById('attack').click()");
    assertEquals(true, browser.evaluate("window.ran === undefined").asBoolean());
    assertTrue(browser.complaints().toString().contains("Content Security Policy"));
    browser.forgetComplaints();
  }

  @Test
  void figure_isDrawnInline_andNamedForScreenReaders() {
    assertEquals(
        List.of(
            "true",
            "A circle",
            "A circle",
            "The circle has a radius of 20 & no <script>. Source: Euclid & sons."),
        strings(
            "(() => { const f = document.getElementById('figure-circle');"
                + " const box = f.querySelector('circle').getBoundingClientRect();"
                + " return [String(box.width > 50), f.querySelector('title').textContent,"
                + " f.querySelector('h3').textContent,"
                + " f.querySelector('figcaption').firstChild.textContent.trim()]; })()"));
  }

  private static int rows(String table) {
    return browser
        .evaluate(
            "[...document.querySelectorAll('#"
                + table
                + " tbody tr')].filter(r => !r.hidden).length")
        .asInt();
  }

  @Test
  void longTable_showsItsFirstRows_andAllWhenAsked() {
    assertEquals(10, rows("long"));
    assertEquals(
        "The first 10 of 200 rows; the files below have all of them.",
        browser.evaluate("document.querySelector('#long .further p').textContent").asText());
    browser.evaluate("document.querySelector('#long .further button').click()");
    assertEquals(200, rows("long"));
    assertEquals(
        IntStream.range(0, 200).mapToObj(Integer::toString).toList(),
        strings("[...document.querySelectorAll('#long tbody tr')].map(r => r.textContent)"));
  }

  @Test
  void longTable_isSearchedInAllItsRows() {
    browser.evaluate(
        "(() => { const i = document.querySelector('#long input'); i.value = '19';"
            + " i.dispatchEvent(new Event('input')); })()");
    assertEquals(
        List.of("19", "119", "190", "191", "192", "193", "194", "195", "196", "197", "198", "199"),
        strings(
            "[...document.querySelectorAll('#long tbody tr')].filter(r => !r.hidden)"
                + ".map(r => r.textContent)"));
    assertEquals(
        "Long: 12 rows with \"19\"",
        browser.evaluate("document.querySelector('[role=status]').textContent").asText());
    assertEquals(
        "12 of 200 rows",
        browser.evaluate("document.querySelector('#long .further p').innerText").asText());
  }

  @Test
  void longTable_isSortedAsAWhole_byWhatItShows() {
    browser.evaluate("document.querySelectorAll('#long-hostile thead button')[2].click()");
    List<Double> factors = new ArrayList<>();
    for (String shown :
        strings(
            "[...document.querySelectorAll('#long-hostile tbody tr')].filter(r =>"
                + " !r.querySelector('.spoken')).map(r => r.cells[2].textContent)")) {
      factors.add(Double.valueOf(shown.replaceAll("[×,]", "").replace('−', '-')));
    }
    assertEquals(51, factors.size());
    assertEquals(factors.stream().sorted().toList(), factors);
  }

  @Test
  void longTable_ofHostileTexts_isText() {
    browser.evaluate("document.querySelector('#long-hostile .further button').click()");
    assertEquals(
        IntStream.range(0, 60)
            .mapToObj(i -> SampleTables.HOSTILE.get(i % SampleTables.HOSTILE.size()))
            .map(VisibleText::of)
            .toList(),
        strings(
            "[...document.querySelectorAll('#long-hostile tbody tr')].map(r =>"
                + " r.cells[1].textContent)"));
    assertEquals(
        "#long-hostile-note-b",
        browser
            .evaluate(
                "document.querySelectorAll('#long-hostile tbody tr')[14].querySelector('a')"
                    + ".getAttribute('href')")
            .asText()
            .replaceAll("note-.$", "note-b"));
    assertEquals(
        2, browser.evaluate("document.querySelectorAll('.further script').length").asInt());
  }

  @ParameterizedTest
  @CsvSource({"light, 1280", "dark, 1280", "light, 360", "dark, 360"})
  void page_hasNoFaultOfAccessibility(String scheme, int width) throws IOException {
    browser.prefer(scheme);
    browser.resize(width, 800);
    browser.evaluate(
        "document.querySelectorAll('.further button').forEach(button => button.click())");
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
                "document.querySelector('.scroll').tabIndex === 0 &&"
                    + " document.scrollingElement.scrollWidth <="
                    + " document.scrollingElement.clientWidth")
            .asBoolean());
  }

  /** A caption as wide as its table ends outside the window. */
  @Test
  void captions_areReadWithoutScrolling() {
    browser.resize(360, 800);
    assertEquals(
        List.of(),
        strings(
            "[...document.querySelectorAll('caption')].filter(c =>"
                + " c.getBoundingClientRect().right > innerWidth).map(c => c.textContent)"));
  }

  @Test
  void darkScheme_isDark() {
    String background = "getComputedStyle(document.body).backgroundColor";
    assertEquals("rgb(255, 255, 255)", browser.evaluate(background).asText());
    browser.prefer("dark");
    assertEquals("rgb(20, 24, 29)", browser.evaluate(background).asText());
  }
}

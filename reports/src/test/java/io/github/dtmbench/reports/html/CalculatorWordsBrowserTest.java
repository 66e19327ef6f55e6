package io.github.dtmbench.reports.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.dtmbench.reports.browser.Browser;
import io.github.dtmbench.reports.cli.CommandLineRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The page in the program's own words: the command that it prints is run, and what people read of
 * the answers, digits and units, is the same letter by letter.
 */
@Tag("any-jdk")
class CalculatorWordsBrowserTest {

  private static final String ESTIMATORS =
      "pooled-utilization,dynamic-throughput,device-throughput,constant-utilization";

  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  /** Numbers that a model card has, too; it tells no days. */
  private static final Pattern MEASURED =
      Pattern.compile("[0-9.,]+ (?:device-hours|[kMGT]?Wh|[kM]?t|k?g|[MG]?L|m³)(?= |,|\\.)");

  @TempDir private static Path folder;

  private static Browser browser;
  private static Path page;

  @BeforeAll
  static void start() throws IOException {
    String executable = Browser.requireExecutable("the calculator was not opened");
    page = folder.resolve("calculator.html");
    assertEquals(0, CommandLineRun.of("page", "--out", page.toString()).exitCode());
    browser = Browser.start(executable);
    browser.open(page);
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  private static void show(String fragment) {
    browser.evaluate(
        "new Promise(done => { addEventListener('hashchange', () => setTimeout(done, 0), { once:"
            + " true }); location.hash = "
            + JsonNodeFactory.instance.textNode(fragment)
            + "; })");
  }

  private static String text(String id) {
    return browser.evaluate("document.getElementById('" + id + "').textContent").asText();
  }

  /** The printed command with further words. */
  private static String run(String... further) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(text("command"));
    while (word.find()) {
      words.add(word.group(1) == null ? word.group(2) : word.group(1));
    }
    assertEquals("dtm-bench", words.remove(0));
    words.addAll(List.of(further));
    CommandLineRun run = CommandLineRun.of(words.toArray(String[]::new));
    assertEquals(0, run.exitCode(), words + ": " + run.err());
    return run.out();
  }

  /** The rows of the page's table: quantity, unit, then each cell as it is written. */
  private static JsonNode rows() {
    return browser.evaluate(
        "[...document.querySelectorAll('#table tbody tr')].map(row => [...row.cells].flatMap((cell,"
            + " i) => i > 0 ? [cell.innerText.trim()] : cell.querySelector('.unit') ?"
            + " [cell.firstChild.textContent.replace(', ', ''),"
            + " cell.querySelector('.unit').textContent.replace(' CO₂e', '')] :"
            + " [cell.textContent, '']))");
  }

  /** Cells of a table in Markdown. */
  private static List<String> cells(String line) {
    return Arrays.stream(line.split("\\|")).map(String::strip).skip(1).toList();
  }

  /** By quantity with unit and estimator: the forecast, and in a further line its ends. */
  private static Map<String, String> forecasts(String markdown) {
    Map<String, String> forecasts = new HashMap<>();
    List<String> head = List.of();
    for (String line : markdown.lines().toList()) {
      List<String> cells = cells(line);
      if (cells.isEmpty()) {
        head = List.of();
      } else if (head.isEmpty()) {
        head = cells;
      } else if (ESTIMATORS.contains(cells.get(0))) {
        for (int i = 1; i + 2 < cells.size(); i += 3) {
          boolean answered = !cells.get(i).startsWith("–");
          forecasts.put(
              head.get(i) + " by " + cells.get(0),
              answered
                  ? cells.get(i) + "\n" + cells.get(i + 1) + " to " + cells.get(i + 2)
                  : "no answer");
        }
      }
    }
    return forecasts;
  }

  private static String frontMatter(String card) {
    return card.substring("---\n".length(), card.indexOf("---\n", 1));
  }

  private static String emissions(String yaml) {
    return yaml.lines().filter(line -> line.startsWith("  emissions: ")).findFirst().orElseThrow();
  }

  /** Numbers of the same value may be written with or without zeros at the end. */
  private static String withoutEmissions(String yaml) {
    return yaml.replace(emissions(yaml), "");
  }

  private static double grams(String yaml) {
    return Double.parseDouble(emissions(yaml).substring("  emissions: ".length()));
  }

  private static void assertSameCard(String card) {
    String yaml = frontMatter(card);
    assertEquals(withoutEmissions(yaml), withoutEmissions(text("yaml")));
    assertEquals(grams(yaml), grams(text("yaml")), 1e-12 * grams(yaml));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "flop=1e13&device=H100&devices=1&place=France",
        "flop=2.5e18&device=A100&devices=8&place=Germany&pue=1.25",
        "flop=3.1e21&parameters=7B&device=TPU+v4&devices=256&place=Sweden&date=2024-05-31",
        "parameters=70B&tokens=15T&device=H100&devices=16000&place=United+States",
        "flop=5e26&device=H100&devices=100000&place=Norway&precision=BF16",
        "flop=1e32&device=V100&power=300&grid=500"
      })
  void forecast_isSaidAsPredictSaysIt(String fragment) {
    show(fragment);
    JsonNode rows = rows();
    List<String> estimators = List.of(ESTIMATORS.split(",", -1));
    Map<String, String> expected =
        forecasts(run("--estimators", ESTIMATORS, "--format", "markdown"));
    int compared = 0;
    for (JsonNode row : rows) {
      String quantity = row.get(0).asText() + " (" + row.get(1).asText() + ")";
      for (int i = 0; i < estimators.size() && !row.get(1).asText().isEmpty(); i++) {
        String key = quantity + " by " + estimators.get(i);
        assertEquals(expected.get(key), row.get(2 + i).asText(), key);
        compared++;
      }
    }
    assertTrue(compared >= 4 * 3, "compared " + compared);
    assertSameCard(run("--estimators", ESTIMATORS, "--format", "model-card"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hours=0.001&device=T4&place=France",
        "hours=2&device=H100&place=Germany",
        "hours=12345&device=A100&devices=64&place=Sweden&pue=1.3",
        "hours=7M&device=H100&place=United+States",
        "hours=4.2e11&device=H100&grid=500&power=650.5"
      })
  void knownHours_areSaidAsFootprintSaysThem(String fragment) {
    show("mode=known&" + fragment);
    List<List<String>> footprint =
        run("--format", "markdown").lines().map(CalculatorWordsBrowserTest::cells).toList();
    int compared = 0;
    for (JsonNode row : rows()) {
      List<String> expected =
          footprint.stream()
              .filter(cells -> !cells.isEmpty() && cells.get(0).equals(row.get(0).asText()))
              .findFirst()
              .orElseThrow();
      assertEquals(
          expected.subList(0, 3), Stream.of(0, 1, 2).map(i -> row.get(i).asText()).toList());
      compared++;
    }
    assertTrue(compared >= 3, "compared " + compared);
    String card = run("--format", "model-card");
    assertSameCard(card);
    Matcher told = MEASURED.matcher(text("headline"));
    int numbers = 0;
    while (told.find()) {
      assertTrue(card.contains(told.group()), told.group() + " is not in " + card);
      numbers++;
    }
    assertTrue(numbers >= 3, text("headline"));
  }
}

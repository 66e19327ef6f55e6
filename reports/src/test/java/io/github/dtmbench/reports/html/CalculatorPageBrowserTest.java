package io.github.dtmbench.reports.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dtmbench.benchmarks.evaluation.RecordGrade;
import io.github.dtmbench.benchmarks.footprint.Assumption;
import io.github.dtmbench.benchmarks.footprint.EmbodiedRates;
import io.github.dtmbench.benchmarks.footprint.Footprint;
import io.github.dtmbench.benchmarks.footprint.SiteDefaults;
import io.github.dtmbench.benchmarks.footprint.Sourced;
import io.github.dtmbench.benchmarks.footprint.Stage;
import io.github.dtmbench.benchmarks.forecast.HoursForecast;
import io.github.dtmbench.benchmarks.forecast.HoursForecasts;
import io.github.dtmbench.benchmarks.forecast.PlannedRun;
import io.github.dtmbench.benchmarks.forecast.RunForecast;
import io.github.dtmbench.benchmarks.inference.Interval;
import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.device.Device;
import io.github.dtmbench.datasets.grid.Place;
import io.github.dtmbench.estimators.LabelledRun;
import io.github.dtmbench.estimators.RunFeatures;
import io.github.dtmbench.estimators.registry.Estimators;
import io.github.dtmbench.reports.browser.Axe;
import io.github.dtmbench.reports.browser.Browser;
import io.github.dtmbench.reports.calculator.CalculatorModel;
import io.github.dtmbench.reports.table.SampleTables;
import io.github.dtmbench.reports.table.format.JsonOutput;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page against the program: the same inputs, the same answers. */
@Tag("any-jdk")
class CalculatorPageBrowserTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final double LEVEL = 0.8;
  private static final int INPUTS = 1000;

  @TempDir private static Path folder;

  private static Browser browser;
  private static Path page;
  private static ShippedData data;
  private static EmbodiedRates rates;
  private static List<LabelledRun> training;
  private static HoursForecasts forecasts;

  @BeforeAll
  static void start() throws IOException {
    String executable = Browser.requireExecutable("the calculator was not opened");
    data = ShippedData.load();
    rates = EmbodiedRates.from(data);
    training = RecordGrade.select(data.runs(), RecordGrade.independent());
    Estimators known = Estimators.standard(data);
    forecasts =
        HoursForecasts.fit(
            Stream.of(
                    "pooled-utilization",
                    "dynamic-throughput",
                    "device-throughput",
                    "constant-utilization")
                .map(known::require)
                .toList(),
            training,
            LEVEL);
    page = folder.resolve("calculator.html");
    try (Writer out = Files.newBufferedWriter(page, StandardCharsets.UTF_8)) {
      CalculatorPage.write(
          CalculatorModel.json(
              data,
              forecasts.exported(),
              training.size(),
              LEVEL,
              "Made by " + SampleTables.HOSTILE.get(0)),
          out);
    }
    browser = Browser.start(executable);
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
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
    assertTrue(
        browser.requests().stream()
            .allMatch(request -> request.startsWith(page.toUri().toString())),
        browser.requests().toString());
  }

  private static Footprint footprint(
      Device device, Optional<Place> place, OptionalDouble pue, OptionalDouble power) {
    Footprint defaults =
        Footprint.bare()
            .with(Assumption.PUE, SiteDefaults.pue(place))
            .with(Assumption.DEVICE_POWER, SiteDefaults.power(device))
            .with(Assumption.MAKING, rates.ofDie(device))
            .with(Assumption.GRID, place.map(SiteDefaults::grid))
            .with(Assumption.WATER_ON_SITE, place.flatMap(SiteDefaults::waterOnSite))
            .with(Assumption.WATER_OFF_SITE, place.flatMap(SiteDefaults::waterOffSite));
    if (pue.isPresent()) {
      defaults = given(defaults, Assumption.PUE, pue.getAsDouble());
    }
    return power.isPresent()
        ? given(defaults, Assumption.DEVICE_POWER, power.getAsDouble())
        : defaults;
  }

  private static Footprint given(Footprint footprint, Assumption assumption, double value) {
    return footprint.with(assumption, new Sourced(value, "given"));
  }

  /** A run as both sides read it. */
  private record Drawn(ObjectNode written, PlannedRun plan) {}

  private static Drawn draw(Random random) {
    List<Device> devices =
        data.devices().devices().stream()
            .filter(device -> device.peakTflops().isPresent())
            .toList();
    List<Place> places = data.places().all();
    Device device = devices.get(random.nextInt(devices.size()));
    Optional<Place> place =
        random.nextInt(5) == 0
            ? Optional.empty()
            : Optional.of(places.get(random.nextInt(places.size())));
    double flop = Math.pow(10, 12 + 20 * random.nextDouble());
    OptionalDouble parameters = maybe(random, Math.pow(10, 3 + 13 * random.nextDouble()));
    int count = random.nextInt(4) == 0 ? 1 : (int) Math.pow(10, 7 * random.nextDouble());
    OptionalInt number = random.nextInt(3) == 0 ? OptionalInt.empty() : OptionalInt.of(count);
    OptionalDouble pue = maybe(random, 1 + 4 * random.nextDouble());
    OptionalDouble power = maybe(random, 1 + 2000 * random.nextDouble());
    Optional<LocalDate> date =
        random.nextBoolean()
            ? Optional.empty()
            : Optional.of(LocalDate.of(2010, 1, 1).plusDays(random.nextInt(14_609)));
    String precision = List.of("", "BF16", "FP16").get(random.nextInt(3));
    ObjectNode written = JSON.createObjectNode();
    written.put("mode", "plan");
    written.put("flop", Double.toString(flop));
    written.put("parameters", parameters.isPresent() ? "" + parameters.getAsDouble() : "");
    written.put("tokens", "");
    written.put("hours", "");
    written.put("device", device.name());
    written.put("devices", number.isPresent() ? "" + number.getAsInt() : "");
    written.put("place", place.map(Place::description).orElse(""));
    written.put("grid", "");
    written.put("pue", pue.isPresent() ? "" + pue.getAsDouble() : "");
    written.put("power", power.isPresent() ? "" + power.getAsDouble() : "");
    written.put("date", date.map(LocalDate::toString).orElse(""));
    written.put("precision", precision);
    RunFeatures features =
        new RunFeatures(
            flop / 1e12,
            device,
            parameters,
            OptionalDouble.empty(),
            number,
            date,
            "",
            precision,
            "");
    return new Drawn(
        written, new PlannedRun(features, "given", footprint(device, place, pue, power)));
  }

  private static OptionalDouble maybe(Random random, double value) {
    return random.nextBoolean() ? OptionalDouble.of(value) : OptionalDouble.empty();
  }

  @Test
  void page_answersAsTheProgramDoes() {
    Random random = new Random(17);
    List<Drawn> all = Stream.generate(() -> draw(random)).limit(INPUTS).toList();
    ArrayNode inputs = JSON.createArrayNode();
    all.forEach(drawn -> inputs.add(drawn.written()));
    JsonNode answers =
        browser.evaluate(
            inputs
                + ".map(raw => { const { input, problems, missing } = calculator.read(raw);"
                + " if (Object.keys(problems).length + missing.length > 0)"
                + " throw new Error(JSON.stringify([raw, problems, missing]));"
                + " const { estimates, rates } = calculator.answer(input);"
                + " return { estimates, rates }; })");
    assertEquals(INPUTS, answers.size());
    List<String> wrong = new ArrayList<>();
    int numbers = 0;
    for (int i = 0; i < INPUTS; i++) {
      PlannedRun plan = all.get(i).plan();
      RunForecast expected =
          new RunForecast(plan, forecasts.of(plan.features()), training.size(), LEVEL);
      for (int e = 0; e < expected.hours().size(); e++) {
        HoursForecast hours = expected.hours().get(e);
        JsonNode estimate = answers.get(i).path("estimates").path(e);
        assertEquals(hours.estimator(), estimate.path("id").asText());
        if (hours.estimator().equals("pooled-utilization")) {
          assertEquals(hours.doubts().toString(), words(estimate.path("doubts")).toString());
        }
        numbers += compare(expected, hours, estimate, answers.get(i).path("rates"), wrong);
      }
    }
    assertEquals(List.of(), wrong.stream().limit(10).toList());
    assertTrue(numbers > 30_000, "compared " + numbers);
  }

  private static List<String> words(JsonNode array) {
    List<String> words = new ArrayList<>();
    array.forEach(word -> words.add(word.asText()));
    return words;
  }

  private static int compare(
      RunForecast forecast,
      HoursForecast hours,
      JsonNode estimate,
      JsonNode rates,
      List<String> wrong) {
    int numbers = 0;
    List<Stage> stages =
        List.of(
            Stage.DEVICE_HOURS,
            Stage.WALL_DAYS,
            Stage.ENERGY,
            Stage.OPERATIONAL_CARBON,
            Stage.EMBODIED_CARBON,
            Stage.WATER);
    List<String> keys = List.of("", "days", "energy", "carbon", "embodied", "water");
    for (int s = 0; s < stages.size(); s++) {
      JsonNode rate = s == 0 ? JSON.getNodeFactory().numberNode(1) : rates.path(keys.get(s));
      OptionalDouble value = forecast.value(hours, stages.get(s));
      Optional<Interval> interval = forecast.interval(hours, stages.get(s));
      boolean answered = estimate.path("hours").isNumber() && rate.isNumber();
      if (value.isPresent() != answered) {
        wrong.add(hours + " " + stages.get(s) + " is " + value + ", page " + estimate + rates);
      } else if (answered) {
        double[] program = {
          value.getAsDouble(), interval.orElseThrow().low(), interval.orElseThrow().high()
        };
        List<String> ends = List.of("hours", "low", "high");
        for (int k = 0; k < program.length; k++) {
          double shown = estimate.path(ends.get(k)).asDouble() * rate.asDouble();
          numbers++;
          if (!(Math.abs(shown - program[k]) <= 1e-9 * program[k])) {
            wrong.add(hours + " " + stages.get(s) + ": " + program[k] + ", page " + shown);
          }
        }
      }
    }
    return numbers;
  }

  @Test
  void knownHours_areAccountedFor() {
    Footprint footprint =
        footprint(
            data.devices().require("H100"),
            Optional.of(data.places().ofCountry("USA")),
            OptionalDouble.empty(),
            OptionalDouble.empty());
    type("flop=&mode=known&hours=7M&device=H100&place=USA");
    JsonNode answer =
        browser.evaluate(
            "(() => { const r = calculator.answer(calculator.read({ mode: 'known', flop: '',"
                + " parameters: '', tokens: '', hours: '7,000,000', device: 'h100', devices: '',"
                + " place: 'usa', grid: '', pue: '', power: '', date: '', precision: '' }).input);"
                + " return [7e6 * r.rates.energy, 7e6 * r.rates.carbon, 7e6 * r.rates.embodied,"
                + " r.best.hours]; })()");
    assertClose(7e6 * footprint.perDeviceHour(Stage.ENERGY).orElseThrow(), answer.get(0));
    assertClose(
        7e6 * footprint.perDeviceHour(Stage.OPERATIONAL_CARBON).orElseThrow(), answer.get(1));
    assertClose(7e6 * footprint.perDeviceHour(Stage.EMBODIED_CARBON).orElseThrow(), answer.get(2));
    assertClose(7e6, answer.get(3));
    assertTrue(headline().startsWith("7,000,000 device-hours: 5.39 GWh, "), headline());
  }

  private static void assertClose(double expected, JsonNode actual) {
    assertEquals(expected, actual.asDouble(), 1e-9 * expected);
  }

  private static String headline() {
    return shown("headline");
  }

  private static String shown(String id) {
    return browser.evaluate("document.getElementById('" + id + "').textContent").asText();
  }

  /** As whoever opens a link does. */
  private static void type(String fragment) {
    browser.evaluate(
        "new Promise(done => { addEventListener('hashchange', () => setTimeout(done, 0), { once:"
            + " true }); location.hash = "
            + JSON.getNodeFactory().textNode(fragment)
            + "; })");
  }

  /** The command that the page prints names a place in a word that means it alone. */
  @Test
  void everyPlace_isFoundByItsName() {
    assertEquals(
        List.of(),
        data.places().all().stream()
            .filter(place -> !data.places().require(place.name()).equals(place))
            .map(Place::name)
            .toList());
  }

  @Test
  void page_isSmall() throws IOException {
    assertTrue(Files.size(page) < 600_000, "bytes: " + Files.size(page));
  }

  @Test
  void link_carriesEveryInput() {
    String values =
        "[...document.querySelectorAll('input:not([type=radio]), select')].map(i => i.value)";
    browser.evaluate(
        "(() => { const set = { flop: '2.5 ZFLOP', parameters: '7B', device: 'TPU v4', devices:"
            + " '256', place: 'France', grid: '56', pue: '1.2', power: '200', date: '2026-05-31',"
            + " precision: 'BF16', tokens: '' };"
            + " for (const [id, v] of Object.entries(set)) document.getElementById(id).value = v;"
            + " document.getElementById('form').dispatchEvent(new Event('input')); })()");
    JsonNode before = browser.evaluate(values);
    String said = headline();
    String address = browser.evaluate("location.hash").asText();
    browser.open(page);
    assertTrue(!said.equals(headline()), said);
    type(address.substring(1));
    assertEquals(before, browser.evaluate(values));
    assertEquals(said, headline());
    assertTrue(said.contains("device-hours"), said);
  }

  /** Half of a pair of surrogates goes over no wire but as an escape. */
  private static String ascii(JsonNode json) {
    return JsonOutput.inPage(generator -> JSON.writeTree(generator, json));
  }

  @Test
  void hostileInputs_areToldAsText() throws IOException {
    ArrayNode hostile = JSON.createArrayNode();
    SampleTables.HOSTILE.forEach(hostile::add);
    hostile.add("__proto__").add("constructor").add("1e999").add("NaN").add("-1").add("0x10");
    JsonNode left =
        browser.evaluate(
            ascii(hostile)
                + ".flatMap(text => ['flop', 'device', 'devices', 'place', 'pue', 'date'].map(id =>"
                + " { location.hash = '#' + new URLSearchParams({ flop: '1e22', device: 'H100',"
                + " [id]: text }); dispatchEvent(new HashChangeEvent('hashchange')); return"
                + " [document.getElementById(id).value.trim() === '' ||"
                + " document.getElementById(id).getAttribute('aria-invalid') === 'true', id, text];"
                + " })).filter(told => !told[0])");
    assertEquals(0, left.size(), left.toString());
    assertEquals(2, browser.evaluate("document.querySelectorAll('script').length").asInt());
    assertEquals(0, browser.evaluate("document.querySelectorAll('img, b').length").asInt());
    assertTrue(shown("origin").startsWith("Made by " + SampleTables.HOSTILE.get(0)));
  }

  @Test
  void form_worksByKeyboardAlone() {
    String id = "document.activeElement.id";
    for (int i = 0; i < 12 && !browser.evaluate(id).asText().equals("mode-plan"); i++) {
      browser.press("Tab", 9, "");
    }
    assertEquals("mode-plan", browser.evaluate(id).asText());
    List<String> reached = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      browser.press("Tab", 9, "");
      reached.add(browser.evaluate(id).asText());
    }
    assertEquals(
        List.of("flop", "parameters", "tokens", "device", "devices", "place", ""), reached);
  }

  @ParameterizedTest
  @CsvSource({"light, 1280", "dark, 1280", "light, 390", "dark, 390"})
  void page_hasNoFaultOfAccessibility(String scheme, int width) throws IOException {
    browser.prefer(scheme);
    browser.resize(width, 800);
    browser.evaluate("document.querySelector('details').open = true");
    browser.evaluate(
        "(() => { const i = document.getElementById('pue'); i.value = '1.3'; i.dispatchEvent(new"
            + " Event('input', { bubbles: true })); })()");
    assertEquals(List.of(), Axe.violations(browser));
    assertTrue(
        browser
            .evaluate(
                "document.scrollingElement.scrollWidth <= document.scrollingElement.clientWidth")
            .asBoolean());
  }

  /** The report's page has columns for its main result; they halved this one. */
  @Test
  void result_takesTheWidthOfTheWindow() {
    assertTrue(
        browser
            .evaluate(
                "(() => { const width = id =>"
                    + " document.getElementById(id).getBoundingClientRect().width;"
                    + " return width('result') > 0.9 * width('form') &&"
                    + " document.querySelector('#content .scroll').scrollWidth <="
                    + " document.querySelector('#content .scroll').clientWidth; })()")
            .asBoolean());
  }
}

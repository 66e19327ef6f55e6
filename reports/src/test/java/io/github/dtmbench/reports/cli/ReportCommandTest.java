package io.github.dtmbench.reports.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.dtmbench.datasets.DataFile;
import io.github.dtmbench.reports.browser.Axe;
import io.github.dtmbench.reports.browser.Browser;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A whole report, from records with hostile names, with two plain estimators to keep it short and
 * with a program, a further protocol and a timing, once as files and once through a pipe. It is
 * what reviewers get: it must be the same twice, open in a browser, compile, and take no name for
 * anything but a name.
 */
class ReportCommandTest {

  private static final String SCRIPT = "<script>document.title = 'ran'</script>";
  private static final String FORMULA = "=cmd()|'/C calc'!A0";
  private static final String TEX = "50% & \\input{/etc/passwd} #1 $x_i^2$ ~";
  private static final String TIMING = "timing.json";
  private static final String REVERSED = "right-to-left \u200f\u202egnp";

  @TempDir private static Path folder;

  private static Path report;
  private static Path records;
  private static byte[] timing;

  @BeforeAll
  static void write() throws IOException {
    records = folder.resolve("mine.csv");
    StringBuilder csv =
        new StringBuilder("model,organization,publication_date,device,counted_flop,device_hours\n");
    for (String name : List.of(SCRIPT, FORMULA, TEX, REVERSED)) {
      csv.append('"').append(name).append("\",").append("Hostile & <b>");
      csv.append(",2024-07-01,A100,1e22,25000\n");
    }
    Path added = folder.resolve("new.csv");
    Files.writeString(added, csv);
    CommandLineRun add =
        CommandLineRun.of("add", added.toString(), "--records", records.toString());
    assertEquals(0, add.exitCode(), add.err());
    report = folder.resolve("report");
    timing = oneMeasurement();
    Path file = Files.write(Files.createDirectory(folder.resolve("file")).resolve(TIMING), timing);
    CommandLineRun run = report(report, file);
    assertEquals(0, run.exitCode(), run.err());
  }

  private static CommandLineRun report(Path directory, Path timing, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "report",
                "--out",
                directory.toString(),
                "--estimators",
                "device-throughput,constant-utilization",
                "--records",
                records.toString(),
                "--timing",
                timing.toString(),
                "--protocol",
                "published-split"));
    if (HoursProgram.isPossible()) {
      arguments.addAll(List.of("--run", "mine=" + HoursProgram.command()));
    }
    arguments.addAll(List.of(more));
    return CommandLineRun.of(arguments.toArray(String[]::new));
  }

  private static SortedMap<String, byte[]> files(Path directory) throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(directory)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        files.put(
            directory.relativize(path).toString().replace(File.separatorChar, '/'),
            Files.readAllBytes(path));
      }
    }
    return files;
  }

  private static String text(String file) throws IOException {
    return Files.readString(report.resolve(file));
  }

  @Test
  @Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void secondRun_elsewhereWithOtherThreadsAndAPipe_givesTheSameBytes()
      throws IOException, InterruptedException {
    Path second = folder.resolve("second");
    Path again = Files.createDirectory(folder.resolve("again")).resolve(TIMING);
    if (!madePipe(again)) {
      Files.write(again, timing);
    }
    CommandLineRun run = report(second, again, "--threads", "3");
    assertEquals(0, run.exitCode(), run.err());
    SortedMap<String, byte[]> expected = files(report);
    SortedMap<String, byte[]> actual = files(second);
    assertEquals(expected.keySet(), actual.keySet());
    assertAll(
        expected.keySet().stream()
            .map(file -> () -> assertArrayEquals(expected.get(file), actual.get(file), file)));
  }

  @Test
  void everyTable_isThereInFourFormats() throws IOException {
    JsonNode tables = new ObjectMapper().readTree(text("tables.json")).get("tables");
    assertTrue(tables.size() > 20, "only " + tables.size() + " tables");
    for (JsonNode table : tables) {
      for (String extension : List.of("csv", "json", "md", "tex")) {
        assertTrue(
            Files.size(report.resolve("tables/" + table.get("id").asText() + "." + extension)) > 0);
      }
    }
    assertEquals(1 + 1590, text("tables/ledger.csv").lines().count());
  }

  private static Stream<String> figures() throws IOException {
    return files(report.resolve("figures")).keySet().stream().filter(file -> file.endsWith(".svg"));
  }

  @Test
  void everyFigure_isThereInThreeFormats_withItsNumbers() throws IOException {
    for (String svg : figures().toList()) {
      for (String extension : List.of(".pdf", ".png", ".csv")) {
        assertTrue(
            Files.size(report.resolve("figures/" + svg.replace(".svg", extension))) > 0, svg);
      }
    }
  }

  @Test
  void hostileNames_areTextInEveryFormat() throws IOException {
    String csv = text("tables/predictions.csv");
    JsonNode rows =
        new ObjectMapper()
            .readTree(text("tables/predictions.json"))
            .get("tables")
            .get(0)
            .get("rows");
    List<String> models =
        Stream.iterate(0, i -> i < rows.size(), i -> i + 1)
            .map(i -> rows.get(i).get("record").asText())
            .toList();
    String markdown = text("tables/predictions.md");
    String latex = text("tables/predictions.tex");
    String html = text("index.html");
    assertAll(
        () -> assertTrue(models.containsAll(List.of(SCRIPT, FORMULA, TEX, REVERSED)), "JSON"),
        () -> assertTrue(csv.contains(",'" + FORMULA + ","), "CSV"),
        () -> assertFalse(csv.contains("," + FORMULA), "CSV"),
        () -> assertFalse(markdown.contains(" <script"), "Markdown"),
        () -> assertTrue(markdown.contains("\\<script"), "Markdown"),
        () -> assertFalse(latex.contains("\\input{"), "LaTeX"),
        () -> assertFalse(html.contains(SCRIPT), "HTML"),
        () -> assertTrue(html.contains("\\u003cscript>document.title"), "HTML"),
        () -> assertFalse((markdown + latex + html).contains("\u200f"), "right-to-left mark"),
        () -> assertFalse((markdown + latex + html).contains("\u202e"), "override"));
  }

  @Test
  void provenance_isQuotedEverywhere_andTellsNoPlace() throws IOException {
    JsonNode provenance = new ObjectMapper().readTree(text("provenance.json"));
    String data = provenance.get("data_sha256").asText();
    assertTrue(data.matches("[0-9a-f]{64}"), data);
    for (String document :
        List.of("index.html", "tables.md", "tables.tex", "tables.json", "tables/ledger.tex")) {
      assertTrue(text(document).contains(data), document);
    }
    String program =
        HoursProgram.isPossible()
            ? " --run 'mine="
                + HoursProgram.command().replace("'", "'\\''")
                + "' --time-limit 60 --features all"
            : "";
    assertEquals(
        "dtm-bench report --out DIR --estimators device-throughput,constant-utilization"
            + program
            + " --level 0.8 --seed 1 --protocol published-split --timing timing.json"
            + " --records mine.csv",
        provenance.get("command_line").asText());
    assertFalse(text("provenance.json").contains(folder.toString()));
    boolean mine = false;
    for (JsonNode file : provenance.get("data_files")) {
      assertTrue(Files.exists(report.resolve("data/" + file.get("path").asText())));
      mine |= file.get("path").asText().equals("records/mine.csv");
    }
    assertTrue(mine, "the user's records are among the sources");
  }

  @Tag("any-jdk")
  @Test
  void page_inABrowser_opensOnTheMainResult_withoutErrorsOrRequests() throws IOException {
    String executable = Browser.requireExecutable("the report was not opened");
    Path page = report.resolve("index.html");
    try (Browser browser = Browser.start(executable)) {
      browser.resize(1280, 900);
      browser.open(page);
      String row = "document.querySelector('#main-result tbody tr')";
      assertEquals("dtm-bench report", browser.evaluate("document.title").asText());
      assertEquals(
          "Main result", browser.evaluate("document.querySelector('h2').textContent").asText());
      assertEquals("1", browser.evaluate(row + ".cells[0].textContent").asText());
      assertEquals(
          "device-throughput", browser.evaluate(row + ".querySelector('th').textContent").asText());
      assertTrue(
          browser.evaluate(row + ".getBoundingClientRect().bottom < 900").asBoolean(),
          "the winner is on the first screen");
      browser.evaluate("document.querySelectorAll('#main-result thead button')[1].click()");
      assertEquals(
          "constant-utilization",
          browser.evaluate(row + ".querySelector('th').textContent").asText());
      assertTrue(
          browser.evaluate("document.querySelectorAll('*').length").asInt() <= 15_000,
          "elements at the start");
      assertTrue(Files.size(page) <= 2_000_000, "bytes of the page");
      assertEquals(List.of(), browser.complaints());
      assertEquals(
          List.of(page.toUri().toString()), browser.requests().stream().distinct().toList());
      long figures = figures().count();
      assertTrue(figures >= 9, "only " + figures + " figures");
      assertEquals(
          figures,
          browser
              .evaluate(
                  "[...document.querySelectorAll('figure svg')].filter(e =>"
                      + " e.getBoundingClientRect().width > 300).length")
              .asLong());
      assertEquals(List.of(), Axe.violations(browser));
      browser.evaluate("document.querySelector('#predictions .further button').click()");
      assertTrue(
          browser
              .evaluate(
                  "[...document.querySelectorAll('th')].some(e => e.textContent === `"
                      + SCRIPT.replace("</", "<\\/")
                      + "`) || [...document.querySelectorAll('td')].some(e =>"
                      + " e.textContent.includes('document.title'))")
              .asBoolean());
    }
  }

  /** As it is, without a further package or file, and nothing beyond the margins. */
  @Tag("any-jdk")
  @Test
  void latex_compiles() throws IOException, InterruptedException {
    boolean installed =
        Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
            .anyMatch(directory -> Files.isExecutable(Path.of(directory, "pdflatex")));
    if (!installed) {
      System.err.println("SKIPPED: no pdflatex on the path, tables.tex was not compiled");
    }
    assumeTrue(installed, "no pdflatex on the path: tables.tex was not compiled");
    Path work = Files.createDirectory(folder.resolve("latex"));
    Files.copy(report.resolve("tables.tex"), work.resolve("tables.tex"));
    Process process =
        new ProcessBuilder("pdflatex", "-interaction=nonstopmode", "-halt-on-error", "tables.tex")
            .directory(work.toFile())
            .redirectErrorStream(true)
            .redirectOutput(work.resolve("output.txt").toFile())
            .start();
    assertTrue(process.waitFor(5, TimeUnit.MINUTES));
    String log = Files.readString(work.resolve("tables.log"), StandardCharsets.ISO_8859_1);
    assertEquals(0, process.exitValue(), log);
    assertTrue(Files.size(work.resolve("tables.pdf")) > 10_000);
    assertEquals(
        List.of(), log.lines().filter(line -> line.startsWith("Overfull \\hbox")).toList());
  }

  @Test
  void badArgument_leavesNothingBehind() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("parent"));
    CommandLineRun run =
        report(
            empty.resolve("report"), folder.resolve("file").resolve(TIMING), "--protocol", "loo");
    assertEquals(2, run.exitCode());
    assertTrue(run.err().startsWith("dtm-bench: unknown protocol 'loo'; known: "), run.err());
    try (Stream<Path> left = Files.list(empty)) {
      assertEquals(List.of(), left.toList());
    }
  }

  @Test
  void program_timingAndFurtherProtocol_areShown() throws IOException {
    String scores = text("tables/published-split-hours.csv");
    String provenance = text("provenance.json");
    if (HoursProgram.isPossible()) {
      assertTrue(scores.contains("mine,"), scores);
      assertTrue(provenance.contains("--run 'mine=sh -c "), provenance);
    }
    assertTrue(provenance.contains(new DataFile("timing", timing).sha256()), provenance);
    String page = text("index.html");
    assertTrue(
        page.indexOf("id=\"leave-organization-out-hours\"")
            < page.indexOf("id=\"published-split-hours\""));
  }

  /** Of an inversion: no figure is worked out from it, and what is asked here is who reads it. */
  private static byte[] oneMeasurement() throws IOException {
    ObjectMapper json = new ObjectMapper();
    for (JsonNode measurement : json.readTree(Path.of("results", "timing.json").toFile())) {
      if (measurement.get("benchmark").asText().contains("InvertTimeBenchmark")) {
        return json.writeValueAsBytes(json.createArrayNode().add(measurement));
      }
    }
    throw new AssertionError("no inversion in timing.json");
  }

  /** Makes a file that can be read once; whoever opens it again waits. */
  private static boolean madePipe(Path pipe) throws InterruptedException {
    try {
      if (new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() != 0) {
        return false;
      }
    } catch (IOException e) {
      return false;
    }
    Thread writer =
        new Thread(
            () -> {
              try {
                Files.write(pipe, timing);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    writer.setDaemon(true);
    writer.start();
    return true;
  }
}

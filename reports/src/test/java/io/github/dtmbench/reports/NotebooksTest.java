package io.github.dtmbench.reports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.reports.cli.DtmBench;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What docs/notebooks.md tells people to type gives the numbers that evaluate prints. */
class NotebooksTest {

  private static final Path DOCUMENT = Path.of("..", "docs", "notebooks.md");
  private static final List<String> ESTIMATORS =
      List.of("device-throughput", "constant-utilization");

  @TempDir private static Path folder;

  private static String document;
  private static final Map<String, Double> ERRORS = new TreeMap<>();

  @BeforeAll
  static void writeTheFiles() throws IOException {
    document = Files.readString(DOCUMENT, UTF_8);
    for (String line : block("sh").lines().toList()) {
      List<String> words = new ArrayList<>(List.of(line.split(" ", -1)));
      assertEquals("scripts/dtm-bench", words.remove(0));
      words.set(words.size() - 1, folder.resolve(words.get(words.size() - 1)).toString());
      run(words);
    }
    String standings =
        run(
            List.of(
                "evaluate",
                "--estimators",
                String.join(",", ESTIMATORS),
                "--columns",
                "estimator,geometric_error",
                "--format",
                "csv"));
    standings
        .lines()
        .skip(1)
        .map(line -> line.split(",", -1))
        .forEach(cells -> ERRORS.put(cells[0], Double.valueOf(cells[1])));
    assertEquals(2, ERRORS.size());
  }

  private static String run(List<String> words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        DtmBench.execute(new PrintWriter(out), new PrintWriter(err), words.toArray(String[]::new));
    assertEquals(0, code, err.toString());
    return out.toString();
  }

  private static String block(String language) {
    Matcher block =
        Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(document);
    assertTrue(block.find(), () -> "no block of " + language);
    return block.group(1);
  }

  /** Every estimator's number, as evaluate has it; Tablesaw prints in the locale of the system. */
  private static void assertErrorsIn(String printed, DoubleUnaryOperator toFactor) {
    List<Double> numbers =
        Pattern.compile("[0-9]+[.,][0-9]+")
            .matcher(printed)
            .results()
            .map(
                match ->
                    toFactor.applyAsDouble(Double.parseDouble(match.group().replace(',', '.'))))
            .toList();
    ERRORS.forEach(
        (estimator, error) -> {
          assertTrue(printed.contains(estimator), printed);
          assertTrue(
              numbers.stream().anyMatch(number -> Math.abs(number / error - 1) < 1e-6),
              () -> estimator + " " + error + " is not in\n" + printed);
        });
  }

  @ParameterizedTest
  @CsvSource({
    "python, python3, -c, 'import numpy, pandas'",
    "python, /usr/bin/python3, -c, 'import numpy, pandas'",
    "r, Rscript, -e, 'invisible(1)'"
  })
  void snippet_givesTheErrorsOfEvaluate(
      String language, String interpreter, String option, String probe)
      throws IOException, InterruptedException {
    String block = block(language);
    assertTrue(block.lines().count() <= 3, block);
    if (!start(interpreter, option, probe).startsWith("0\n")) {
      System.err.println(
          "SKIPPED: no " + interpreter + " that can " + probe + ", its notebook was not run");
      return;
    }
    String printed = start(interpreter, option, block);
    assertTrue(printed.startsWith("0\n"), printed);
    assertErrorsIn(printed, error -> error);
  }

  /** The exit code, then what was printed. */
  private static String start(String... command) throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("printed").toFile())
              .start();
      assertTrue(process.waitFor(60, TimeUnit.SECONDS), () -> Arrays.toString(command));
      return process.exitValue() + "\n" + Files.readString(folder.resolve("printed"), UTF_8);
    } catch (IOException e) {
      return "there is none";
    }
  }

  @Test
  void tablesawSnippet_givesTheErrorsOfEvaluate() throws Exception {
    String block = block("java");
    assertEquals(3, block.lines().count(), block);
    Path source = folder.resolve("Notebook.java");
    Files.writeString(
        source,
        """
        import static tech.tablesaw.aggregate.AggregateFunctions.mean;
        import tech.tablesaw.api.Table;
        public class Notebook {
          public static void main(String[] arguments) {
        %s  }
        }
        """
            .formatted(
                block.replace(
                    "\"predictions.csv\"",
                    "\"" + folder.resolve("predictions.csv").toString().replace("\\", "/") + "\"")),
        UTF_8);
    ByteArrayOutputStream messages = new ByteArrayOutputStream();
    int code =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                messages,
                messages,
                "-proc:none",
                "-d",
                folder.toString(),
                "-cp",
                classPath(),
                source.toString());
    assertEquals(0, code, () -> messages.toString(UTF_8));
    PrintStream before = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (URLClassLoader loader =
        new URLClassLoader(
            new URL[] {folder.toUri().toURL()}, Thread.currentThread().getContextClassLoader())) {
      System.setOut(new PrintStream(printed, true, UTF_8));
      loader
          .loadClass("Notebook")
          .getMethod("main", String[].class)
          .invoke(null, (Object) new String[0]);
    } finally {
      System.setOut(before);
    }
    assertErrorsIn(printed.toString(UTF_8), Math::exp);
  }

  private static String classPath() {
    return Thread.currentThread().getContextClassLoader() instanceof URLClassLoader loader
        ? Arrays.stream(loader.getURLs())
            .map(url -> Path.of(URI.create(url.toString())).toString())
            .collect(Collectors.joining(File.pathSeparator))
        : System.getProperty("java.class.path");
  }

  @ParameterizedTest
  @CsvSource({
    "predictions.csv, ## `evaluate --predictions --format csv`",
    "records.csv, ## `list records --format csv`"
  })
  void documentedColumns_areThoseOfTheHeader(String file, String heading) throws IOException {
    String section = document.substring(document.indexOf(heading) + heading.length());
    int end = section.indexOf("\n## ");
    List<String> documented =
        (end < 0 ? section : section.substring(0, end))
            .lines()
            .filter(line -> line.startsWith("| `"))
            .flatMap(
                line ->
                    Pattern.compile("`([a-z0-9_]+)`").matcher(line.split("\\|", -1)[1]).results())
            .map(match -> match.group(1))
            .toList();
    String header = Files.readString(folder.resolve(file), UTF_8).lines().findFirst().orElseThrow();
    assertEquals(List.of(header.split(",", -1)), documented);
  }
}

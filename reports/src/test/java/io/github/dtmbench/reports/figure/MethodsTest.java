package io.github.dtmbench.reports.figure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.estimators.throughput.LogThroughput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The run that docs/methods.md works by hand, and its figure. */
class MethodsTest {

  private static final Path DOCS = Path.of("..", "docs");
  private static final double TFLOP = 6.3e12;

  @Test
  void runByHand_isWhatTheKernelsGive() throws IOException {
    String document = Files.readString(DOCS.resolve("methods.md"));
    List<String> missing = new ArrayList<>();
    double sum = 0;
    for (double log10Alpha : new double[] {100, 110}) {
      double seconds = LogThroughput.deviceSeconds(log10Alpha, TFLOP);
      double y = Math.log(seconds) + log10Alpha * Math.log(10);
      // αC = eʸ(y − 1) + 1; the 1 is lost beside a number of a hundred digits.
      double lnWork = (log10Alpha + Math.log10(TFLOP)) * Math.log(10);
      assertEquals(lnWork, y + Math.log(y - 1), 1e-12 * lnWork);
      for (String number :
          List.of(
              String.format(Locale.ROOT, "%.3f", lnWork),
              String.format(Locale.ROOT, "y = %.3f", y),
              String.format(Locale.ROOT, "%.3f, T", Math.log(seconds)),
              scientific(seconds) + " s",
              scientific(seconds / 3600) + " device-hours")) {
        if (!document.contains(number)) {
          missing.add(number);
        }
      }
      sum += seconds / 3600;
    }
    assertTrue(document.contains(scientific(sum / 2) + " / 16,000 / 24"), scientific(sum / 2));
    assertEquals(List.of(), missing);
  }

  private static String scientific(double value) {
    return String.format(Locale.ROOT, "%.3e", value).replace("e+0", "e").replace("e+", "e");
  }

  /** Those that do not depend on which estimators are compared. */
  @ParameterizedTest
  @ValueSource(strings = {"dynamic-throughput", "carbon-quality", "holistic-stages"})
  void figure_isTheOneOfTheReport(String id) throws IOException {
    Figure figure = figure(id);
    assertArrayEquals(
        Files.readAllBytes(DOCS.resolve("figures").resolve(id + ".svg")),
        figure.images().svg(),
        "docs/figures is stale, see scripts/update-results.sh");
  }

  @Test
  void development_isTheShareThatTheFigureSays() throws IOException {
    String share = figure("holistic-stages").title().replaceAll(".* took (\\S+ %) of .*", "$1");
    String document = Files.readString(DOCS.resolve("footprint.md")).replaceAll("\\s+", " ");
    assertTrue(document.contains("development took " + share + " of the operational"), share);
  }

  private static Figure figure(String id) {
    return Figures.all(FigureSamples.inputs(), 2).stream()
        .filter(drawn -> drawn.id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}

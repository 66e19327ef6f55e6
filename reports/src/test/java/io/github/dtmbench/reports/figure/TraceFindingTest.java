package io.github.dtmbench.reports.figure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.benchmarks.trace.ClusteredMedian;
import io.github.dtmbench.benchmarks.trace.PaperReading;
import io.github.dtmbench.benchmarks.trace.TraceAnalysis;
import io.github.dtmbench.benchmarks.trace.TraceCurve;
import io.github.dtmbench.benchmarks.trace.TraceGroup;
import io.github.dtmbench.benchmarks.trace.TraceStudy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What README and docs say of the traces is what the study says. */
class TraceFindingTest {

  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
  private static final TraceStudy STUDY = FigureSamples.inputs().traces();

  private static String words(String file) throws IOException {
    return Files.readString(ROOT.resolve(file)).replaceAll("\\s+", " ").replace('−', '-');
  }

  private static void assertSays(String file, List<String> said) throws IOException {
    String words = words(file);
    for (String phrase : said) {
      assertTrue(words.contains(phrase), () -> file + " does not say: " + phrase);
    }
  }

  private static List<String> finding() {
    TraceGroup all = STUDY.headline();
    ClusteredMedian ratio = all.ratio(PaperReading.LENIENT).orElseThrow();
    List<TraceGroup> families =
        STUDY.byFamily().stream()
            .filter(f -> f.ratio(PaperReading.LENIENT).isPresent())
            .filter(f -> f.slope().orElseThrow().hasInterval())
            .toList();
    long below = families.stream().filter(f -> high(f) < predicted(f)).count();
    assertTrue(families.stream().noneMatch(f -> low(f) > predicted(f)), "none above");
    // Two are not told apart from the formula, and of those zero is in the interval as well.
    for (String family : List.of("NVIDIA H100", "NVIDIA GB200")) {
      TraceGroup group =
          families.stream().filter(f -> f.name().equals(family)).findFirst().orElseThrow();
      assertTrue(high(group) > predicted(group) && low(group) < 0, family);
    }
    return List.of(
        String.format(Locale.ROOT, "%,d traces of constant work", all.analyses().size()),
        String.format(Locale.ROOT, "%.1f %% of what the formula", 100 * ratio.median()),
        String.format(
            Locale.ROOT,
            "%.1f %% to %.1f %%)",
            100 * ratio.interval().low(),
            100 * ratio.interval().high()),
        String.format(Locale.ROOT, "f %d device families %d lie below", families.size(), below),
        String.format(
            Locale.ROOT,
            "at most %.2f %% of their time",
            100 * STUDY.fromAnHour().warmUpShare(0.9).orElseThrow()));
  }

  private static double low(TraceGroup group) {
    return group.slope().orElseThrow().interval().low();
  }

  private static double high(TraceGroup group) {
    return group.slope().orElseThrow().interval().high();
  }

  private static double predicted(TraceGroup group) {
    return group.paperSlope(PaperReading.LENIENT).orElseThrow();
  }

  private static String rest(TraceCurve curve) {
    double factor = STUDY.headline().restError(TraceAnalysis::fromThird, curve).orElseThrow();
    return String.format(Locale.ROOT, "%.1f %%", 100 * (factor - 1));
  }

  @Test
  void readme_saysWhatTheStudySays() throws IOException {
    assertSays("README.md", finding());
  }

  @Test
  void docs_sayWhatTheStudySays() throws IOException {
    List<String> said = new ArrayList<>(finding());
    ClusteredMedian slope = STUDY.headline().slope().orElseThrow();
    said.add(
        String.format(
            Locale.ROOT,
            "is %.5f per e-fold of time (95 %% interval %.5f to %+.5f)",
            slope.median(),
            slope.interval().low(),
            slope.interval().high()));
    said.add(
        "to " + rest(TraceCurve.TWO_STAGES) + ", the logarithm to " + rest(TraceCurve.LOGARITHM));
    said.add("a constant to " + rest(TraceCurve.CONSTANT));
    said.add(
        String.format(
            Locale.ROOT,
            "%.3f %% of its time to its start in the median and at most %.2f %%",
            100 * STUDY.fromAnHour().warmUpShare(0.5).orElseThrow(),
            100 * STUDY.fromAnHour().warmUpShare(0.9).orElseThrow()));
    assertSays("docs/traces.md", said);
  }

  @Test
  void docs_showTheFigureOfTheStudy() throws IOException {
    assertArrayEquals(
        TraceSlopesFigure.of(STUDY).orElseThrow().images().svg(),
        Files.readAllBytes(ROOT.resolve("docs/figures/trace-slopes.svg")),
        "docs/figures is stale, see scripts/update-results.sh");
  }
}

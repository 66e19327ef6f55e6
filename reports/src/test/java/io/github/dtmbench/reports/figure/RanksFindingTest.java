package io.github.dtmbench.reports.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.benchmarks.comparison.AverageRanks;
import io.github.dtmbench.benchmarks.comparison.AverageRanks.Ranked;
import io.github.dtmbench.benchmarks.comparison.Statistics;
import io.github.dtmbench.benchmarks.evaluation.Evaluation;
import io.github.dtmbench.benchmarks.evaluation.HeldOutEvaluation;
import io.github.dtmbench.benchmarks.evaluation.RecordGrade;
import io.github.dtmbench.benchmarks.evaluation.Target;
import io.github.dtmbench.benchmarks.protocol.LeaveOrganizationOut;
import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.estimators.registry.Estimators;
import io.github.dtmbench.reports.table.format.TableFormat;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What docs/statistics.md says and shows of average ranks, from all estimators. */
class RanksFindingTest {

  private static final Path DOCS = Path.of("..", "docs");
  private static final Statistics STATISTICS = Statistics.usual();

  private static Evaluation hours;

  @BeforeAll
  static void evaluate() {
    ShippedData data = ShippedData.load();
    hours =
        Evaluation.run(
            new LeaveOrganizationOut(),
            Estimators.standard(data).all(),
            RecordGrade.select(data.runs(), RecordGrade.independent()),
            Target.deviceHours(),
            HeldOutEvaluation.withoutIntervals(2),
            STATISTICS);
  }

  private static List<Ranked> ranked() {
    return AverageRanks.of(hours.scores()).ranks().stream()
        .sorted(Comparator.comparingDouble(Ranked::averageRank))
        .toList();
  }

  private static String of(Ranked one) {
    return String.format(Locale.ROOT, "%.2f of `%s`", one.averageRank(), one.estimator());
  }

  private static void assertSaid(String words) throws IOException {
    String document = Files.readString(DOCS.resolve("statistics.md")).replaceAll("\\s+", " ");
    assertTrue(document.contains(words), "docs/statistics.md should say: " + words);
  }

  /** Whoever is first by one measure is not by another; that is not to be found out by others. */
  @Test
  void firstByTheError_isThirdByAverageRank() throws IOException {
    String first = hours.standings().get(0).estimator();
    List<Ranked> ranked = ranked();
    assertEquals(first, ranked.get(2).estimator());
    assertSaid(
        String.format(
            Locale.ROOT,
            "`%s`, first by the error, is third by average rank: %.2f, after %s and %s",
            first,
            ranked.get(2).averageRank(),
            of(ranked.get(0)),
            of(ranked.get(1))));
  }

  @Test
  void bar_joinsAllButTwo() throws IOException {
    Figure figure = CriticalDifferenceFigure.of(hours, STATISTICS.significance()).orElseThrow();
    StringWriter csv = new StringWriter();
    TableFormat.CSV.render(List.of(figure.data()), csv);
    List<String> rows = csv.toString().lines().skip(1).toList();
    assertEquals(14, rows.size());
    assertEquals(12, rows.stream().filter(row -> row.endsWith(",1")).count());
    assertSaid("A bar joins twelve of the fourteen");
  }

  @Test
  void docs_showTheFigureOfTheEvaluation() throws Exception {
    Figure figure = CriticalDifferenceFigure.of(hours, STATISTICS.significance()).orElseThrow();
    SvgDocument shown =
        SvgDocument.parse(Files.readAllBytes(DOCS.resolve("figures/critical-difference.svg")));
    SvgDocument drawn = SvgDocument.parse(figure.images().svg());
    assertEquals(drawn.title(), shown.title(), "stale, see scripts/update-results.sh");
    assertEquals(drawn.texts(), shown.texts(), "stale, see scripts/update-results.sh");
  }
}

package io.github.dtmbench.reports.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.benchmarks.comparison.Standing;
import io.github.dtmbench.benchmarks.evaluation.Evaluation;
import io.github.dtmbench.benchmarks.evaluation.HeldOutPrediction;
import io.github.dtmbench.benchmarks.evaluation.ImpliedUtilization;
import io.github.dtmbench.benchmarks.metric.Metric;
import io.github.dtmbench.benchmarks.reproduction.AccuracyTables;
import io.github.dtmbench.benchmarks.trace.PaperReading;
import io.github.dtmbench.benchmarks.trace.TraceGroup;
import io.github.dtmbench.benchmarks.trace.TraceStudy;
import io.github.dtmbench.datasets.run.FlopBasis;
import io.github.dtmbench.reports.table.Cell;
import io.github.dtmbench.reports.table.ResultTable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each figure's data against what it is drawn from, and the marks in the SVG against the data. */
class FigureDataTest {

  private static final String BLUE = "rgb(0,114,178)";
  private static final String VERMILLION = "rgb(213,94,0)";

  private static final Evaluation HOURS = FigureSamples.inputs().hours();
  private static final AccuracyTables ACCURACY = FigureSamples.inputs().accuracy();

  private static List<Figure> figures;

  @BeforeAll
  static void draw() {
    figures = Figures.all(FigureSamples.inputs());
  }

  private static Figure figure(String id) {
    return figures.stream().filter(f -> f.id().equals(id)).findFirst().orElseThrow();
  }

  private static List<Cell> column(ResultTable table, String key) {
    int index =
        IntStream.range(0, table.columns().size())
            .filter(i -> table.columns().get(i).key().equals(key))
            .findFirst()
            .orElseThrow();
    return table.rows().stream().map(row -> row.get(index)).toList();
  }

  private static double[] numbers(ResultTable table, String key) {
    return column(table, key).stream().mapToDouble(cell -> ((Cell.Numeric) cell).value()).toArray();
  }

  private static List<HeldOutPrediction> answered() {
    return HOURS.standings().stream()
        .flatMap(
            standing ->
                HOURS.scores().stream().filter(s -> s.estimator().equals(standing.estimator())))
        .flatMap(score -> score.answered().stream())
        .toList();
  }

  @Test
  void predictedHours_areEveryAnswer_andEachIsDrawnOnce() throws Exception {
    Figure figure = figure("predicted-against-actual");
    List<HeldOutPrediction> answered = answered();
    assertTrue(
        answered.size() < HOURS.scores().stream().mapToInt(s -> s.predictions().size()).sum(),
        "some were refused, which is no point");
    double[] reported = numbers(figure.data(), "reported_device_hours");
    double[] predicted = numbers(figure.data(), "predicted_device_hours");
    assertEquals(answered.size(), reported.length);
    for (int i = 0; i < reported.length; i++) {
      assertEquals(answered.get(i).run().deviceHours(), reported[i], 1e-9 * reported[i]);
      assertEquals(
          answered.get(i).prediction().deviceHours().orElseThrow(),
          predicted[i],
          1e-9 * predicted[i]);
    }
    long close = answered.stream().filter(p -> p.absoluteLogError() < Math.log(2)).count();
    SvgDocument svg = SvgDocument.parse(figure.images().svg());
    assertEquals(close + 1, svg.shapes(BLUE, 1), "dots, one of them in the legend");
    assertEquals(answered.size() - close + 1, svg.shapes(VERMILLION, 2), "diamonds");
  }

  /** Hours and throughput are two views of one prediction: their product is the compute. */
  @Test
  void throughput_timesHours_isTheCompute() {
    ResultTable table = figure("throughput-by-estimator").data();
    double[] reported = numbers(table, "reported_tflop_per_second");
    double[] predicted = numbers(table, "predicted_tflop_per_second");
    List<HeldOutPrediction> answered = answered();
    assertEquals(answered.size(), reported.length);
    for (int i = 0; i < reported.length; i++) {
      double tflop = answered.get(i).run().features().computeTflop();
      assertEquals(tflop, reported[i] * 3600 * answered.get(i).run().deviceHours(), 1e-8 * tflop);
      assertEquals(
          tflop, predicted[i] * 3600 * answered.get(i).predicted().orElseThrow(), 1e-8 * tflop);
    }
  }

  @Test
  void table2_isEveryPrintedErrorAndEveryAnswerOnEqualTerms() {
    ResultTable table = figure("table-2-errors").data();
    assertEquals(6 * 4, ACCURACY.operational().size());
    int answered = ACCURACY.corrected().stream().mapToInt(row -> row.answered()).sum();
    assertEquals(24 + answered, table.rows().size());
    double[] errors = numbers(table, "relative_error_pct");
    for (int i = 0; i < 24; i++) {
      assertEquals(ACCURACY.operational().get(i).printedErrorPercent().value(), errors[i]);
    }
    assertEquals(
        100 * ACCURACY.corrected().get(0).cells().get(0).relativeError().orElseThrow(),
        errors[24],
        1e-8);
    assertTrue(column(table, "estimator").stream().noneMatch(Cell.Missing.class::isInstance));
  }

  @Test
  void alphas_areThoseOfTheBands() {
    ResultTable table = figure("alpha-by-device").data();
    List<Cell> kinds = column(table, "what");
    assertEquals(
        ACCURACY.bands().size(), kinds.stream().filter(Cell.text("printed band")::equals).count());
    assertEquals(
        ACCURACY.bands().stream().filter(band -> band.refitted().isPresent()).count(),
        kinds.stream().filter(Cell.text("refitted band")::equals).count());
    assertEquals(
        ACCURACY.bands().stream().mapToInt(band -> band.n()).sum(),
        kinds.stream().filter(Cell.text("run")::equals).count());
  }

  /**
   * By hand: f̄ = ((1 + αT) ln(1 + αT) − αT) / αT, which for α of a hundred digits is ln(αT) − 1.
   */
  @Test
  void dynamicThroughput_isTheFormulaAtTheLengthOfTheRun() {
    Figure figure = figure("dynamic-throughput");
    List<String> devices =
        column(figure.data(), "device").stream().map(cell -> ((Cell.Text) cell).value()).toList();
    double[] hours = numbers(figure.data(), "device_hours");
    double[] mean = numbers(figure.data(), "mean_tflop_per_second");
    double[] low = numbers(figure.data(), "band_low_tflop_per_second");
    double[] high = numbers(figure.data(), "band_high_tflop_per_second");
    int inside = 0;
    int h100 = 0;
    for (int i = 0; i < hours.length; i++) {
      if (devices.get(i).equals("NVIDIA H100")) {
        double lnSeconds = Math.log(hours[i] * 3600);
        assertEquals(100 * Math.log(10) + lnSeconds - 1, low[i], 1e-9 * low[i]);
        assertEquals(110 * Math.log(10) + lnSeconds - 1, high[i], 1e-9 * high[i]);
        h100++;
      }
      assertTrue(low[i] < high[i]);
      inside += low[i] <= mean[i] && mean[i] <= high[i] ? 1 : 0;
    }
    assertTrue(h100 > 30, "H100 runs: " + h100);
    assertTrue(figure.title().contains(" " + inside + " of " + hours.length + " "), figure.title());
  }

  @Test
  void timeline_isTheLeaderboard() throws Exception {
    Figure figure = figure("carbon-timeline");
    assertEquals(67, figure.data().rows().size());
    double[] tonnes = numbers(figure.data(), "tonnes_co2e");
    for (int i = 0; i < tonnes.length; i++) {
      assertEquals(ACCURACY.leaderboard().get(i).recomputed(), tonnes[i], 1e-9 * tonnes[i]);
    }
    assertTrue(
        SvgDocument.parse(figure.images().svg()).texts().contains("Language model (29)"),
        "the legend counts the models of each task");
  }

  @Test
  void ranks_areTheStandings() {
    ResultTable table = figure("ranks").data();
    assertEquals(
        HOURS.standings().stream().map(s -> Cell.text(s.estimator())).toList(),
        column(table, "estimator"));
    assertEquals(
        HOURS.standings().stream().map(s -> Cell.count(s.rank())).toList(), column(table, "rank"));
  }

  /** At the level of the evaluation the curve passes through the coverage of its table. */
  @Test
  void calibration_passesThroughTheCoverageOfTheTable() {
    ResultTable table = figure("interval-calibration").data();
    double[] levels = numbers(table, "level");
    double[] coverages = numbers(table, "coverage");
    assertEquals(19 * HOURS.standings().size(), levels.length);
    List<Double> atLevel =
        IntStream.range(0, levels.length)
            .filter(i -> levels[i] == FigureSamples.LEVEL)
            .mapToObj(i -> coverages[i])
            .toList();
    for (int i = 0; i < atLevel.size(); i++) {
      Standing standing = HOURS.standings().get(i);
      assertEquals(
          standing.value(Metric.COVERAGE).orElseThrow(),
          atLevel.get(i),
          1e-9,
          standing.estimator());
    }
  }

  @Test
  void circularity_isEveryCompleteRecord_andTheSpikesAreInOnePanel() throws Exception {
    Figure figure = figure("implied-utilization");
    List<ImpliedUtilization> records = ImpliedUtilization.of(FigureSamples.inputs().runs());
    assertEquals(records.size(), figure.data().rows().size());
    List<Cell> bins = column(figure.data(), "bin_center");
    List<Cell> bases = column(figure.data(), "flop_basis");
    long circular = records.stream().filter(r -> r.basis() == FlopBasis.HARDWARE).count();
    long spikes =
        IntStream.range(0, bins.size())
            .filter(i -> bases.get(i).equals(Cell.text("hardware")))
            .filter(
                i ->
                    bins.get(i) instanceof Cell.Numeric bin
                        && (bin.value() == 0.3 || bin.value() == 0.4))
            .count();
    assertTrue(2 * spikes > circular, spikes + " of " + circular + " are at 0.30 or 0.40");
  }

  @Test
  void traceSlopes_areThoseOfEveryFamilyWithAnInterval() {
    TraceStudy study = FigureSamples.inputs().traces();
    ResultTable table = figure("trace-slopes").data();
    double[] slopes = numbers(table, "slope");
    double[] predicted = numbers(table, "formula_slope");
    List<Cell> names = column(table, "traces_of");
    List<TraceGroup> groups = new ArrayList<>(study.byFamily());
    groups.add(study.headline());
    int shown = 0;
    for (TraceGroup group : groups) {
      int row = names.indexOf(Cell.text(group.name()));
      boolean has =
          group.slope().orElseThrow().hasInterval()
              && group.paperSlope(PaperReading.LENIENT).isPresent();
      assertEquals(has, row >= 0, group.name());
      if (has) {
        shown++;
        assertEquals(group.slope().orElseThrow().median(), slopes[row], 1e-12);
        assertEquals(group.paperSlope(PaperReading.LENIENT).orElseThrow(), predicted[row], 1e-12);
      }
    }
    assertEquals(shown, table.rows().size());
    long below =
        IntStream.range(1, slopes.length)
            .filter(i -> numbers(table, "slope_high")[i] < predicted[i])
            .count();
    assertTrue(
        figure("trace-slopes").title().contains(" " + below + " lie below"),
        figure("trace-slopes").title());
  }

  @Test
  void warmUps_areEveryRun_andEachIsDrawnOnce() throws Exception {
    Figure figure = figure("trace-warm-ups");
    double[] warmUps = numbers(figure.data(), "warm_up_seconds");
    assertEquals(
        FigureSamples.inputs().traces().headline().analyses().size(), figure.data().rows().size());
    long measured = DoubleStream.of(warmUps).filter(seconds -> seconds > 0).count();
    SvgDocument svg = SvgDocument.parse(figure.images().svg());
    assertEquals(measured + 1, svg.shapes(BLUE, 1), "dots, one of them in the legend");
    assertEquals(warmUps.length - measured + 1, svg.shapes(VERMILLION, 2), "diamonds");
  }

  /** The choice of runs looks at families and lengths alone. */
  @Test
  void traceThroughput_isTheLongestRunOfEachOfTwelveFamilies() {
    ResultTable table = figure("trace-throughput").data();
    double[] hours = numbers(table, "active_hours");
    List<Cell> families = column(table, "device_family");
    assertEquals(12, families.stream().distinct().count());
    for (int i = 0; i < hours.length; i++) {
      Cell family = families.get(i);
      double longest =
          FigureSamples.inputs().traces().headline().analyses().stream()
              .filter(a -> Cell.text(a.trace().deviceFamily()).equals(family))
              .mapToDouble(a -> a.activeSeconds() / 3600)
              .max()
              .orElseThrow();
      assertEquals(longest, hours[i], 1e-9);
    }
  }
}

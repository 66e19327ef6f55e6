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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
    figures = Figures.all(FigureSamples.inputs(), 2);
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
      assertEquals(ACCURACY.operational().get(i).error().printed().value(), errors[i]);
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
      assertEquals(
          ACCURACY.leaderboard().get(i).recomputed().orElseThrow(), tonnes[i], 1e-9 * tonnes[i]);
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

  /**
   * The paper prints totals of 114 t and 510 kL, and 140 t and 627 kL. Its energies are rounded to
   * whole megawatt-hours in four groups and in ten models, its totals to whole units.
   */
  @Test
  void holisticStages_sumToWhatThePaperPrints_withinItsDigits() {
    ResultTable table = figure("holistic-stages").data();
    assertEquals(114, sum(table, "development_tonnes_co2e"), 0.5 + 4 * 0.5 * 0.332);
    assertEquals(140, sum(table, "training_tonnes_co2e"), 0.5 + 10 * 0.5 * 0.332);
    assertEquals(510, sum(table, "development_water_kl"), 0.5 + 4 * 0.5 * 1.49);
    assertEquals(627, sum(table, "training_water_kl"), 0.5 + 10 * 0.5 * 1.49);
  }

  /** Every training run of the paper's own models is in one group, and in one only. */
  @Test
  void holisticStages_trainingIsThatOfEveryModelOnce() {
    var training = FigureSamples.inputs().data().published("holistic_training");
    double energy =
        training.rowKeys().stream()
            .filter(model -> model.startsWith("LM-"))
            .mapToDouble(model -> training.number(model, "energy_mwh").value())
            .sum();
    assertEquals(
        0.332 * energy, sum(figure("holistic-stages").data(), "training_tonnes_co2e"), 1e-9);
  }

  private static double sum(ResultTable table, String key) {
    return DoubleStream.of(numbers(table, key)).sum();
  }

  /** Carbon is the leaderboard's, and each model that is shown has one mark. */
  @Test
  void carbonQuality_isTheLeaderboardsCarbon_andEachModelIsDrawnOnce() throws Exception {
    Figure figure = figure("carbon-quality");
    ResultTable table = figure.data();
    List<Cell> shown = column(table, "shown");
    List<Cell> tonnes = column(table, "tonnes_co2e");
    int drawn = 0;
    for (int i = 0; i < shown.size(); i++) {
      if (shown.get(i).equals(Cell.text("yes"))) {
        drawn++;
        double carbon = ((Cell.Numeric) tonnes.get(i)).value();
        assertTrue(
            ACCURACY.leaderboard().stream()
                .anyMatch(cell -> cell.recomputed().orElseThrow() == carbon),
            carbon + " is in no cell of the leaderboard");
      }
    }
    assertEquals(FigureSamples.inputs().data().modelQuality().size(), shown.size());
    assertEquals(18, drawn);
    assertEquals(drawn, SvgDocument.parse(figure.images().svg()).shapes(BLUE, 1), "dots");
  }

  /**
   * By rank of carbon and of score, in Python: {@code scipy.stats.spearmanr} of the shown rows of
   * MMLU gives 0.8846, of ImageNet −0.4.
   */
  @Test
  void carbonQuality_titleSaysTheRankCorrelation() {
    assertTrue(
        figure("carbon-quality").title().contains("rank correlation 0.88 on MMLU (13 models)"));
    assertTrue(
        figure("carbon-quality")
            .title()
            .contains("rank correlation −0.40 on ImageNet top-1 (5 models)"));
  }

  /** The largest are named; a name that would cover another is left out, not laid over it. */
  @Test
  void timeline_namesTheLargest() throws Exception {
    List<String> texts = SvgDocument.parse(figure("carbon-timeline").images().svg()).texts();
    assertTrue(texts.containsAll(List.of("Gemini Ultra", "GPT-4", "GPT-3 175B (davinci)")));
    assertTrue(!texts.contains("T5-11B"), "one of the smaller is not named");
  }

  /** Ranks of k estimators average to (k + 1)/2; bars are runs of neighbours. */
  @Test
  void criticalDifference_ranksAreRanks_andBarsJoinOnlyWhatIsNotToldApart() {
    ResultTable table = figure("critical-difference").data();
    double[] ranks = numbers(table, "average_rank");
    assertEquals((ranks.length + 1) / 2.0, DoubleStream.of(ranks).average().orElseThrow(), 1e-9);
    List<Cell> names = column(table, "estimator");
    List<Cell> bars = column(table, "bars");
    int joined = 0;
    for (int i = 0; i < names.size(); i++) {
      for (int j = i + 1; j < names.size(); j++) {
        Set<String> common = new HashSet<>(bars(bars.get(i)));
        common.retainAll(bars(bars.get(j)));
        joined += common.size();
        if (!common.isEmpty()) {
          Set<Cell> two = Set.of(names.get(i), names.get(j));
          assertTrue(
              HOURS.pairs().stream()
                  .filter(
                      pair -> two.equals(Set.of(Cell.text(pair.first()), Cell.text(pair.second()))))
                  .noneMatch(pair -> pair.better(0.05).isPresent()),
              two::toString);
        }
      }
    }
    assertTrue(joined > 0, "some are joined");
  }

  private static List<String> bars(Cell cell) {
    return cell instanceof Cell.Text text && !text.value().isEmpty()
        ? List.of(text.value().split(" "))
        : List.of();
  }

  @Test
  void figures_standAlone_withTitleAndSource() throws Exception {
    for (Figure figure : figures) {
      List<String> texts = SvgDocument.parse(figure.images().svg()).texts();
      assertTrue(texts.stream().anyMatch(text -> text.startsWith("Source: ")), figure.id());
      assertTrue(
          texts.stream().anyMatch(text -> !text.isEmpty() && figure.title().startsWith(text)),
          figure.id());
    }
  }
}

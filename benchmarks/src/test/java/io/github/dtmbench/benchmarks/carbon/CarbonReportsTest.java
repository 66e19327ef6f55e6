package io.github.dtmbench.benchmarks.carbon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.benchmarks.evaluation.Outcome;
import io.github.dtmbench.benchmarks.footprint.Assumption;
import io.github.dtmbench.benchmarks.footprint.Footprint;
import io.github.dtmbench.benchmarks.footprint.RecordedSite;
import io.github.dtmbench.benchmarks.footprint.Sourced;
import io.github.dtmbench.benchmarks.footprint.Stage;
import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.run.CarbonGrade;
import io.github.dtmbench.datasets.run.TrainingRun;
import io.github.dtmbench.estimators.LabelledRun;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** From hours to carbon, on records that anybody can look up. */
class CarbonReportsTest {

  private static final ShippedData DATA = ShippedData.load();
  private static final CarbonReports REPORTS = CarbonReports.of(DATA.runs(), DATA);

  private static TrainingRun run(String model) {
    return DATA.runs().stream().filter(r -> r.model().equals(model)).findFirst().orElseThrow();
  }

  private static double value(Footprint site, Assumption assumption) {
    return site.find(assumption).orElseThrow().value();
  }

  private static CarbonReport report(String model) {
    return REPORTS.all().stream()
        .filter(r -> r.run().model().equals(model))
        .findFirst()
        .orElseThrow();
  }

  /** BLOOM: 1,082,990 h × 400 W = 433.196 MWh, no PUE, × 57 g/kWh = 24.69 t. */
  @Test
  void bloom_isItsOwnArithmetic() {
    CarbonReport bloom = report("BLOOM-176B");
    assertEquals(1, value(bloom.site(), Assumption.PUE), 0);
    assertEquals(RecordedSite.STATED, bloom.site().find(Assumption.GRID).orElseThrow().basis());
    assertEquals(1, bloom.ratio(Stage.DEVICE_HOURS, Stage.ENERGY).orElseThrow(), 1e-12);
    assertEquals(
        433.196 * 57 / 1000 / 24.69,
        bloom.ratio(Stage.ENERGY, Stage.OPERATIONAL_CARBON).orElseThrow(),
        1e-12);
    assertEquals(
        433.196 * 57 / 1000 / 24.69,
        bloom.ratio(Stage.DEVICE_HOURS, Stage.OPERATIONAL_CARBON).orElseThrow(),
        1e-12);
  }

  /**
   * T5-11B: the report's PUE of 1.12 and 545 g/kWh, the datasheet's power for the 310 W measured.
   */
  @Test
  void t5_takesTheSiteAndTheDatasheet() {
    CarbonReport t5 = report("T5-11B");
    double watts = run("T5-11B").hardware().soleDevice().orElseThrow().tdpWatts().orElseThrow();
    assertEquals(watts, value(t5.site(), Assumption.DEVICE_POWER), 0);
    assertEquals(1.12, value(t5.site(), Assumption.PUE), 0);
    assertEquals(545, value(t5.site(), Assumption.GRID), 0);
    assertEquals(
        246732.8 * watts / 1e6 * 1.12 / 85.7,
        t5.ratio(Stage.DEVICE_HOURS, Stage.ENERGY).orElseThrow(),
        1e-12);
  }

  /** Each ratio is given what was reported before it, so the two stages make the whole. */
  @Test
  void stages_multiplyToTheWhole() {
    for (CarbonReport report : REPORTS.all()) {
      if (report.ratio(Stage.DEVICE_HOURS, Stage.ENERGY).isPresent()) {
        assertEquals(
            report.ratio(Stage.DEVICE_HOURS, Stage.OPERATIONAL_CARBON).orElseThrow(),
            report.ratio(Stage.DEVICE_HOURS, Stage.ENERGY).getAsDouble()
                * report.ratio(Stage.ENERGY, Stage.OPERATIONAL_CARBON).orElseThrow(),
            1e-12 * report.ratio(Stage.DEVICE_HOURS, Stage.OPERATIONAL_CARBON).orElseThrow(),
            report.run().model());
      }
    }
  }

  /** No intensity in the report: the mean of the developers' country. */
  @Test
  void llama2_takesTheCountry() {
    Footprint site = RecordedSite.of(run("Llama 2-70B"), DATA.countries());
    assertTrue(site.find(Assumption.GRID).orElseThrow().basis().contains("United States"));
    assertEquals(
        DATA.countries().require("USA").gramsCo2ePerKwh(), value(site, Assumption.GRID), 0);
    assertEquals(
        new Sourced(Footprint.USUAL_PUE, "default"), site.find(Assumption.PUE).orElseThrow());
    assertEquals(
        new Sourced(400, "TDP of the datasheet"), site.find(Assumption.DEVICE_POWER).orElseThrow());
  }

  /** BLOOM's energy is that of the machines; T5's PUE stands in its report. */
  @Test
  void pue_isOneWhereTheEnergyIsOfTheMachines_elseTheReports() {
    assertEquals(
        Optional.of(new Sourced(1, "the report's energy is that of the machines")),
        RecordedSite.of(run("BLOOM-176B"), DATA.countries()).find(Assumption.PUE));
    assertEquals(
        Optional.of(new Sourced(1.12, RecordedSite.STATED)),
        RecordedSite.of(run("T5-11B"), DATA.countries()).find(Assumption.PUE));
  }

  @Test
  void reports_areComparableOnesAlone() {
    CarbonReports reports = CarbonReports.of(DATA.runs(), DATA);
    assertTrue(reports.all().size() >= 40, reports.all().size() + " reports");
    for (CarbonReport report : reports.all()) {
      assertTrue(report.tonnesCo2e() > 0, report.run().model());
      assertTrue(report.run().hardware().deviceHours().isPresent(), report.run().model());
      CarbonGrade grade = report.run().grading().carbon();
      assertTrue(
          List.of(CarbonGrade.MEASURED, CarbonGrade.ARITHMETIC, CarbonGrade.THIRD_PARTY)
              .contains(grade),
          report.run().model());
      assertEquals(grade.label(), REPORTS.kinds().get(report.run().model()));
    }
  }

  @Test
  void target_perDeviceHour_isWhatTheSiteMakesOfAnHour() {
    Outcome outcome = REPORTS.target().outcome(LabelledRun.from(run("BLOOM-176B"))).orElseThrow();
    assertEquals(24.69, outcome.actual(), 0);
    assertEquals(0.4 * 57 / 1e6, outcome.perDeviceHour(), 1e-18);
    assertEquals(Optional.empty(), REPORTS.target().outcome(LabelledRun.from(run("GPT-NeoX-20B"))));
  }

  @Test
  void stageErrors_haveARowPerKindAndStage_andTheSumOfAll() {
    List<StageErrors> rows = StageErrors.of(REPORTS);
    assertEquals(12, rows.size());
    int byKind =
        rows.stream()
            .filter(row -> row.kind().isPresent() && row.step().equals(Step.WHOLE))
            .mapToInt(row -> row.errors().n())
            .sum();
    assertEquals(REPORTS.all().size(), byKind);
    assertEquals(byKind, rows.get(11).errors().n());
  }
}

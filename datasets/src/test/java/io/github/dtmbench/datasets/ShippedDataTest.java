package io.github.dtmbench.datasets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.datasets.csv.Labelled;
import io.github.dtmbench.datasets.grid.CloudRegion;
import io.github.dtmbench.datasets.grid.GridBasis;
import io.github.dtmbench.datasets.grid.GridFigure;
import io.github.dtmbench.datasets.grid.GridIntensity;
import io.github.dtmbench.datasets.run.CarbonGrade;
import io.github.dtmbench.datasets.run.RunKind;
import io.github.dtmbench.datasets.run.ThroughputGrade;
import io.github.dtmbench.datasets.run.TrainingRun;
import io.github.dtmbench.datasets.run.emission.PueInclusion;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The shipped files, as a whole and by sample. A row lost on the way would not be missed else. */
class ShippedDataTest {

  private static final ShippedData DATA = ShippedData.load();

  private static TrainingRun run(String model) {
    return DATA.runs().stream().filter(run -> run.model().equals(model)).findFirst().orElseThrow();
  }

  @Test
  void load_files_holdWhatTheyShould() {
    assertEquals(648, DATA.runs().size());
    assertEquals(212, DATA.devices().devices().size());
    assertEquals(214, DATA.countries().countries().size());
    assertEquals(195, DATA.cloudRegions().size());
    assertEquals(211, DATA.gridZones().size());
  }

  @ParameterizedTest
  @CsvSource({"SCORE, 146", "CAUTION, 172", "DOUBTFUL, 34", "EXCLUDE, 296"})
  void runs_throughputGrades_counted(ThroughputGrade grade, int count) {
    assertEquals(
        count, DATA.runs().stream().filter(run -> run.grading().throughput() == grade).count());
  }

  @ParameterizedTest
  @CsvSource({
    "MEASURED, 24",
    "ARITHMETIC, 49",
    "THIRD_PARTY, 6",
    "UNDISCLOSED, 2",
    "EXCLUDE, 23",
    "NONE, 544"
  })
  void runs_carbonGrades_counted(CarbonGrade grade, int count) {
    assertEquals(
        count, DATA.runs().stream().filter(run -> run.grading().carbon() == grade).count());
  }

  @Test
  void runs_scorable_havePeakCountHoursAndPlausibleUtilization() {
    List<TrainingRun> scorable = DATA.runs().stream().filter(TrainingRun::isScorable).toList();
    assertEquals(318, scorable.size());
    for (TrainingRun run : scorable) {
      assertEquals(RunKind.PRETRAINING, run.kind(), run.model());
      double utilization = run.impliedUtilization().orElseThrow();
      assertTrue(utilization > 0 && utilization <= 1, run.model());
      assertTrue(run.hardware().soleDevice().orElseThrow().tdpWatts().isPresent(), run.model());
    }
  }

  @Test
  void runs_excluded_sayWhy() {
    for (TrainingRun run : DATA.runs()) {
      assertTrue(run.isScorable() || !run.grading().throughputReason().isBlank(), run.model());
      assertFalse(run.grading().throughputReason().contains("remark"), run.model());
    }
  }

  @Test
  void runs_order_byDayThenName() {
    Comparator<TrainingRun> order =
        Comparator.comparing(
                (TrainingRun run) -> run.origin().publicationDate().orElse(LocalDate.MAX))
            .thenComparing(TrainingRun::model);
    assertEquals(DATA.runs().stream().sorted(order).toList(), DATA.runs());
  }

  @Test
  void runs_sample_asInItsSource() {
    TrainingRun bloom = run("BLOOM-176B");
    assertEquals("NVIDIA A100 SXM 80GB", bloom.hardware().soleDevice().orElseThrow().name());
    assertEquals(OptionalDouble.of(1082990), bloom.hardware().deviceHours());
    assertEquals(OptionalDouble.of(57), bloom.emissions().gramsCo2ePerKwh());
    assertEquals(Optional.of(PueInclusion.EXCLUDED), bloom.emissions().energyIncludesPue());
  }

  @Test
  void runs_modelInTwoSources_oneRunWithBothHalves() {
    TrainingRun run = run("DALL-E mini");
    assertEquals(OptionalDouble.of(72), run.hardware().wallHours());
    assertEquals(OptionalInt.of(4), run.hardware().deviceCount());
    assertEquals(OptionalDouble.of(0.00754), run.emissions().tonnesCo2e());
    assertEquals(CarbonGrade.EXCLUDE, run.grading().carbon());
    assertEquals(ThroughputGrade.EXCLUDE, run.grading().throughput());
  }

  @Test
  void countries_codes_uniqueAndWellFormed() {
    Set<String> codes = new HashSet<>();
    for (GridIntensity grid : DATA.countries().countries()) {
      assertTrue(grid.iso3().matches("[A-Z]{3}"), grid.iso3());
      assertTrue(codes.add(grid.iso3()), grid.iso3());
    }
    assertTrue(codes.containsAll(Set.of("USA", "CHN", "FRA")));
  }

  @Test
  void cloudRegions_names_unique() {
    Set<String> names = new HashSet<>();
    for (CloudRegion region : DATA.cloudRegions()) {
      assertTrue(names.add(region.name()), region.toString());
    }
  }

  /**
   * One basis for all clouds, and one figure for all regions of a grid: that of the grid itself.
   */
  @Test
  void cloudRegions_haveTheFigureOfTheirGrid() {
    Map<String, GridFigure> byZone = new HashMap<>();
    DATA.gridZones().forEach(zone -> byZone.put(zone.code(), zone.figure()));
    for (CloudRegion region : DATA.cloudRegions()) {
      assertEquals(GridBasis.LIFE_CYCLE_CONSUMPTION, region.grid().basis(), region.name());
      GridFigure other = byZone.putIfAbsent(region.zone(), region.grid());
      assertTrue(other == null || other.equals(region.grid()), region.name());
    }
  }

  @Test
  void published_table_isReadByItsId() {
    assertEquals("opencarboneval_devices", DATA.published("opencarboneval_devices").id());
    assertThrows(IllegalArgumentException.class, () -> DATA.published("absent"));
  }

  @Test
  void load_twice_isRead_once() {
    assertSame(DATA, ShippedData.load());
    assertSame(DATA.throughputTraces(), DATA.throughputTraces());
  }

  @Test
  void lists_areNotTheCallersToChange() {
    assertThrows(UnsupportedOperationException.class, () -> DATA.runs().remove(0));
    assertThrows(UnsupportedOperationException.class, () -> DATA.devices().devices().remove(0));
    assertThrows(UnsupportedOperationException.class, () -> DATA.countries().countries().remove(0));
    assertThrows(UnsupportedOperationException.class, () -> DATA.throughputTraces().remove(0));
  }

  @ParameterizedTest
  @EnumSource(ThroughputGrade.class)
  void find_label_roundTrip(ThroughputGrade grade) {
    assertEquals(Optional.of(grade), Labelled.find(ThroughputGrade.class, grade.label()));
  }

  /** Case counts: a label is a word of the file format. */
  @Test
  void find_unknownLabel_isEmpty() {
    assertEquals(Optional.empty(), Labelled.find(ThroughputGrade.class, "SCORE"));
    assertEquals("score, caution, doubtful, exclude", Labelled.known(ThroughputGrade.class));
  }
}

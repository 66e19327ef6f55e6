package io.github.dtmbench.datasets.run.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.csv.InvalidDataException;
import io.github.dtmbench.datasets.device.Device;
import io.github.dtmbench.datasets.run.CarbonGrade;
import io.github.dtmbench.datasets.run.Citation;
import io.github.dtmbench.datasets.run.FlopBasis;
import io.github.dtmbench.datasets.run.Grading;
import io.github.dtmbench.datasets.run.Hardware;
import io.github.dtmbench.datasets.run.HoursKind;
import io.github.dtmbench.datasets.run.Origin;
import io.github.dtmbench.datasets.run.RunCsv;
import io.github.dtmbench.datasets.run.RunKind;
import io.github.dtmbench.datasets.run.ThroughputGrade;
import io.github.dtmbench.datasets.run.TrainingRun;
import io.github.dtmbench.datasets.run.Workload;
import io.github.dtmbench.datasets.run.emission.CarbonBasis;
import io.github.dtmbench.datasets.run.emission.CarbonScope;
import io.github.dtmbench.datasets.run.emission.Emissions;
import io.github.dtmbench.datasets.run.emission.PueInclusion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a user is told who adds a record. Without these, a slip in a cell becomes a wrong score, or
 * a stack trace that names no cell.
 */
class TrainingRunFileTest {

  @Test
  void read_everyCellGiven_everyCellArrives() {
    TrainingRun run =
        RunCsv.read(
            RunCsv.scored()
                .with("counted_flop", "5e20")
                .with("domain", "Language")
                .with("country", "France")
                .with("parameters", "1.76e11")
                .with("training_tokens", "366e9")
                .with("training_flop", "4.5e20")
                .with("flop_basis", "third-party")
                .with("device_count", "384")
                .with("wall_hours", "2820.3")
                .with("reported_utilization", "0.5")
                .with("precision", "BF16")
                .with("framework", "Megatron-DeepSpeed")
                .with("hours_kind", "calendar")
                .with("device_power_w", "400")
                .with("pue", "1")
                .with("grid_gco2_per_kwh", "57")
                .with("energy_mwh", "433")
                .with("energy_includes_pue", "no")
                .with("reported_tco2e", "24.7")
                .with("carbon_scope", "operational+idle+embodied")
                .with("carbon_basis", "tdp-based")
                .with("throughput_grade", "caution")
                .with("throughput_grade_reason", "rounded, \"about\"")
                .with("carbon_grade", "arithmetic")
                .with("carbon_grade_reason", "TDP")
                .with("source_locator", "Table 4"));

    Device a100 = RunCsv.DEVICES.require("NVIDIA A100 SXM4 80 GB");
    assertEquals(
        new TrainingRun(
            "BLOOM-176B",
            new Origin(
                "BigScience",
                "BigScience",
                Optional.of(LocalDate.of(2022, 11, 8)),
                "Language",
                "France"),
            new Workload(
                OptionalDouble.of(1.76e11),
                OptionalDouble.of(366e9),
                OptionalDouble.of(4.5e20),
                Optional.of(FlopBasis.THIRD_PARTY),
                OptionalDouble.of(5e20)),
            new Hardware(
                List.of(a100),
                OptionalInt.of(384),
                OptionalDouble.of(2820.3),
                OptionalDouble.of(1082990),
                Optional.of(HoursKind.CALENDAR),
                OptionalDouble.of(0.5),
                "BF16",
                "Megatron-DeepSpeed"),
            RunKind.PRETRAINING,
            new Emissions(
                OptionalDouble.of(400),
                OptionalDouble.of(1),
                OptionalDouble.of(57),
                OptionalDouble.of(433),
                Optional.of(PueInclusion.EXCLUDED),
                OptionalDouble.of(24.7),
                Optional.of(CarbonScope.OPERATIONAL_IDLE_EMBODIED),
                Optional.of(CarbonBasis.TDP_BASED)),
            new Grading(
                ThroughputGrade.CAUTION, "rounded, \"about\"", CarbonGrade.ARITHMETIC, "TDP"),
            new Citation("arXiv 2211.05100", "Table 4")),
        run);
  }

  @Test
  void read_blankCells_areMissing() {
    TrainingRun run = RunCsv.read(RunCsv.excluded().with("publication_date", ""));

    assertEquals(Optional.empty(), run.origin().publicationDate());
    assertEquals(OptionalDouble.empty(), run.workload().countedFlop());
    assertEquals(OptionalInt.empty(), run.hardware().deviceCount());
    assertEquals(Emissions.unreported(), run.emissions());
    assertEquals("", run.grading().carbonReason());
  }

  @Test
  void read_badFlop_toldInOneLine() {
    assertEquals(
        List.of(
            "runs.csv:2: column training_flop: \"abc\": expected a positive finite number of FLOP"
                + " such as 3.1e23 (digits, a decimal point and an exponent only)"),
        RunCsv.problems(RunCsv.scored().with("training_flop", "abc")));
  }

  @Test
  void read_problemsInSeveralRows_allToldByLineAndColumn() {
    List<String> problems =
        RunCsv.problems(
            RunCsv.scored().with("pue", "0.9").with("publication_date", "yesterday"),
            RunCsv.excluded().with("model", "sound"),
            RunCsv.excluded().with("model", "").with("run_kind", "hobby"));

    assertEquals(
        List.of(
            "runs.csv:2: column publication_date: \"yesterday\": expected a day of the calendar"
                + " such as 2024-04-18, from 1900 to 2099",
            "runs.csv:2: column pue: \"0.9\": expected a finite PUE of at least 1 such as 1.12",
            "runs.csv:4: column model: \"\": expected the name of a model",
            "runs.csv:4: column run_kind: \"hobby\": expected one of pretraining, finetune,"
                + " reinforcement, search, group, other"),
        problems);
  }

  @ParameterizedTest
  @CsvSource({
    "model, the name of a model",
    "organization, the name of the developers",
    "organization_group, the name of a group of developers",
    "device, the name of a device",
    "source, the source of the figures"
  })
  void read_requiredTextBlank_refused(String column, String expected) {
    assertEquals(
        List.of("runs.csv:2: column " + column + ": \"\": expected " + expected),
        RunCsv.problems(RunCsv.scored().with(column, "  ")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "flop_basis",
        "run_kind",
        "energy_includes_pue",
        "carbon_scope",
        "carbon_basis",
        "throughput_grade",
        "carbon_grade"
      })
  void read_unknownLabel_knownOnesListed(String column) {
    List<String> problems = RunCsv.problems(RunCsv.scored().with(column, "Score"));

    assertEquals(1, problems.size());
    assertTrue(
        problems
            .get(0)
            .startsWith("runs.csv:2: column " + column + ": \"Score\": expected one of "),
        problems.get(0));
    assertTrue(problems.get(0).contains(", "), problems.get(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"run_kind", "throughput_grade", "carbon_grade"})
  void read_requiredLabelBlank_refusedOnce(String column) {
    assertEquals(1, RunCsv.problems(RunCsv.scored().with(column, "")).size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "parameters",
        "training_tokens",
        "training_flop",
        "counted_flop",
        "device_count",
        "wall_hours",
        "device_hours",
        "device_power_w",
        "energy_mwh",
        "reported_utilization"
      })
  void read_zeroOrNegative_refused(String column) {
    for (String value : List.of("0", "0.0", "-0", "-1", "1e-400")) {
      List<String> problems = RunCsv.problems(RunCsv.scored().with(column, value));
      assertEquals(1, problems.size(), column + " " + value);
      assertTrue(
          problems.get(0).startsWith("runs.csv:2: column " + column + ": \"" + value + "\": "));
    }
  }

  @Test
  void read_zeroCarbon_accepted() {
    TrainingRun run =
        RunCsv.read(RunCsv.scored().with("reported_tco2e", "0").with("grid_gco2_per_kwh", "0"));

    assertEquals(OptionalDouble.of(0), run.emissions().tonnesCo2e());
    assertEquals(OptionalDouble.of(0), run.emissions().gramsCo2ePerKwh());
  }

  @Test
  void read_reportedUtilizationAboveOne_refused() {
    assertEquals(
        List.of(
            "runs.csv:2: column reported_utilization: \"43\": expected a fraction above 0 and at"
                + " most 1 such as 0.43"),
        RunCsv.problems(RunCsv.scored().with("reported_utilization", "43")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2023-02-29",
        "2023-13-01",
        "2023-1-1",
        "01.02.2023",
        "2023",
        "2023-01-01T00:00",
        "+12023-01-01",
        "-2023-01-01",
        "0000-01-01",
        "1899-12-31",
        "2100-01-01"
      })
  void read_noSuchDay_refused(String date) {
    assertEquals(
        List.of(
            "runs.csv:2: column publication_date: \""
                + date
                + "\": expected a day of the calendar such as 2024-04-18, from 1900 to 2099"),
        RunCsv.problems(RunCsv.scored().with("publication_date", date)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.5", "1e3", "1,000", "abc", "1000000000", "99999999999999999999"})
  void read_deviceCountNotWhole_refused(String count) {
    assertEquals(
        List.of(
            "runs.csv:2: column device_count: \""
                + count
                + "\": expected a whole number of devices from 1 to 999999999, digits only"),
        RunCsv.problems(RunCsv.scored().with("device_count", count)));
  }

  @Test
  void read_modelTwice_secondLineNamesTheFirst() {
    assertEquals(
        List.of(
            "runs.csv:3: column model: \"BLOOM-176B\": expected a name that is not taken already,"
                + " by line 2"),
        RunCsv.problems(RunCsv.scored(), RunCsv.scored()));
  }

  @Test
  void read_unknownDevice_nearestNamed() {
    assertEquals(
        List.of(
            "runs.csv:2: column device: \"NVIDIA V10\": expected a known device; nearest are"
                + " NVIDIA Tesla V100 SXM2 16GB, NVIDIA Tesla V100 PCIe 16GB, NVIDIA Tesla V100"
                + " SXM2 32GB"),
        RunCsv.problems(RunCsv.scored().with("device", "NVIDIA V10")));
  }

  @Test
  void read_alias_isTheDevice() {
    TrainingRun run = RunCsv.read(RunCsv.scored().with("device", "nvidia a100-80gb"));

    assertEquals("NVIDIA A100 SXM 80GB", run.hardware().soleDevice().orElseThrow().name());
  }

  @Test
  void read_severalDevicesInExcludedRun_accepted() {
    TrainingRun run =
        RunCsv.read(RunCsv.excluded().with("device", "NVIDIA A100 ;NVIDIA GeForce GTX 480"));

    assertEquals(2, run.hardware().devices().size());
    assertEquals(Optional.empty(), run.hardware().soleDevice());
    assertEquals(OptionalDouble.empty(), run.impliedUtilization());
  }

  @Test
  void read_listEndsWithSemicolon_refused() {
    assertEquals(1, RunCsv.problems(RunCsv.excluded().with("device", "NVIDIA A100;")).size());
  }

  @Test
  void read_severalDevicesInScoredRun_refused() {
    assertEquals(
        List.of(
            "runs.csv:2: column device: \"NVIDIA A100; NVIDIA V100\": expected one device, not a"
                + " list, because throughput_grade is score"),
        RunCsv.problems(RunCsv.scored().with("device", "NVIDIA A100; NVIDIA V100")));
  }

  @Test
  void read_scoredRunWithoutCountOrHours_bothTold() {
    assertEquals(
        List.of(
            "runs.csv:2: column counted_flop: \"\": expected a count of FLOP, because"
                + " throughput_grade is caution",
            "runs.csv:2: column device_hours: \"\": expected a number of hours, because"
                + " throughput_grade is caution"),
        RunCsv.problems(RunCsv.excluded().with("throughput_grade", "caution")));
  }

  @Test
  void read_scoredRunOnDeviceWithoutPeak_refused() {
    assertEquals(
        List.of(
            "runs.csv:2: column device: \"Google TPU v1\": expected a device whose peak is known,"
                + " because throughput_grade is score"),
        RunCsv.problems(RunCsv.scored().with("device", "Google TPU v1")));
  }

  @Test
  void read_scoredRunFasterThanItsDevice_refused() {
    // 312 TFLOP/s for 1000 hours are 1.1232e21 FLOP.
    RunCsv run = RunCsv.scored().with("device_hours", "1000");

    assertEquals(List.of(), RunCsv.problems(run.with("counted_flop", "1.1232e21")));
    assertEquals(
        List.of(
            "runs.csv:2: column counted_flop: \"2.2464e21\": expected at most what the device can"
                + " do in its hours; this count is 2.0 times that"),
        RunCsv.problems(run.with("counted_flop", "2.2464e21")));
    assertEquals(List.of(), RunCsv.problems(run.with("throughput_grade", "exclude")));
  }

  @Test
  void read_missingFile_refusedInTheSameWay(@TempDir Path folder) {
    Path path = folder.resolve("absent.csv");

    InvalidDataException refusal =
        assertThrows(InvalidDataException.class, () -> TrainingRunFile.read(path, RunCsv.DEVICES));

    assertTrue(refusal.getMessage().startsWith("absent.csv: "), refusal.getMessage());
    assertTrue(refusal.getMessage().contains("expected a readable file"), refusal.getMessage());
  }

  @Test
  void read_fileOnDisk_namedByItsLastPart(@TempDir Path folder) throws IOException {
    Path path = folder.resolve("mine.csv");
    Files.write(path, RunCsv.file(RunCsv.scored()).getBytes(UTF_8));
    assertEquals(1, TrainingRunFile.read(path, RunCsv.DEVICES).size());

    Files.write(path, RunCsv.file(RunCsv.scored().with("pue", "x")).getBytes(UTF_8));
    InvalidDataException refusal =
        assertThrows(InvalidDataException.class, () -> TrainingRunFile.read(path, RunCsv.DEVICES));
    assertTrue(refusal.getMessage().startsWith("mine.csv:2: column pue: "), refusal.getMessage());
  }

  /** Every digit of every shipped record survives. */
  @Test
  void text_readAgain_givesTheSameRuns() {
    List<TrainingRun> runs = ShippedData.load().runs();
    assertEquals(runs, RunCsv.read(TrainingRunFile.text(runs)));
  }

  @Test
  void text_hostileCells_surviveToo() {
    RunCsv row =
        RunCsv.excluded()
            .with("model", "=cmd(), \"quoted\"\n<script>")
            .with("training_flop", "1.2345678901234567e-300")
            .with("counted_flop", "4.9E-324")
            .with("device_hours", "0.1")
            .with("parameters", "123456789012")
            .with("training_tokens", "1e300");
    List<TrainingRun> runs = RunCsv.read(RunCsv.file(row));
    assertEquals(runs, RunCsv.read(TrainingRunFile.text(runs)));
  }
}

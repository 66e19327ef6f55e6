package io.github.dtmbench.datasets.run.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.csv.CsvFile;
import io.github.dtmbench.datasets.csv.DataProblem;
import io.github.dtmbench.datasets.csv.InvalidDataException;
import io.github.dtmbench.datasets.device.Device;
import io.github.dtmbench.datasets.run.CarbonGrade;
import io.github.dtmbench.datasets.run.RunKind;
import io.github.dtmbench.datasets.run.ThroughputGrade;
import io.github.dtmbench.datasets.run.TrainingRun;
import io.github.dtmbench.datasets.run.file.NewRunFile.NewRun;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** A user's own file: what may be left out, what it then means, and what is refused. */
class NewRunFileTest {

  private static final ShippedData DATA = ShippedData.load();
  private static final String HEADER = "model,organization,publication_date,device";

  private static List<NewRun> read(String... lines) {
    return NewRunFile.read(
        CsvFile.parse("mine.csv", (String.join("\n", lines) + "\n").getBytes(UTF_8)),
        DATA.devices(),
        DATA.runs());
  }

  private static TrainingRun one(String columns, String cells) {
    return read(HEADER + "," + columns, "Ours,Our Lab,2024-07-01,A100," + cells).get(0).run();
  }

  private static List<String> problems(String... lines) {
    return assertThrows(InvalidDataException.class, () -> read(lines)).problems().stream()
        .map(DataProblem::message)
        .toList();
  }

  @Test
  void parametersAndTokens_areCountedAsSixNd() {
    TrainingRun run = one("parameters,training_tokens", "7e9,2e12");
    assertEquals(OptionalDouble.of(6 * 7e9 * 2e12), run.workload().countedFlop());
    assertEquals(OptionalDouble.empty(), run.workload().trainingFlop());
    assertEquals(ThroughputGrade.EXCLUDE, run.grading().throughput());
    assertEquals(CarbonGrade.NONE, run.grading().carbon());
    assertEquals(RunKind.PRETRAINING, run.kind());
    assertEquals("Our Lab", run.origin().organizationGroup());
    assertEquals("mine.csv", run.citation().source());
  }

  @Test
  void givenCount_goesBeforeListedFlop_andBothBeforeSixNd() {
    String columns = "counted_flop,training_flop,parameters,training_tokens";
    assertEquals(
        OptionalDouble.of(1e22), one(columns, "1e22,2e22,7e9,2e12").workload().countedFlop());
    assertEquals(OptionalDouble.of(2e22), one(columns, ",2e22,7e9,2e12").workload().countedFlop());
  }

  /** A FLOP that was computed from the hours is not a count. */
  @Test
  void hardwareFlop_isNotTakenForACount() {
    assertEquals(
        OptionalDouble.of(6 * 7e9 * 2e12),
        one("training_flop,flop_basis,parameters,training_tokens", "2e22,hardware,7e9,2e12")
            .workload()
            .countedFlop());
    assertEquals(
        List.of(
            "mine.csv:2: column counted_flop: \"\": expected a count of FLOP that owes nothing to"
                + " the hours, here or as training_flop, or parameters and training_tokens"),
        problems(
            HEADER + ",training_flop,flop_basis", "Ours,Our Lab,2024-07-01,A100,2e22,hardware"));
  }

  @Test
  void countTimesWallClock_areDeviceHours_andMakeARecordScorable() {
    TrainingRun run = one("counted_flop,device_count,wall_hours", "1e22,64,1000");
    assertEquals(OptionalDouble.of(64_000), run.hardware().deviceHours());
    assertTrue(run.isScorable());
    assertEquals(
        OptionalDouble.of(70_000),
        one("counted_flop,device_count,wall_hours,device_hours", "1e22,64,1000,70000")
            .hardware()
            .deviceHours());
  }

  /** A sibling of shipped records sits on their side of every split. */
  @Test
  void knownOrganization_joinsItsGroup() {
    TrainingRun sibling =
        DATA.runs().stream()
            .filter(r -> !r.origin().organization().equals(r.origin().organizationGroup()))
            .findFirst()
            .orElseThrow();
    String organization = "\"" + sibling.origin().organization() + "\"";
    assertEquals(
        sibling.origin().organizationGroup(),
        read(HEADER + ",counted_flop", "Ours," + organization + ",2024-07-01,A100,1e22")
            .get(0)
            .run()
            .origin()
            .organizationGroup());
  }

  @Test
  void carbonWithoutGrade_isUndisclosed() {
    assertEquals(
        CarbonGrade.UNDISCLOSED, one("counted_flop,reported_tco2e", "1e22,5").grading().carbon());
  }

  @Test
  void cells_areTheRowWithItsBlanksFilled() {
    NewRun run =
        read(HEADER + ",counted_flop", "\"Ours, \"\"big\"\"\",Our Lab,2024-07-01,A100,1e22").get(0);
    assertEquals(2, run.line());
    List<String> columns = TrainingRunFile.columns();
    assertEquals("Ours, \"big\"", run.cells().get(columns.indexOf("model")));
    assertEquals("A100", run.cells().get(columns.indexOf("device")));
    assertEquals("exclude", run.cells().get(columns.indexOf("throughput_grade")));
  }

  /** Every problem of the file, each once. */
  @Test
  void badFile_tellsAllProblemsOnce() {
    List<String> problems =
        problems(
            HEADER + ",parameters,training_tokens,device_count,device_hours",
            "A,Lab,2024-07-01,A100,seven,2e12,64,-1",
            "A,Lab,,No Such Device,7e9,2e12,many,10",
            "BLOOM-176B,Lab,2024-07-01,A100;H100,7e9,2e12,,");
    assertEquals(8, problems.size(), () -> String.join("\n", problems));
    assertEquals(problems.stream().distinct().toList(), problems);
    assertTrue(problems.get(0).startsWith("mine.csv:2: column"), problems.get(0));
    for (String part :
        List.of(
            "\"seven\"",
            "\"-1\"",
            "a date such as",
            "\"many\"",
            "by line 2",
            "No Such Device",
            "one device, not a list",
            "not among the shipped records")) {
      assertEquals(
          1, problems.stream().filter(p -> p.contains(part)).count(), part + " in " + problems);
    }
  }

  /** Hours in which no A100 can do that much are refused, not scored. */
  @Test
  void countBeyondThePeak_isRefused() {
    List<String> problems =
        problems(HEADER + ",counted_flop,device_hours", "Ours,Our Lab,2024-07-01,A100,1e24,1000");
    assertEquals(1, problems.size());
    assertTrue(problems.get(0).contains("at most what the device can do"), problems.get(0));
  }

  @Test
  void neededColumns_andUnknownOnes_areTold() {
    List<String> problems = problems("model,organization,device,flops", "A,Lab,A100,1e22");
    assertTrue(problems.get(0).contains("\"flops\""), problems.toString());
    assertTrue(problems.get(1).contains("a column publication_date"), problems.toString());
  }

  /** What is written back is read again as the same runs. */
  @Test
  void cells_readAgain_areTheSameRun() {
    NewRun run =
        read(
                HEADER + ",parameters,training_tokens,device_count,wall_hours",
                "Ours,Our Lab,2024-07-01,A100,7e9,2e12,512,321.5")
            .get(0);
    List<NewRun> again =
        read(String.join(",", TrainingRunFile.columns()), String.join(",", run.cells()));
    assertEquals(run.run(), again.get(0).run());
    assertEquals(Optional.of("NVIDIA A100"), run.run().hardware().soleDevice().map(Device::family));
  }

  /** Such a record is kept for what it tells; that it lacks a count is why it says exclude. */
  @Test
  void rowThatSaysExclude_needsNoCount_andGetsNone() {
    String columns = "throughput_grade,training_flop,flop_basis,parameters,training_tokens";
    TrainingRun run = one(columns, "exclude,2e22,mixed,7e9,2e12");
    assertEquals(OptionalDouble.empty(), run.workload().countedFlop());
    assertEquals(OptionalDouble.of(2e22), run.workload().trainingFlop());
    List<NewRun> several =
        read(HEADER + ",throughput_grade", "Ours,Our Lab,2024-07-01,A100; H100,exclude");
    assertEquals(2, several.get(0).run().hardware().devices().size());
    assertTrue(
        problems(HEADER + ",throughput_grade", "Ours,Our Lab,2024-07-01,A100,caution").stream()
            .anyMatch(problem -> problem.contains("counted_flop")));
  }
}

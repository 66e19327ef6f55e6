package io.github.dtmbench.datasets.throughput;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.csv.CsvFile;
import io.github.dtmbench.datasets.csv.DataProblem;
import io.github.dtmbench.datasets.csv.InvalidDataException;
import io.github.dtmbench.datasets.device.DeviceCatalog;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is told of a wrong row: every problem, with its cell. */
class ThroughputBenchmarkReaderTest {

  private static final DeviceCatalog DEVICES = ShippedData.load().devices();
  private static final String HEADER = String.join(",", ThroughputBenchmarkReader.COLUMNS) + "\n";
  private static final String SOUND =
      "page,NVIDIA;"
          + " Microsoft,2021-04-09,Megatron-LM,GPT,Language,,1e9,A100,8,fp16,2048,512,140,,,hardware,x\n";

  private static List<ThroughputBenchmark> read(String rows) {
    return ThroughputBenchmarkReader.read(
        CsvFile.parse("benchmarks.csv", (HEADER + rows).getBytes(UTF_8)), DEVICES);
  }

  private static List<String> problems(String rows) {
    return assertThrows(InvalidDataException.class, () -> read(rows)).problems().stream()
        .map(DataProblem::message)
        .toList();
  }

  @Test
  void read_soundRow_arrives() {
    ThroughputBenchmark row = read(SOUND).get(0);
    assertEquals(List.of("NVIDIA", "Microsoft"), row.origin().organizationGroups());
    assertEquals("NVIDIA A100 SXM 40GB", row.setup().device().name());
    assertEquals(105, row.modelTflopPerSecond().orElseThrow());
  }

  @Test
  void read_everyCellWrong_everyCellIsTold() {
    List<String> problems = problems(",;NVIDIA,2021-13-01,,,,,-1,A1000,0,,x,1.5,0,2,-3,none,\n");
    for (String column :
        List.of(
            "source",
            "organization_groups",
            "publication_date",
            "framework",
            "model",
            "domain",
            "parameters",
            "device",
            "device_count",
            "sequence_length",
            "global_batch",
            "achieved_tflops_per_device",
            "mfu_fraction",
            "tokens_per_second_per_device",
            "flop_convention",
            "locator")) {
      assertEquals(
          1,
          problems.stream().filter(problem -> problem.contains("column " + column + ": ")).count(),
          () -> column + " in " + problems);
    }
    assertEquals(16, problems.size(), problems::toString);
  }

  @Test
  void read_nothingMeasured_isTold() {
    List<String> problems = problems(SOUND.replace(",140,", ",,"));
    assertEquals(1, problems.size());
    assertTrue(
        problems.get(0).contains("unless tokens_per_second_per_device is given"),
        problems::toString);
  }

  @Test
  void read_dateAndDeviceMissing_bothTold() {
    List<String> problems = problems(SOUND.replace("2021-04-09", "").replace(",A100,", ",,"));
    assertEquals(2, problems.size(), problems::toString);
  }
}

package io.github.dtmbench.reports.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many planned runs at once: each gets what {@code predict} would give it. */
class PredictFileCommandTest {

  private static final String FAST = "dynamic-throughput,constant-utilization,llmcarbon.published";

  @TempDir private Path folder;

  private CommandLineRun predict(String content, String... more) throws IOException {
    Path file = Files.writeString(folder.resolve("plans.csv"), content);
    return CommandLineRun.of(
        Stream.concat(
                Stream.of(
                    "predict-file",
                    file.toString(),
                    "--estimators",
                    FAST,
                    "--records",
                    folder.resolve("none.csv").toString()),
                Arrays.stream(more))
            .toArray(String[]::new));
  }

  @Test
  void rows_getTheHoursOfPredict() throws IOException {
    CommandLineRun run =
        predict("device,parameters,training_tokens,model\nH100,70e9,15e12,\"a, =b\"\n");
    assertEquals(0, run.exitCode(), run.err());
    List<String> lines = run.out().lines().toList();
    assertEquals(
        "model,device,training_flop,dynamic_throughput_hours,constant_utilization_hours,"
            + "llmcarbon_published_hours",
        lines.get(0));
    String[] cells = lines.get(1).substring("\"a, =b\",".length()).split(",", -1);
    assertEquals("NVIDIA H100 SXM 80GB", cells[0]);
    assertEquals(6.3e24, Double.parseDouble(cells[1]), 1e15);
    CommandLineRun single =
        CommandLineRun.of(
            "predict",
            "--parameters",
            "70e9",
            "--tokens",
            "15e12",
            "--device",
            "H100",
            "--estimators",
            "dynamic-throughput",
            "--records",
            folder.resolve("none.csv").toString(),
            "--format",
            "csv");
    assertTrue(single.out().contains("," + cells[2] + ","), cells[2] + " in " + single.out());
  }

  @Test
  void manyRows_haveOneHeaderAndTheOrderOfTheFile() throws IOException {
    int rows = 10_000;
    String content =
        IntStream.range(0, rows)
            .mapToObj(i -> "run " + i + ",A100," + (i + 1) + "e18")
            .collect(Collectors.joining("\n", "model,device,training_flop\n", "\n"));
    Path out = folder.resolve("hours.csv");
    CommandLineRun run = predict(content, "--output", out.toString());
    assertEquals(0, run.exitCode(), run.err());
    assertEquals("", run.out());
    List<String> lines = Files.readAllLines(out);
    assertEquals(rows + 1, lines.size());
    for (int i = 0; i < rows; i++) {
      assertTrue(lines.get(i + 1).startsWith("run " + i + ","), lines.get(i + 1));
    }
    assertEquals(predict(content).out().lines().toList(), lines);
  }

  @Test
  void everyBadRow_isNamedAndNothingIsWritten() throws IOException {
    Path out = folder.resolve("hours.csv");
    CommandLineRun run =
        predict(
            "device,training_flop\nH100,1e24\nHundred,1e24\nH100,\nH100,-3\nH100,x\n",
            "--output",
            out.toString());
    assertEquals(2, run.exitCode());
    assertEquals("", run.out());
    assertFalse(Files.exists(out));
    assertTrue(run.err().contains("plans.csv:3: column device: \"Hundred\""), run.err());
    assertTrue(
        run.err().contains("plans.csv:4: column training_flop: \"\": expected a number of FLOP"),
        run.err());
    assertTrue(run.err().contains("plans.csv:5: column training_flop: \"-3\""), run.err());
    assertTrue(run.err().contains("plans.csv:6: column training_flop: \"x\""), run.err());
  }

  /**
   * On 64 H100 of 700 W in us-east-1 (PUE 1.15, 418 g/kWh): days are hours / 24 / 64, MWh hours ×
   * 0.7 × 1.15 / 1000, tonnes MWh × 0.418. In Québec 41 g/kWh, with the PUE given.
   */
  @Test
  void countAndPlace_giveDaysEnergyAndCarbon_andOtherColumnsAreHandedOn() throws IOException {
    CommandLineRun run =
        predict(
            """
            My Note,device,training_flop,device_count,region,pue
            -5,H100,1e23,64,us-east-1,
            "=a, b",A100,1e22,,Québec,1.3
            """);
    assertEquals(0, run.exitCode(), run.err());
    List<String> lines = run.out().lines().toList();
    assertTrue(
        lines
            .get(0)
            .startsWith(
                "model,device,training_flop,My Note,dynamic_throughput_hours,"
                    + "dynamic_throughput_wall_days,dynamic_throughput_energy_megawatt_hours,"
                    + "dynamic_throughput_operational_tonnes_co2e,constant_utilization_hours,"),
        lines.get(0));
    String[] cells = lines.get(1).split(",", -1);
    assertEquals("-5", cells[3]);
    double hours = Double.parseDouble(cells[4]);
    assertEquals(hours / 24 / 64, Double.parseDouble(cells[5]), 1e-6 * hours);
    double energy = hours * 0.7 * 1.15 / 1000;
    assertEquals(energy, Double.parseDouble(cells[6]), 1e-6 * energy);
    assertEquals(energy * 0.418, Double.parseDouble(cells[7]), 1e-6 * energy);
    String[] other = lines.get(2).replace("\"=a, b\"", "note").split(",", -1);
    double otherHours = Double.parseDouble(other[4]);
    assertEquals("", other[5]);
    double otherCarbon = otherHours * 0.4 * 1.3 / 1000 * 0.041;
    assertEquals(otherCarbon, Double.parseDouble(other[7]), 1e-6 * otherCarbon);
    assertTrue(lines.get(2).contains(",\"=a, b\","), lines.get(2));
  }

  @Test
  void badPlaces_areToldByLineAndColumn() throws IOException {
    CommandLineRun run =
        predict(
            """
            device,training_flop,region,country,pue
            H100,1e23,Frankfurt,,
            H100,1e23,,Atlantis,
            H100,1e23,us-east-1,USA,
            H100,1e23,us-east-1,,0.9
            """);
    assertEquals(2, run.exitCode());
    assertTrue(run.err().contains("plans.csv:2: column region: \"Frankfurt\""), run.err());
    assertTrue(run.err().contains("plans.csv:3: column country: \"Atlantis\""), run.err());
    assertTrue(run.err().contains("plans.csv:4: column grid_gco2_per_kwh"), run.err());
    assertTrue(run.err().contains("plans.csv:5: column pue: \"0.9\""), run.err());
  }

  @Test
  void unknownEstimator_isABadArgument() throws IOException {
    Path file = Files.writeString(folder.resolve("plans.csv"), "device,training_flop\nH100,1e24\n");
    CommandLineRun run = CommandLineRun.of("predict-file", file.toString(), "--estimators", "none");
    assertEquals(2, run.exitCode());
    assertEquals("", run.out());
  }

  /** Handed on in silence, they would leave the row without grid and days. */
  @Test
  void misspeltColumns_areRefused() throws IOException {
    CommandLineRun run =
        predict("device,training_flop,regoin,device_cuont\nH100,1e23,us-east-1,8\n");
    assertEquals(2, run.exitCode(), run.out());
    assertEquals("", run.out());
    assertTrue(
        run.err().contains("plans.csv:1: \"regoin\": expected the column region"), run.err());
    assertTrue(
        run.err().contains("plans.csv:1: \"device_cuont\": expected the column device_count"),
        run.err());
  }

  @Test
  void namesOfTheOptions_areTakenToo() throws IOException {
    CommandLineRun options =
        predict("device,flop,devices,date,grid\nH100,1e23,64,2024-05-01,400\n");
    CommandLineRun columns =
        predict(
            """
            device,training_flop,device_count,publication_date,grid_gco2_per_kwh
            H100,1e23,64,2024-05-01,400
            """);
    assertEquals(0, columns.exitCode(), columns.err());
    assertEquals(columns.out(), options.out());
    assertTrue(options.out().contains("wall_days"), options.out());
  }
}

package io.github.dtmbench.reports.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.published.PublishedTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** LLMCarbon as its users get it, against what LLMCarbon itself prints. */
class LlmCarbonCommandTest {

  private static final PublishedTable VALIDATION =
      ShippedData.load().published("llmcarbon_validation");

  private static CommandLineRun llmCarbon(String arguments, String... more) {
    List<String> all = new ArrayList<>(List.of("llmcarbon"));
    all.addAll(List.of(arguments.strip().split(" +")));
    all.addAll(List.of(more));
    return CommandLineRun.of(all.toArray(String[]::new));
  }

  private static Map<String, String> row(String arguments, String... more) {
    CommandLineRun run = llmCarbon(arguments + " --format csv", more);
    assertEquals(0, run.exitCode(), run.err());
    List<String> lines = run.out().lines().toList();
    assertEquals(2, lines.size(), run.out());
    List<String> keys = List.of(lines.get(0).split(",", -1));
    List<String> values = List.of(lines.get(1).split(",", -1));
    Map<String, String> row = new HashMap<>();
    for (int i = 0; i < keys.size(); i++) {
      row.put(keys.get(i), values.get(i));
    }
    return row;
  }

  private static double number(Map<String, String> row, String key) {
    return Double.parseDouble(row.get(key));
  }

  /** The command line of a row of the validation: what was measured, as its columns have it. */
  private static Map<String, String> validation(String model) {
    double parameters =
        model.equals("GShard") || model.equals("Switch")
            ? VALIDATION.number(model, "base_parameters_b").value()
            : VALIDATION.number(model, "parameters_b").value();
    return row(
        "--parameters "
            + parameters
            + "B --tokens "
            + VALIDATION.number(model, "tokens_b").value()
            + "B --devices "
            + (int) VALIDATION.number(model, "device_count").value()
            + " --hardware-efficiency "
            + VALIDATION.number(model, "hardware_efficiency").value()
            + " --power "
            + VALIDATION.number(model, "system_power_w").value()
            + " --pue "
            + VALIDATION.number(model, "pue").value()
            + " --grid "
            + Math.round(1000 * VALIDATION.number(model, "grid_kgco2_per_kwh").value()),
        "--device",
        VALIDATION.text(model, "device"));
  }

  /** The errors that its released code prints for the five models of its validation. */
  @ParameterizedTest
  @CsvSource({"T5, -2.0634", "GPT-3, 0.2254", "GShard, 3.2597", "Switch, 7.9242", "XLM, -3.5354"})
  void validation_errorsAreThoseOfTheReleasedCode(String model, double percent) {
    double predicted = number(validation(model), "operational_tonnes_co2e");
    double actual = VALIDATION.number(model, "actual_tco2e").value();
    assertEquals(percent, 100 * (predicted / actual - 1), 5e-5);
  }

  /**
   * GPT-3 by hand: 6 × 175e9 × 300e9 = 3.15e23; over 125e12 × 0.197 FLOP/s 3,553,299 h, on 10,000
   * devices 14.805 d (printed 14.8); × 330 W = 1,172.6 MWh, × 1.1 = 1,289.8 MWh (printed 1,287 as
   * measured).
   */
  @Test
  void gpt3_stepsAreAsByHand() {
    Map<String, String> gpt3 = validation("GPT-3");
    assertAll(
        () -> assertEquals(3.15e23, number(gpt3, "training_flop"), 1e14),
        () -> assertEquals(24.625, number(gpt3, "throughput_tflops"), 1e-9),
        () -> assertEquals(3_553_299.49, number(gpt3, "device_hours"), 0.01),
        () -> assertEquals(14.8, number(gpt3, "wall_days"), 0.05),
        () -> assertEquals(1172.5888, number(gpt3, "hardware_energy_megawatt_hours"), 1e-4),
        () -> assertEquals(1289.8477, number(gpt3, "energy_megawatt_hours"), 1e-4));
  }

  /**
   * XLM's cluster in kg: 64 × (1.47 × 1 + 256 × 0.4 + 32768 × 0.018 + 111.6 × 1.2) + 512 × 8.15 ×
   * 1.2 = 57,974.656, of which the printed 20.4 days take 20.4 / 1825: 0.648 t, which the released
   * code compares with 0.66 t. Compute over measured efficiency gives 19.7 days.
   */
  @Test
  void xlm_embodiedIsThatOfItsComponents() {
    Map<String, String> xlm = validation("XLM");
    assertEquals(57.974656, number(xlm, "cluster_tonnes_co2e"), 1e-9);
    double days = number(xlm, "wall_days");
    assertEquals(19.7, days, 0.05);
    assertEquals(
        0.648, number(xlm, "embodied_tonnes_co2e") * 20.4 / days, 5e-4, () -> "days " + days);
    assertEquals(
        number(xlm, "operational_tonnes_co2e") + number(xlm, "embodied_tonnes_co2e"),
        number(xlm, "total_tonnes_co2e"),
        1e-8);
  }

  /** scripts/references/llmcarbon.py: nothing measured, so plan and parabolas decide. */
  @ParameterizedTest
  @CsvSource({
    "--parameters 175B --tokens 300B --device A100 --memory 80, 8, 10, 1520, 1912,"
        + " 147.62553591618752, 16.24769418459736",
    "--parameters 11B --tokens 600B --device A100 --memory 80, 5, 1, 845, 845, 141.8266010372,"
        + " 3.8244328473669906",
    "--parameters 175B --tokens 300B --device V100 --memory 32, 8, 23, 3680, 3680,"
        + " 45.42804976960171, 21.808455012591907"
  })
  void forecast_isThatOfTheReferences(
      String arguments,
      double tensor,
      double stages,
      double devices,
      double batch,
      double tflops,
      double days) {
    Map<String, String> row = row(arguments);
    assertAll(
        () -> assertEquals(tensor, number(row, "tensor_parallel_devices")),
        () -> assertEquals(stages, number(row, "pipeline_stages")),
        () -> assertEquals(devices, number(row, "devices")),
        () -> assertEquals(batch, number(row, "batch_sequences")),
        () -> assertEquals(tflops, number(row, "throughput_tflops"), 1e-7 * tflops),
        () -> assertEquals(days, number(row, "wall_days"), 1e-8 * days));
  }

  /** More devices than planned cut the days and nothing else, and the table says so. */
  @Test
  void devices_given_cutTheDaysAlone() {
    String model = "--parameters 70B --tokens 2T --device A100 --grid 400";
    Map<String, String> planned = row(model);
    Map<String, String> given = row(model + " --devices 4096");
    double ratio = number(planned, "planned_devices") / 4096;
    assertEquals(number(planned, "wall_days") * ratio, number(given, "wall_days"), 1e-7);
    assertEquals(planned.get("device_hours"), given.get("device_hours"));
    assertEquals(
        number(planned, "embodied_tonnes_co2e"), number(given, "embodied_tonnes_co2e"), 1e-8);
    assertTrue(llmCarbon(model + " --devices 4096").out().contains("constants that it does not"));
  }

  /** What footprint --embodied cluster charges by the hour is the same list. */
  @Test
  void embodied_isThatOfFootprint() {
    Map<String, String> row = row("--parameters 70B --tokens 2T --device A100");
    CommandLineRun footprint =
        CommandLineRun.of(
            "footprint",
            "--device",
            "A100",
            "--device-hours",
            row.get("device_hours"),
            "--embodied",
            "cluster",
            "--format",
            "csv");
    String line =
        footprint.out().lines().filter(l -> l.startsWith("embodied_tonnes")).findFirst().orElse("");
    assertEquals(
        number(row, "embodied_tonnes_co2e"), Double.parseDouble(line.split(",", -1)[2]), 1e-8);
  }

  @Test
  void text_namesTheEquationOfEveryStep() {
    CommandLineRun run =
        llmCarbon("--parameters 175B --tokens 300B --device V100 --memory 32 --country USA");
    assertEquals(0, run.exitCode(), run.err());
    for (String words :
        List.of(
            "FLOP model: 6 × N × D",
            "-2.13e-21 N² + 4.40e-9 N + 799.2",
            "hardware efficiency model: (-5.60e-23 N² + 8.45e-11 N + 134.5) × 0.3077",
            "energy of the building × grid",
            "Σ area or capacity × carbon of it × count",
            "SSD",
            "mean of United States")) {
      assertTrue(run.out().contains(words), words + "\n" + run.out());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--parameters 3T --tokens 1T --device A100 | parameters are 3000 billion, for which",
        "--parameters 7B --tokens 1T | the device is missing",
        "--parameters 7B --device A100 | Missing required option: '--tokens=D'",
        "--parameters 7B --tokens 1T --device A100,H100 | name 2 choices, must be one here",
        "--parameters 7B --tokens 1T --device A100 --hardware-efficiency 1.2 | must be in [0.0001,"
            + " 1]",
        "--parameters 7B --tokens 1T --device X --peak 100 | no memory of X is on record",
        "--parameters 7B --tokens 1T --device A100 --memory 0 | --memory is 0, must be in [1,"
            + " 10000] GB",
        "--parameters 7 --tokens 1T --device A100 | --parameters is 7, must be in"
      })
  void badInput_isOneLineAndTwo(String arguments, String message) {
    CommandLineRun run = llmCarbon(arguments);
    assertEquals(2, run.exitCode(), run.err());
    assertEquals("", run.out());
    assertEquals(1, run.err().lines().count(), run.err());
    assertTrue(run.err().contains(message), run.err());
  }

  /** Where the model is too large for a plan, what is measured is enough. */
  @Test
  void beyondThePlan_measuredNumbersAreEnough() {
    Map<String, String> row =
        row("--parameters 3T --tokens 1T --device A100 --devices 8000 --hardware-efficiency 40%");
    assertEquals("", row.get("planned_devices"));
    // 6 × 3e12 × 1e12 / (312e12 × 0.4 × 3600)
    assertEquals(1.8e25 / (312e12 * 0.4 * 3600), number(row, "device_hours"), 1);
  }
}

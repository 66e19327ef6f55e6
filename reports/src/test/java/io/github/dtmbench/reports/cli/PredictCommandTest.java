package io.github.dtmbench.reports.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.dtmbench.benchmarks.footprint.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody who plans a run types this once and believes what it says. */
class PredictCommandTest {

  private static final String QUICK = "--estimators constant-utilization,device-throughput";

  private static CommandLineRun predict(String arguments, String... more) {
    List<String> all = new ArrayList<>(List.of("predict", "--records", "none-here.csv"));
    all.addAll(List.of((arguments + " " + QUICK).strip().split(" +")));
    all.addAll(List.of(more));
    return CommandLineRun.of(all.toArray(String[]::new));
  }

  private static double number(CommandLineRun csv, String estimator, String quantity, int column) {
    return csv.out()
        .lines()
        .map(line -> line.split(",", -1))
        .filter(cells -> cells[0].equals(estimator) && cells[1].equals(quantity))
        .mapToDouble(cells -> Double.parseDouble(cells[column]))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void csv_hasARowPerEstimatorAndQuantity_andFollowsFromTheHours() {
    CommandLineRun run =
        predict(
            "--parameters 70e9 --tokens 15e12 --device H100 --devices 16000 --grid 400 --pue 1.2"
                + " --power 1000 --embodied 0.02 --water 0.5,1.5 --format csv");
    assertEquals(0, run.exitCode(), run.err());
    assertEquals(
        "estimator,quantity,unit,predicted,lower,upper,doubts",
        run.out().lines().findFirst().get());
    assertEquals(1 + 2 * Stage.values().length, run.out().lines().count());
    for (int column : new int[] {3, 4, 5}) {
      double hours = number(run, "device-throughput", "device_hours", column);
      double relative = 2e-9; // ten digits are printed
      assertEquals(
          hours / 24 / 16000,
          number(run, "device-throughput", "wall_days", column),
          relative * hours / 24 / 16000);
      double megawattHours = hours * 1.2e-3;
      assertEquals(
          megawattHours,
          number(run, "device-throughput", "energy_megawatt_hours", column),
          relative * megawattHours);
      assertEquals(
          megawattHours * 0.4,
          number(run, "device-throughput", "operational_tonnes_co2e", column),
          relative * megawattHours);
      assertEquals(
          hours * 0.02e-3,
          number(run, "device-throughput", "embodied_tonnes_co2e", column),
          relative * hours * 0.02e-3);
      assertEquals(
          hours * 1e-3 * 0.5 + megawattHours * 1.5, // on site per kWh of the machines
          number(run, "device-throughput", "water_cubic_metres", column),
          relative * megawattHours);
    }
  }

  /** Twice the compute at the same throughput is twice the time. */
  @Test
  void parametersAndTokens_areSixTimesTheirProduct() {
    CommandLineRun count = predict("--parameters 7e9 --tokens 2e12 --device A100 --format csv");
    CommandLineRun given = predict("--flop 8.4e22 --parameters 7e9 --device A100 --format csv");
    assertEquals(given.out(), count.out());
  }

  @Test
  void device_instanceOrDriverLine_hasItsCount() {
    String plain = predict("--flop 1e23 --device A100 --devices 32 --format csv").out();
    assertEquals(
        plain, predict("--flop 1e23 --device p4d.24xlarge --devices 4 --format csv").out());
    assertEquals(
        predict("--flop 1e23 --device A100-80GB --format csv").out(),
        predict(
                "--flop 1e23 --format csv",
                "--device",
                "GPU 0: NVIDIA A100-SXM4-80GB (UUID: GPU-5f1c2a38)")
            .out());
  }

  @Test
  void recommended_standsFirst_andSaysWhy() {
    CommandLineRun run = predict("--flop 1e23 --device H100");
    assertTrue(run.out().startsWith("Recommended"), run.out());
    assertTrue(run.out().contains("it was least far off on organizations"), run.out());
    assertTrue(
        predict("--flop 1e23 --device MI355X")
            .out()
            .contains("no run on AMD Instinct MI355X is on record"));
  }

  private static double cell(CommandLineRun csv, int row, String column) {
    List<String> lines = csv.out().lines().toList();
    int at = List.of(lines.get(0).split(",")).indexOf(column);
    return Double.parseDouble(lines.get(row).split(",", -1)[at]);
  }

  @Test
  void choices_areARowForEveryDeviceAndNumber() {
    CommandLineRun run =
        predict(
            "--flop 1e23 --device A100,H100 --devices 64,128 --price-per-hour 1.5,2.5 --grid 400"
                + " --format csv");
    assertEquals(0, run.exitCode(), run.err());
    assertEquals(5, run.out().lines().count());
    for (int row = 1; row <= 4; row++) {
      double hours = cell(run, row, "device_hours");
      assertEquals(hours * (row <= 2 ? 1.5 : 2.5), cell(run, row, "cost"), 0.006 * 2.5 * hours);
      double devices = row % 2 == 1 ? 64 : 128;
      assertEquals(devices, cell(run, row, "devices"));
      assertEquals(hours / 24 / devices, cell(run, row, "wall_days"), 0.006 * hours / 24 / devices);
    }
  }

  /** Energy and carbon of a choice are worth what they are computed from. */
  @Test
  void choices_areFollowedByWhatTheyRestOn() throws IOException {
    CommandLineRun run =
        predict("--flop 1e23 --device A100,H100 --devices 64,128 --country USA --json");
    assertEquals(0, run.exitCode(), run.err());
    JsonNode tables = new ObjectMapper().readTree(run.out()).get("tables");
    assertEquals(2, tables.size());
    Map<String, List<String>> devices = new HashMap<>();
    Map<String, Double> values = new HashMap<>();
    for (JsonNode row : tables.get(1).get("rows")) {
      String assumption = row.get("assumption").asText();
      devices
          .computeIfAbsent(assumption, a -> new ArrayList<>())
          .add(row.get("applies_to").asText());
      values.put(assumption + " of " + row.get("applies_to").asText(), row.get("value").asDouble());
      assertFalse(row.get("basis").asText().isBlank(), assumption);
    }
    List<String> both = List.of("NVIDIA A100 SXM 40GB", "NVIDIA H100 SXM 80GB");
    assertEquals(both, devices.get("Power of a device"));
    assertEquals(both, devices.get("Peak of a device"));
    assertEquals(both, devices.get("Making of a device"));
    assertEquals(List.of("all"), devices.get("PUE"));
    assertEquals(List.of("all"), devices.get("Grid"));
    assertEquals(List.of("all"), devices.get("Runs fitted on"));
    JsonNode choice = tables.get(0).get("rows").get(0);
    assertEquals(both.get(0), choice.get("device").asText());
    assertEquals(
        choice.get("device_hours").asDouble()
            * values.get("Power of a device of " + both.get(0))
            * values.get("PUE of all")
            / 1e6,
        choice.get("energy_megawatt_hours").asDouble(),
        1e-9 * choice.get("energy_megawatt_hours").asDouble(),
        "the table says what the energy is computed from");
  }

  /** Columns that were chosen are those of the choices. */
  @Test
  void choices_withChosenColumns_areOneTable() {
    CommandLineRun run =
        predict("--flop 1e23 --device A100,H100 --columns device,device_hours --format markdown");
    assertEquals(0, run.exitCode(), run.err());
    assertTrue(run.out().contains("| Device "), run.out());
    assertFalse(run.out().contains("What the choices rest on"), run.out());
  }

  @Test
  void deadline_devicesNeededMakeIt_andOneFewerDoesNot() {
    String plan = "--flop 1e23 --device H100 --deadline 30 --format csv";
    CommandLineRun run = predict(plan);
    int needed = (int) cell(run, 1, "devices_needed");
    assertTrue(cell(run, 1, "devices_needed_upper") > needed, run.out());
    assertEquals(needed, cell(run, 1, "devices"));
    assertTrue(cell(run, 1, "deadline_probability") >= 0.5, run.out());
    CommandLineRun fewer = predict(plan + " --devices " + (needed - 1));
    assertTrue(cell(fewer, 1, "deadline_probability") <= 0.5, fewer.out());
    assertTrue(fewer.out().lines().toList().get(1).endsWith(",no"), fewer.out());
  }

  @Test
  void runsAlike_takeSoManyTimesAll() {
    String plan = "--flop 1e22 --device H100 --devices 64 --grid 400 --format csv";
    CommandLineRun one = predict(plan + " --runs 1");
    CommandLineRun ten = predict(plan + " --runs 10");
    for (String column : List.of("device_hours", "wall_days", "operational_tonnes_co2e")) {
      assertEquals(10 * cell(one, 1, column), cell(ten, 1, column), 0.1 * cell(one, 1, column));
    }
  }

  @Test
  void maxCarbon_moreIsMoreProbable() {
    String plan = "--flop 1e22 --device H100 --devices 64 --grid 400 --format csv --max-carbon ";
    double little = cell(predict(plan + "1"), 1, "max_carbon_probability");
    double much = cell(predict(plan + "100"), 1, "max_carbon_probability");
    assertTrue(little < 0.5 && much > 0.5, little + " " + much);
  }

  @Test
  void peak_deviceOnNoList_isPredictedByItsPeak() {
    String own = predict("--flop 1e23 --device NPU-9 --peak 312 --format csv").out();
    CommandLineRun run = predict("--flop 1e23 --device NPU-9 --peak 156 --format csv");
    assertEquals(
        2
            * number(
                predict("--flop 1e23 --device NPU-9 --peak 312 --format csv"),
                "constant-utilization",
                "device_hours",
                3),
        number(run, "constant-utilization", "device_hours", 3),
        1);
    assertFalse(own.isEmpty());
  }

  @Test
  void adapters_takeTwoThirdsOfTheTime() {
    String shape = "--parameters 7B --tokens 1T --device A100 --format csv";
    double full = number(predict(shape), "constant-utilization", "device_hours", 3);
    double adapted =
        number(
            predict(shape + " --adapter-parameters 20M"),
            "constant-utilization",
            "device_hours",
            3);
    assertEquals(2.0 / 3, adapted / full, 0.005);
  }

  @Test
  void without_fitsOnTheOthers_andSaysSo() {
    CommandLineRun run = predict("--flop 6.3e24 --device H100", "--without", "Llama 3 70B");
    assertEquals(0, run.exitCode(), run.err());
    assertTrue(run.out().contains("without Llama 3 70B"), run.out());
    assertTrue(run.out().matches("(?s).*Runs fitted on +317 .*"), run.out());
  }

  @Test
  void text_listsWhatItRestsOn_andWhatWasNotGiven() {
    CommandLineRun run = predict("--flop 1e23 --device H100 --country USA");
    assertAll(
        () -> assertTrue(run.out().contains("mean of United States, 2024"), run.out()),
        () -> assertTrue(run.out().contains("TDP of the datasheet"), run.out()),
        () -> assertTrue(run.out().contains("default: what large operators report"), run.out()),
        () -> assertTrue(run.out().contains("die of 814 mm² × 1.8 kg/cm²"), run.out()),
        () -> assertTrue(run.out().contains("give --devices"), run.out()),
        () -> assertTrue(run.out().contains("give --water"), run.out()),
        () -> assertFalse(run.out().contains("Wall clock"), run.out()));
  }

  @Test
  void unknownFeature_isNamedWithItsReaders() {
    CommandLineRun run =
        CommandLineRun.of(
            "predict",
            "--flop",
            "1e23",
            "--device",
            "A100",
            "--domain",
            "language",
            "--estimators",
            "svr,pooled-utilization");
    assertTrue(
        run.out()
            .contains(
                "Not given: devices, date, precision, organization; read by pooled-utilization."),
        run.out());
    assertTrue(
        run.out().contains("Not given: parameters; read by svr, pooled-utilization."), run.out());
    assertTrue(run.out().contains("the number of parameters is not known"), run.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "markdown", "csv", "json", "latex"})
  void everyFormat_isWritten(String format) {
    CommandLineRun run = predict("--flop 1e23 --device H100 --water 1 --format " + format);
    assertEquals(0, run.exitCode(), run.err());
    assertTrue(run.out().contains("device-throughput"), run.out());
  }

  @Test
  void json_isParsed_andIsWhatTheFormatGives() throws IOException {
    CommandLineRun run = predict("--flop 1e23 --device H100 --json");
    assertEquals(0, run.exitCode(), run.err());
    assertEquals(predict("--flop 1e23 --device H100 --format json").out(), run.out());
    List<String> ids = new ArrayList<>();
    try (JsonParser parser = new JsonFactory().createParser(run.out())) {
      while (parser.nextToken() != null) {
        if ("id".equals(parser.currentName()) && parser.currentToken().isScalarValue()) {
          ids.add(parser.getText());
        }
      }
    }
    assertEquals(List.of("recommended", "forecast", "assumptions"), ids);
  }

  @Test
  void output_writesTheFile(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("forecast.csv");
    CommandLineRun run = predict("--flop 1e23 --device H100 --format csv --output " + file);
    assertEquals(0, run.exitCode(), run.err());
    assertEquals("", run.out());
    assertTrue(Files.readString(file).startsWith("estimator,quantity,"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "--flop 1e23                                           | --device",
        "--device H100                                         | give --flop, or --parameters and"
            + " --tokens",
        "--device H100 --parameters 7e9                        | --tokens is missing",
        "--device H100 --tokens 7e9                            | --parameters is missing",
        "--device H100 --flop 1e23 --tokens 1e12               | --flop and --tokens",
        "--device H100 --flop 1e23 --parameters 7e9 --tokens 1e12 | --flop and --tokens",
        "--device H1OO --flop 1e23                             | NVIDIA H100",
        "--flop 1e23                                           | the device is missing",
        "--device H100 --peak 500 --flop 1e23                  | is on it; leave out --peak",
        "--device H100 --die 800 --flop 1e23                   | --die belongs to",
        "--device NPU-9 --peak 0 --flop 1e23                   | --peak is 0",
        "--device A100 --flop 1e23 --precision FP8             | no peak of NVIDIA A100",
        "--device Gaudi --flop 1e23                            | no floating-point peak of Intel"
            + " Gaudi",
        "--device MI250-GCD --flop 1e23 --devices 3            | 1.5 × AMD Instinct MI250",
        "--device TPU-v5 --flop 1e23                           | it may mean Google TPU v5p or",
        "--device H100 --flop 1,5e23                           | may be read as",
        "--device A100,H100 --flop 1e23 --price-per-hour 1,2,3 | must have one, or one for each of"
            + " 2",
        "--device H100 --flop 1e23 --deadline 0                | --deadline is 0",
        "--device H100 --flop 1e23 --max-carbon -1             | --max-carbon is -1",
        "--device H100 --flop 1e23 --max-carbon 5              | give --region, --country or"
            + " --grid",
        "--device H100 --flop 1e23 --format yaml               | latex, model-card",
        "--device H100 --flop 1e23 --runs 0                    | --runs is 0",
        "--device A100,H1OO --flop 1e23                        | NVIDIA H100",
        "--device H100 --flop 0                                | [1e12, 1e32] FLOP",
        "--device H100 --flop -1e23                            | --flop is -1e23",
        "--device H100 --flop NaN                              | 'NaN' is no number",
        "--device H100 --flop 1e999                            | --flop is Infinity",
        "--device H100 --flop much                             | 'much' is no number",
        "--device H100 --parameters 70 --tokens 15e12          | 70e9 for 70 billion",
        "--device H100 --parameters 70e9 --tokens 15           | 15e12 for 15 trillion",
        "--device H100 --parameters 1e16 --tokens 1e18         | 6 × --parameters × --tokens is"
            + " 6e34",
        "--device H100 --flop 1e23 --parameters 0              | --parameters is 0",
        "--device H100 --flop 1e23 --devices 0                 | [1, 10000000]",
        "--device H100 --flop 1e23 --devices 1.5               | --devices",
        "--device H100 --flop 1e23 --country Atlantis          | no known country; nearest are",
        "--device H100 --flop 1e23 --country USA --grid 400    | --country and --grid",
        "--device H100 --flop 1e23 --grid 0.4                  | kg/kWh",
        "--device H100 --flop 1e23 --grid -1                   | [1, 2000] g/kWh",
        "--device H100 --flop 1e23 --pue 0.9                   | [1, 5]",
        "--device H100 --flop 1e23 --power 0                   | [1, 100000] W",
        "--device H100 --flop 1e23 --embodied 13               | [0, 10] kg per device-hour",
        "--device H100 --flop 1e23 --embodied much             | or die, product, server or"
            + " cluster",
        "--device H100 --flop 1e23 --water 1,2,3               | --water has 3 numbers",
        "--device H100 --flop 1e23 --water -1                  | [0, 100] L/kWh",
        "--device H100 --flop 1e23 --date 2024-02-30           | --date",
        "--device H100 --flop 1e23 --date 1999-01-01           | [2010-01-01, 2049-12-31]",
        "--device H100 --flop 1e23 --precision BF17            | known: BF16",
        "--device H100 --flop 1e23 --domain Alchemy            | Language",
        "--device H100 --flop 1e23 --level 1                   | [0.01, 0.9999]",
        "--device H100 --flop 1e23 --without Nothing           | no model or organization on"
            + " record",
        "--device H100 --flop 1e23 --json --format csv         | --json and --format csv",
      })
  void badArgument_isOneLineThatNamesIt_andNothingOnStdout(String arguments, String words) {
    CommandLineRun run = predict(arguments);
    assertAll(
        () -> assertEquals(2, run.exitCode(), run.out()),
        () -> assertEquals("", run.out()),
        () -> assertEquals(1, run.err().lines().count(), run.err()),
        () -> assertTrue(run.err().startsWith("dtm-bench: "), run.err()),
        () -> assertTrue(run.err().contains(words), run.err()));
  }

  @Test
  void unknownEstimator_listsTheKnownOnes() {
    CommandLineRun run =
        CommandLineRun.of("predict", "--flop", "1e23", "--device", "H100", "--estimators", "magic");
    assertEquals(2, run.exitCode());
    assertEquals("", run.out());
    assertTrue(run.err().contains("known: dynamic-throughput"), run.err());
  }

  @Test
  void hostileName_cannotSteerTheTerminal() {
    CommandLineRun run =
        CommandLineRun.of("predict", "--flop", "1e23", "--device", "H\u001b[31m\nexit 0");
    assertEquals(2, run.exitCode());
    assertEquals(1, run.err().lines().count(), run.err());
    assertFalse(run.err().contains("\u001b"), run.err());
  }

  /** A name of the organization leads to its group, as it does for records. */
  @Test
  void organization_isTheGroupOfTheRecords() {
    assertEquals(ofOrganization("Meta"), ofOrganization("meta"));
    // No forecast asks who trains: it is to hold for those not seen.
    assertEquals(ofOrganization("Meta"), ofOrganization("Nobody Inc"));
  }

  private static String ofOrganization(String name) {
    return CommandLineRun.of(
            "predict",
            "--flop",
            "6.3e24",
            "--device",
            "H100",
            "--estimators",
            "pooled-utilization",
            "--format",
            "csv",
            "--organization",
            name)
        .out();
  }

  /**
   * Cards of one maker by what their matrix units do with FP32 accumulation: 71.2 TFLOP/s of an RTX
   * 3090 and 165.2 of a 4090, so 2.32 times the hours; the TITAN RTX and the Quadro RTX 6000 are
   * one chip of 130.5.
   */
  @Test
  void cardsOfOneMaker_areInProportionToTheirPeaks() {
    double older = hours("RTX 3090");
    double newer = hours("RTX 4090");
    assertEquals(165.2 / 71.2, older / newer, 1e-8);
    assertTrue(older / newer > 1.8 && older / newer < 2.8);
    assertEquals(hours("TITAN RTX"), hours("Quadro RTX 6000"));
  }

  private static double hours(String device) {
    CommandLineRun run =
        CommandLineRun.of(
            "predict",
            "--flop",
            "1e20",
            "--device",
            device,
            "--estimators",
            "constant-utilization",
            "--format",
            "csv");
    assertEquals(0, run.exitCode(), run.err());
    return run.out()
        .lines()
        .map(line -> line.split(",", -1))
        .filter(cells -> cells[1].equals("device_hours"))
        .mapToDouble(cells -> Double.parseDouble(cells[3]))
        .findFirst()
        .orElseThrow();
  }
}

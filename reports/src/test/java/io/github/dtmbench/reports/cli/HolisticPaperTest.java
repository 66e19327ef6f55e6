package io.github.dtmbench.reports.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.published.PrintedNumber;
import io.github.dtmbench.datasets.published.PublishedTable;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The tables of arXiv 2503.05804 by {@code footprint}, row by row: printed energy × 332 g/kWh, and
 * × (0.2 + 1.29) L/kWh, as its section 3 has it. A printed energy stands for half a unit of its
 * last digit to either side, and so do the printed results: the sum of both is what a row may be
 * off.
 */
class HolisticPaperTest {

  private static final ShippedData DATA = ShippedData.load();
  private static final PublishedTable TRAINING = DATA.published("holistic_training");
  private static final PublishedTable DEVELOPMENT = DATA.published("holistic_development");
  private static final PublishedTable INFERENCE = DATA.published("holistic_inference");

  private static final double GRAMS_PER_KWH = 332;
  private static final double LITRES_PER_KWH = 0.2 + 1.29;

  private static double half(PrintedNumber printed) {
    return 0.5 * Math.pow(10, -printed.decimals());
  }

  private static CommandLineRun footprint(String... more) {
    return CommandLineRun.of(
        Stream.concat(
                Stream.of(
                    "footprint --grid 332 --pue 1 --water 0.2,1.29 --format csv".split(" ", -1)),
                Stream.of(more))
            .toArray(String[]::new));
  }

  private static double number(CommandLineRun run, String stage, int column) {
    assertEquals(0, run.exitCode(), run.err());
    return run.out()
        .lines()
        .map(line -> line.split(",", -1))
        .filter(cells -> cells[0].equals(stage))
        .mapToDouble(cells -> Double.parseDouble(cells[column]))
        .findFirst()
        .orElseThrow();
  }

  static List<String> ownModels() {
    return TRAINING.rowKeys().stream()
        .filter(row -> row.startsWith("LM-") || row.startsWith("Total"))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("ownModels")
  void training(String model) {
    PrintedNumber energy = TRAINING.number(model, "energy_mwh");
    CommandLineRun run = footprint("--energy-kwh", energy.value() + "e3");
    PrintedNumber tonnes = TRAINING.number(model, "tco2e");
    assertEquals(
        tonnes.value(),
        number(run, "operational_tonnes_co2e", 2),
        half(tonnes) + half(energy) * GRAMS_PER_KWH / 1e3);
    // A whole unit: 95 MWh make 141.55 kL, printed 141; some figures are cut, not rounded.
    TRAINING
        .numberIfAny(model, "water_kl")
        .ifPresent(
            water ->
                assertEquals(
                    water.value(),
                    number(run, "water_cubic_metres", 2),
                    2 * half(water) + half(energy) * LITRES_PER_KWH));
  }

  static List<String> groups() {
    return DEVELOPMENT.rowKeys();
  }

  /** Development as a share of a final run of 421 MWh. */
  @ParameterizedTest
  @MethodSource("groups")
  void development(String group) {
    PrintedNumber energy = DEVELOPMENT.number(group, "energy_mwh");
    CommandLineRun run =
        footprint("--energy-kwh", "421e3", "--development-share", "" + energy.value() / 421);
    PrintedNumber tonnes = DEVELOPMENT.number(group, "tco2e");
    PrintedNumber water = DEVELOPMENT.number(group, "water_kl");
    assertEquals(
        tonnes.value(),
        number(run, "operational_tonnes_co2e", 2),
        half(tonnes) + half(energy) * GRAMS_PER_KWH / 1e3);
    assertEquals(
        water.value(),
        number(run, "water_cubic_metres", 2),
        half(water) + half(energy) * LITRES_PER_KWH);
  }

  static List<String> scenarios() {
    return INFERENCE.rowKeys();
  }

  /** A scenario of 2,400 prompts, asked for 2,400 requests. */
  @ParameterizedTest
  @MethodSource("scenarios")
  void inference(String row) {
    PrintedNumber energy = INFERENCE.number(row, "process_energy_kwh");
    CommandLineRun run =
        footprint(
            "--energy-kwh",
            "157e3",
            "--requests",
            "2400",
            "--scenario",
            INFERENCE.text(row, "model") + ", " + INFERENCE.text(row, "request_rate"));
    PrintedNumber grams = INFERENCE.number(row, "gco2e");
    PrintedNumber litres = INFERENCE.number(row, "water_l");
    assertEquals(
        grams.value(),
        number(run, "operational_tonnes_co2e", 3) * 1e6,
        half(grams) + half(energy) * GRAMS_PER_KWH);
    assertEquals(
        litres.value(),
        number(run, "water_cubic_metres", 3) * 1e3,
        half(litres) + half(energy) * LITRES_PER_KWH);
    assertEquals(energy.value(), number(run, "energy_megawatt_hours", 3) * 1e3, 1e-9);
  }
}

package io.github.dtmbench.reports.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.published.PublishedTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Published footprints, each from the inputs that its source names, with the working shown. */
class FootprintCommandTest {

  private static CommandLineRun footprint(String arguments) {
    String[] words = ("footprint " + arguments).split(" ");
    for (int i = 0; i < words.length; i++) {
      words[i] = words[i].replace('_', ' ');
    }
    return CommandLineRun.of(words);
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

  /**
   * Hours × W = kWh, × g = t. Llama 3.3 70B: 7.0e6 × 0.7 = 4.9e6 kWh, × 416.3 g = 2039.9 t. Stable
   * Diffusion v1: 150,000 × 0.25 = 37,500 kWh, × 300 g = 11.25 t. DALL-E mini: 4 chips × 72 h ×
   * 0.283 kW = 81.504 kWh, × 370 g = 30.16 kg. BLOOM with a PUE of 1.2: 1,082,990 × 0.4 × 1.2 =
   * 519,835 kWh, × 57 g = 29.63 t, printed 520 MWh and 30 t in arXiv 2503.05804. OPT-175B in the
   * calculator: 785,664 × 0.4 = 314,266 kWh, × 240 g = 75.42 t, printed 75.4; Llama 2 70B there:
   * 1,720,320 × 0.4 = 688,128 kWh, × 370 g = 254.6 t, printed 255.
   */
  @ParameterizedTest
  @CsvSource({
    "--device H100 --device-hours 7.0e6 --power 700 --grid 416.3 --pue 1, 4900, 2039.87",
    "--device A100 --device-hours 150000 --power 250 --grid 300 --pue 1, 37.5, 11.25",
    "--device TPU_v3 --devices 4 --hours 72 --power 283 --grid 370 --pue 1, 0.081504, 0.03015648",
    "--device A100 --device-hours 1082990 --power 400 --grid 57 --pue 1.2, 519.8352, 29.6306064",
    "--device A100 --device-hours 785664 --power 400 --grid 240 --pue 1, 314.2656, 75.423744",
    "--device A100 --device-hours 1720320 --power 400 --grid 370 --pue 1, 688.128, 254.60736"
  })
  void publishedRuns(String arguments, double megawattHours, double tonnes) {
    CommandLineRun run = footprint(arguments + " --format csv");
    assertEquals(megawattHours, number(run, "energy_megawatt_hours", 2), 1e-9 * megawattHours);
    assertEquals(tonnes, number(run, "operational_tonnes_co2e", 2), 1e-9 * tonnes);
  }

  /**
   * arXiv 2503.05804: 421 MWh × 332 g = 139.8 t (printed 140), × (0.2 + 1.29) L = 627.3 kL (printed
   * 627); development of 342 MWh: 113.5 t (114) and 509.6 kL (510); together 253.3 t.
   */
  @Test
  void holisticPaper_trainingAndDevelopment() {
    CommandLineRun run =
        footprint(
            "--energy-kwh 421e3 --grid 332 --pue 1 --water 0.2,1.29 --development-share "
                + 342.0 / 421
                + " --format csv");
    assertEquals(342 * 0.332, number(run, "operational_tonnes_co2e", 2), 1e-6);
    assertEquals(421 * 0.332, number(run, "operational_tonnes_co2e", 3), 1e-6);
    assertEquals((342 + 421) * 0.332, number(run, "operational_tonnes_co2e", 4), 1e-6);
    assertEquals(421 * 1.49, number(run, "water_cubic_metres", 3), 1e-6);
    assertEquals(342 * 1.49, number(run, "water_cubic_metres", 2), 1e-6);
  }

  /**
   * The same paper's LM-7B-4T at 1/s: 0.818 kWh for 2,400 prompts × 332 g = 271.6 g; its training's
   * 52 t are matched by 52e6 / (271.576 / 2400) = 459.5e6 requests, as printed. 52 t are 156.6 MWh.
   */
  @Test
  void holisticPaper_inference() {
    CommandLineRun run =
        footprint(
            "--energy-kwh "
                + 52e3 / 0.332
                + " --grid 332 --pue 1 --scenario LM-7B-4T,_1/s --requests 459.5e6 --json");
    assertEquals(0, run.exitCode(), run.err());
    assertTrue(run.out().contains("4595398"), run.out());
  }

  /** On site per kWh of the computers, off site per kWh of the building. */
  @Test
  void water_hasTwoEnergies() {
    CommandLineRun run = footprint("--energy-kwh 1e6 --pue 1.2 --water 0.5,1.5 --format csv");
    assertEquals(500, number(run, "water_on_site_cubic_metres", 2), 1e-6);
    assertEquals(1800, number(run, "water_off_site_cubic_metres", 2), 1e-6);
  }

  /** 4.9 GWh over 7 million hours are 700 W; half of it is 350 W, whatever the datasheet says. */
  @Test
  void meteredEnergyWithHours_restsOnItsMeanPower_notOnTheDatasheet() {
    CommandLineRun run =
        footprint("--device H100 --device-hours 7e6 --energy-kwh 2.45e6 --grid 400 --pue 1");
    assertEquals(0, run.exitCode(), run.err());
    assertTrue(
        run.out().contains("350  W      metered energy over the hours, host included"), run.out());
    assertTrue(run.out().contains("0  W      within the metered energy"), run.out());
    assertFalse(run.out().contains("TDP"), run.out());
  }

  /**
   * us-east-1: 418 g/kWh, PUE 1.15, 0.06 L on site, the country's 3.1321 L off site. 1,000 MWh of
   * the computers are 1,150 MWh: 480.7 t, 60 m³ and 3,601.915 m³.
   */
  @Test
  void region_isGridPueAndWater() {
    CommandLineRun run = footprint("--energy-kwh 1GWh --region us-east-1 --format csv");
    assertEquals(480.7, number(run, "operational_tonnes_co2e", 2), 1e-6);
    assertEquals(60, number(run, "water_on_site_cubic_metres", 2), 1e-6);
    assertEquals(3601.915, number(run, "water_off_site_cubic_metres", 2), 1e-6);
  }

  /** Google publishes no water on site: no total of water then, and the part off site alone. */
  @Test
  void region_withAGap_hasNoTotalOfWater() {
    CommandLineRun run = footprint("--energy-kwh 1GWh --region us-central1 --format csv");
    assertTrue(run.out().contains("water_cubic_metres,m³,,\n"), run.out());
    assertEquals(1110 * 3.1321, number(run, "water_off_site_cubic_metres", 2), 1e-6);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--device H100 --grid 300 | the hours are missing",
        "--device H100 --hours 5 --grid 300 | give --devices",
        "--device-hours 5 --grid 300 | the device is missing",
        "--energy-kwh 5 --requests 1e6 | --requests needs",
        "--energy-kwh 5 --json --format model-card | contradict",
        "--energy-kwh 5 --region Frankfurt | may mean gcp europe-west3",
        "--energy-kwh 5 --region us-east-1 --country USA | leave one out",
        "--energy-kwh 5 --region us-east-1 --grid 5 | leave one out",
        "--energy-kwh 5 --scenario nobody | --scenario is 'nobody'",
        "--energy-kwh 5 --format model-card | a model card needs"
      })
  void badInput_isOneLineAndTwo(String arguments, String message) {
    CommandLineRun run = footprint(arguments);
    assertEquals(2, run.exitCode(), run.err());
    assertEquals(1, run.err().lines().count(), run.err());
    assertTrue(run.err().contains(message), run.err());
  }

  /**
   * docs/footprint.md argues the default. An H100 at its TDP for 1,000 h is 700 kWh; a node's 76 %
   * of 10.2 kW are 969 W for each of eight (arXiv 2506.14551), 269 W more. BLOOM's 256,646 kWh of
   * idle infrastructure over 1,082,990 h are 237 W beside the 400 W of an A100.
   */
  @ParameterizedTest
  @CsvSource({
    "H100 --device-hours 1000, 0.7",
    "H100 --device-hours 1000 --host-power 269, 0.969",
    "A100 --device-hours 1082990 --host-power 237, 689.8646"
  })
  void hostPower_isAddedOnlyIfGiven(String arguments, double megawattHours) {
    CommandLineRun run = footprint("--pue 1 --format csv --device " + arguments);
    assertEquals(megawattHours, number(run, "energy_megawatt_hours", 2), 1e-4 * megawattHours);
  }

  /** Whoever does not give it is told what that means. */
  @Test
  void hostPower_notGiven_isTold() {
    String told = "not given, so not counted: the TDP at every hour covers it on TPUs";
    assertTrue(footprint("--device H100 --device-hours 5").out().contains(told));
    assertFalse(footprint("--device H100 --device-hours 5 --host-power 269").out().contains(told));
  }

  /** The measured systems of LLMCarbon's validation, per TDP, as docs/footprint.md has them. */
  @ParameterizedTest
  @CsvSource({"T5, 0.69", "GPT-3, 1.10", "GShard, 0.64", "Switch, 0.54", "XLM, 1.14"})
  void hostPower_measuredSystems_areOnBothSidesOfTheTdp(String model, double ratio) {
    PublishedTable table = ShippedData.load().published("llmcarbon_validation");
    double tdp =
        ShippedData.load().devices().require(table.text(model, "device")).tdpWatts().orElseThrow();
    assertEquals(table.number(model, "device_tdp_w").value(), tdp);
    assertEquals(ratio, table.number(model, "system_power_w").value() / tdp, 0.005);
  }

  /**
   * What carbon is like goes by its size. 9.9 kWh × 300 g = 2.97 kg: 2.97 / 8.887 = 0.334 gallons
   * and 2.97 / 0.398 = 7.46 miles; 2,310 MWh × 300 g = 693 t: 693 / 4.798 = 144 homes.
   */
  @Test
  void likenesses_goByTheSizeOfTheCarbon() {
    CommandLineRun small = footprint("--device RTX_4090 --device-hours 20 --grid 300");
    assertTrue(small.out().contains("0.334  gallons of gasoline burned"), small.out());
    assertTrue(small.out().contains(" 7.46  miles driven by a passenger vehicle"), small.out());
    CommandLineRun large = footprint("--device H100 --device-hours 3e6 --grid 300");
    assertTrue(large.out().contains(" 144  US homes' electricity for a year"), large.out());
  }
}

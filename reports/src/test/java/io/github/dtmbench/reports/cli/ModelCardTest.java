package io.github.dtmbench.reports.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** What is pasted into a model card: metadata that a YAML reader takes, and a paragraph. */
class ModelCardTest {

  private static final List<String> FOOTPRINT =
      List.of(
          "footprint",
          "--device",
          "A100",
          "--devices",
          "8",
          "--hours",
          "137.5",
          "--grid",
          "300",
          "--pue",
          "1.1",
          "--format",
          "model-card");

  private static CommandLineRun run(List<String> arguments, String... more) {
    List<String> all = new ArrayList<>(arguments);
    all.addAll(List.of(more));
    CommandLineRun run = CommandLineRun.of(all.toArray(String[]::new));
    assertEquals(0, run.exitCode(), run.err());
    return run;
  }

  /** Between the lines of three hyphens, as hubs read it. */
  @SuppressWarnings("unchecked")
  private static Map<String, Object> metadata(CommandLineRun run) {
    String[] parts = run.out().split("(?m)^---$", -1);
    assertEquals(3, parts.length, run.out());
    Map<String, Object> all = new Yaml().load(parts[1]);
    assertEquals(List.of("co2_eq_emissions"), List.copyOf(all.keySet()));
    return (Map<String, Object>) all.get("co2_eq_emissions");
  }

  private static String paragraph(CommandLineRun run) {
    return run.out().split("(?m)^---$", -1)[2].strip();
  }

  /** 8 × 137.5 h × 400 W × 1.1 × 300 g = 145,200 g. */
  @Test
  void metadata_hasTheKeysOfTheHub() {
    Map<String, Object> metadata = metadata(run(FOOTPRINT, "--training-type", "fine-tuning"));
    assertEquals(
        List.of("emissions", "source", "training_type", "geographical_location", "hardware_used"),
        List.copyOf(metadata.keySet()));
    assertEquals(145200, metadata.get("emissions"));
    assertEquals("fine-tuning", metadata.get("training_type"));
    assertEquals("not stated", metadata.get("geographical_location"));
    assertEquals("8 × NVIDIA A100 SXM 40GB", metadata.get("hardware_used"));
    assertEquals(
        "dtm-bench: energy as hours × power × PUE × grid intensity", metadata.get("source"));
  }

  /** Time, power, PUE, grid and result, each with its unit, and what is left out. */
  @Test
  void paragraph_saysWhatAReviewerAsks() {
    String paragraph = paragraph(run(FOOTPRINT, "--embodied", "0.01"));
    assertEquals(
        "Training ran on 8 × NVIDIA A100 SXM 40GB for 1,100 device-hours and drew an estimated"
            + " 484 kWh of electricity: 400 W for each device (TDP of the datasheet, at every"
            + " hour), and a PUE of 1.1. At a grid intensity of 300 g CO2e/kWh this comes to 145.2"
            + " kg CO2e of operational, location-based emissions. Manufacturing of the devices,"
            + " charged by the hour, adds 11 kg CO2e. Development runs and inference are not"
            + " included.",
        paragraph);
  }

  @Test
  void meteredEnergy_isNoEstimate() {
    CommandLineRun run =
        run(
            List.of(
                "footprint",
                "--energy-kwh",
                "420 MWh",
                "--region",
                "us-east-1",
                "--format",
                "model-card"));
    assertTrue(
        paragraph(run)
            .startsWith(
                "Training ran on hardware not stated and drew 483 MWh of electricity: energy of"
                    + " the computers as metered, and a PUE of 1.15 (aws us-east-1, 2025, region"),
        run.out());
    // 420,000 kWh × 1.15 × 418 g = 201,894,000 g, at four digits.
    assertEquals(201900000, metadata(run).get("emissions"));
    assertEquals(
        "aws us-east-1 (Northern Virginia, US; grid US-MIDA-PJM)",
        metadata(run).get("geographical_location"));
  }

  @Test
  void forecast_saysSo() {
    CommandLineRun run =
        run(
            List.of(
                "predict",
                "--flop",
                "1e23",
                "--device",
                "A100",
                "--grid",
                "300",
                "--estimators",
                "constant-utilization",
                "--format",
                "model-card"));
    assertTrue(run.out().contains(" is to take "), run.out());
    assertTrue(run.out().contains("(forecast by constant-utilization; 80 % interval "), run.out());
    assertFalse(run.out().contains("Training ran"), run.out());
    assertTrue(metadata(run).get("source").toString().contains("hours forecast by"), run.out());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"quoted\"",
        "back\\slash \\n",
        "line\nbreak",
        "a: b # c",
        "- x",
        "---",
        "...",
        "{a: [b]}",
        "\u0000\u0007\u001b[31m",
        "tab\there",
        "\u0085\u2028\u2029",
        "\ufeff\ufffe\uffff",
        "\ud83d\ude00 and ümläuts",
        "%YAML 1.2",
        "&a *a !!int 3",
        "null",
        "''"
      })
  void hostileWords_comeBackAsTheyWere(String words) {
    Map<String, Object> metadata = metadata(run(FOOTPRINT, "--training-type", words));
    assertEquals(words, metadata.get("training_type"));
    assertEquals(5, metadata.size());
  }

  /** Half of a pair is no character and cannot be written. */
  @Test
  void halfOfAPair_isReplaced() {
    Map<String, Object> metadata = metadata(run(FOOTPRINT, "--training-type", "a\ud83db"));
    assertEquals("a\ufffdb", metadata.get("training_type"));
  }

  @Test
  void severalChoices_haveNoCard() {
    CommandLineRun run =
        CommandLineRun.of(
            "predict",
            "--flop",
            "1e23",
            "--device",
            "A100,H100",
            "--grid",
            "300",
            "--format",
            "model-card");
    assertEquals(2, run.exitCode());
    assertTrue(run.err().contains("one run on one kind"), run.err());
  }

  @Test
  void otherCommands_haveNoCard() {
    CommandLineRun run = CommandLineRun.of("list", "tables", "--format", "model-card");
    assertEquals(2, run.exitCode());
    assertTrue(run.err().contains("unknown format \"model-card\""), run.err());
  }
}

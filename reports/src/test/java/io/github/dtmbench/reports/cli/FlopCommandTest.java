package io.github.dtmbench.reports.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A count is believed as it stands, so each kind of run is held to what its paper prints. */
@SuppressWarnings("FloatingPointLiteralPrecision") // digits as the sources print them
class FlopCommandTest {

  private static CommandLineRun flop(String arguments, String... more) {
    List<String> all = new ArrayList<>(List.of("flop"));
    all.addAll(List.of(arguments.strip().split(" +")));
    all.addAll(List.of(more));
    return CommandLineRun.of(all.toArray(String[]::new));
  }

  private static double total(String arguments) {
    CommandLineRun run = flop(arguments, "--format", "csv");
    assertEquals(0, run.exitCode(), run.err());
    String last = run.out().lines().reduce((first, second) -> second).orElseThrow();
    assertTrue(last.startsWith("all,"), last);
    return Double.parseDouble(last.split(",", -1)[1]);
  }

  @ParameterizedTest
  @CsvSource({
    "--parameters 70B --tokens 15T, 6.3e24",
    "--parameters 174.6B --tokens 300e9, 3.14e23",
    "--parameters 11B --tokens 1T --architecture encoder-decoder, 3.30e22",
    "--vit L/16 --samples 303M --epochs 14, 1.567e21",
    "--vit vit-l/16 --samples 303M --epochs 7, 7.83e20",
    "--macs-per-sample 3.8e9 --samples 1_281_167 --epochs 90, 2.63e18",
    "--cnn resnet50 --samples 1_281_167 --epochs 90, 2.63e18"
  })
  void counts_ofPapers(String arguments, double flop) {
    assertEquals(flop, total(arguments), 0.05 * flop);
  }

  @Test
  void lora_isTwoThirds() {
    double full = total("--parameters 7B --tokens 1B");
    assertEquals(
        2.0 / 3, total("--parameters 7B --tokens 1B --adapter-parameters 20M") / full, 0.005);
  }

  @Test
  void mixture_countsTheActiveExperts() {
    assertEquals(
        6 * 12.86e21,
        total(
            "--parameters 46.7B --tokens 1T --experts 8 --active-experts 2"
                + " --expert-parameters 5.64B"),
        1e-5 * 6 * 12.86e21);
  }

  @Test
  void reinforcement_hasTrainingGenerationAndScoring() {
    // 6 × 7e9 × 4e9 to learn, 2 × 7e9 × 2e9 each to generate, for the reference and the reward
    assertEquals(
        1.68e20 + 3 * 2.8e19,
        total(
            "--parameters 7B --generated-tokens 2B --updates 2 --reference-parameters 7B"
                + " --reward-parameters 7B"),
        1e15);
  }

  @Test
  void distillation_hasTheTeachersForwardPass() {
    assertEquals(
        6 * 66e6 * 3.3e9 + 2 * 110e6 * 3.3e9,
        total("--parameters 66M --tokens 3.3B --teacher-parameters 110M"),
        1e13);
  }

  @Test
  void text_printsEveryTermWithItsSource() {
    CommandLineRun run =
        flop("--parameters 7B --tokens 1T --layers 32 --width 4096 --sequence 4096");
    assertAll(
        () -> assertTrue(run.out().contains("Training compute: 48.4 ZFLOP"), run.out()),
        () -> assertTrue(run.out().contains("arXiv 2204.02311"), run.out()),
        () -> assertTrue(run.out().contains("attention"), run.out()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--flop 1e22                                         | --flop is what this command counts",
        "--parameters 7B                                     | --tokens is missing",
        "--tokens 1T                                         | --parameters is missing",
        "--json                                              | the compute is missing",
        "--parameters 1,5 --tokens 1T                        | may be read as 1.5 or as 15",
        "--parameters 1.000 --tokens 1T                      | may be read as 1000 or as 1",
        "--parameters 7B --tokens 1T --layers 32             | belong together",
        "--parameters 7B --tokens 1T --experts 8             | belong together",
        "--parameters 7B --tokens 1T --experts 8 --active-experts 9 --expert-parameters 1M | [1,"
            + " 8]",
        "--parameters 7B --tokens 1T --experts 8 --active-experts 2 --expert-parameters 1B | fit"
            + " in",
        "--parameters 7B --tokens 1T --architecture rnn      | known: decoder, encoder",
        "--parameters 7B --tokens 1T --frozen-parameters 8B  | [0, 7e9]",
        "--parameters 7B --tokens 1T --adapter-parameters 0  | --adapter-parameters is 0",
        "--parameters 7B --tokens 1T --generated-tokens 1B   | leave one out",
        "--parameters 7B --tokens 1T --updates 2             | --updates needs --generated-tokens",
        "--parameters 7B --tokens 1T --reward-parameters 7B  | needs --generated-tokens",
        "--parameters 7B --tokens 1T --teacher-parameters 1  | --teacher-parameters is 1",
        "--vit L/16                                          | --samples is missing",
        "--vit Q/16 --samples 1M                             | must be a size of",
        "--vit L/0 --samples 1M                              | must be a size of",
        "--vit L --samples 1M                                | must be a size of",
        "--vit L/16 --macs-per-sample 1e9 --samples 1M       | leave one out",
        "--vit L/16 --samples 1M --tokens 1T                 | samples and tokens",
        "--vit L/16 --samples 1M --epochs 0                  | --epochs is 0",
        "--vit L/16 --samples 1M --image-size 8              | --image-size is 8",
        "--cnn LeNet --samples 1M                            | must be one of ResNet-101,"
            + " ResNet-152",
        "--cnn VGG-16 --vit L/16 --samples 1M                | --vit and --cnn both say",
        "--cnn VGG-16                                        | --samples is missing",
        "--cnn VGG-16 --samples 1M --frozen-macs-per-sample 1 | belongs to --macs-per-sample",
        "--samples 1M                                        | the network is missing",
        "--macs-per-sample 1 --samples 1M                    | 4.1e9 for 4.1 billion",
        "--macs-per-sample 1e9 --samples 1M --image-size 224 | belongs to --vit and"
      })
  void badArgument_isOneLineThatNamesIt(String arguments, String words) {
    CommandLineRun run = flop(arguments);
    assertAll(
        () -> assertEquals(2, run.exitCode(), run.out()),
        () -> assertEquals("", run.out()),
        () -> assertEquals(1, run.err().lines().count(), run.err()),
        () -> assertTrue(run.err().contains(words), run.err()));
  }
}

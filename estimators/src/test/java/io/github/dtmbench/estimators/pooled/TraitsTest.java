package io.github.dtmbench.estimators.pooled;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.device.DeviceCatalog;
import io.github.dtmbench.estimators.RunFeatures;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What a run is to the line; the peaks and dates are those of {@code devices.csv}. */
class TraitsTest {

  private static final DeviceCatalog DEVICES = ShippedData.load().devices();

  private static RunFeatures run(
      String device, double parameters, int devices, String date, String precision) {
    return new RunFeatures(
        1e11,
        DEVICES.require(device),
        OptionalDouble.of(parameters),
        OptionalDouble.empty(),
        OptionalInt.of(devices),
        Optional.of(LocalDate.parse(date)),
        "Language",
        precision,
        "somebody");
  }

  /** A100: 312 TFLOP/s, 156 at TF32. 2024-03-01 is day 19783, year 19783 / 365.25 after 1970. */
  @Test
  void of_everythingKnown_isTen() {
    assertArrayEquals(
        new double[] {
          Math.log(7e9), Math.log(1024), 19783 / 365.25, Math.log(312), 0, 1, 0, 0, 0, 0
        },
        Traits.of(run("NVIDIA A100 SXM 40GB", 7e9, 1024, "2024-03-01", "bf16")),
        1e-12);
    assertArrayEquals(
        new double[] {
          Math.log(7e9), 0, 19783 / 365.25, Math.log(312), Math.log(0.5), 0, 0, 0, 0, 1
        },
        Traits.of(run("NVIDIA A100 SXM 40GB", 7e9, 1, "2024-03-01", "TF32")),
        1e-12);
    // 19.5 at FP32
    assertArrayEquals(
        new double[] {
          Math.log(7e9), Math.log(8), 0, Math.log(312), Math.log(0.0625), 0, 0, 0, 0, 0
        },
        Traits.of(run("NVIDIA A100 SXM 40GB", 7e9, 8, "1970-01-01", "FP32")),
        1e-12);
  }

  /** The A100 was first sold on 2020-05-14, day 18396; a run on it comes two years later. */
  @Test
  void of_nothingKnown_isTheDevice() {
    RunFeatures bare = RunFeatures.of(1e11, DEVICES.require("NVIDIA A100 SXM 40GB"), 1);
    assertArrayEquals(
        new double[] {0, Double.NaN, 18396 / 365.25 + 2, Math.log(312), 0, 0, 0, 0, 0, 0},
        Traits.of(bare),
        1e-12);
  }

  /**
   * TPU v4: 275. RTX 3090: matrix units, a card. P100: no matrix units, 21.2 at FP16 by vector
   * units, half of that at FP32.
   */
  @Test
  void of_otherKinds_areMarked() {
    double year = 19783 / 365.25;
    assertArrayEquals(
        new double[] {0, Math.log(64), year, Math.log(275), 0, 1, 1, 0, 0, 0},
        Traits.of(run("Google TPU v4", 1, 64, "2024-03-01", "BF16")),
        1e-12);
    double[] card = Traits.of(run("NVIDIA GeForce RTX 3090", 1, 2, "2024-03-01", "FP16"));
    assertArrayEquals(
        new double[] {1, 0, 0, 1, 0}, new double[] {card[5], card[6], card[7], card[8], card[9]});
    double[] old = Traits.of(run("NVIDIA Tesla P100 SXM2", 1, 2, "2024-03-01", "FP32"));
    assertArrayEquals(
        new double[] {Math.log(21.2), Math.log(0.5), 0, 0, 1, 0, 0},
        new double[] {old[3], old[4], old[5], old[6], old[7], old[8], old[9]},
        1e-12);
  }
}

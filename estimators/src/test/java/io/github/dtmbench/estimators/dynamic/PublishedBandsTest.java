package io.github.dtmbench.estimators.dynamic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.csv.CsvFile;
import io.github.dtmbench.datasets.device.DeviceCatalog;
import io.github.dtmbench.datasets.published.PublishedTable;
import org.junit.jupiter.api.Test;

/** Two bands for one family: the later row must not win in silence. */
class PublishedBandsTest {

  @Test
  void from_twoDevicesOfOneFamily_isRefused() {
    DeviceCatalog devices = ShippedData.load().devices();
    String file =
        """
        device,log10_alpha_low,log10_alpha_high
        NVIDIA A100,20,50
        NVIDIA A100 SXM4 80 GB,10,40
        """;
    PublishedTable table =
        PublishedTable.read("twice", CsvFile.parse("twice.csv", file.getBytes(UTF_8)));
    assertEquals(
        devices.require("NVIDIA A100").family(),
        devices.require("NVIDIA A100 SXM4 80 GB").family());
    assertEquals(
        "twice: \"NVIDIA A100 SXM4 80 GB\" is a second device of the family NVIDIA A100",
        assertThrows(
                IllegalArgumentException.class,
                () -> PublishedDynamicThroughput.from(table, devices))
            .getMessage());
  }

  @Test
  void band_infiniteEnd_isSaidToBeNotFinite() {
    assertEquals(
        "band of log10 alpha is [0.0, Infinity], must be finite and ordered",
        assertThrows(
                IllegalArgumentException.class, () -> new AlphaBand(0, Double.POSITIVE_INFINITY))
            .getMessage());
  }
}

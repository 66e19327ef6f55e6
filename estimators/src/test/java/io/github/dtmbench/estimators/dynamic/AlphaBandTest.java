package io.github.dtmbench.estimators.dynamic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.dtmbench.estimators.throughput.LogThroughput;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The band is the whole of what the method learns. */
class AlphaBandTest {

  /** Mean 4 and sample standard deviation 2 of (2, 4, 6): 4 ± 1.2. */
  @Test
  void of_sample_isMeanAndSixTenthsOfTheSampleDeviation() {
    AlphaBand band = AlphaBand.of(List.of(2.0, 4.0, 6.0));
    assertEquals(2.8, band.log10AlphaLow(), 1e-15);
    assertEquals(5.2, band.log10AlphaHigh(), 1e-15);
  }

  @Test
  void of_oneRun_hasNoWidth() {
    assertEquals(new AlphaBand(53.86, 53.86), AlphaBand.of(List.of(53.86)));
  }

  @Test
  void of_noRun_isRefused() {
    assertThrows(IllegalArgumentException.class, () -> AlphaBand.of(List.of()));
  }

  @Test
  void ends_outOfOrderOrNotFinite_areRefused() {
    assertThrows(IllegalArgumentException.class, () -> new AlphaBand(2, 1));
    assertThrows(IllegalArgumentException.class, () -> new AlphaBand(Double.NaN, 1));
    assertThrows(IllegalArgumentException.class, () -> new AlphaBand(1, Double.POSITIVE_INFINITY));
  }

  @Test
  void deviceHours_isTheMeanOfTheTimesAtTheEnds() {
    AlphaBand band = new AlphaBand(20, 50);
    double low = LogThroughput.deviceSeconds(20, 3.12e11) / 3600;
    double high = LogThroughput.deviceSeconds(50, 3.12e11) / 3600;
    assertEquals((low + high) / 2, band.deviceHours(3.12e11));
  }
}

package io.github.dtmbench.reports.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AxesTest {

  @ParameterizedTest
  @CsvSource({"57, 6, 10", "10, 10, 1", "11, 10, 2", "227, 6, 50", "0.35, 10, 0.05", "99, 2, 50"})
  void step_isOneTwoOrFiveTimesAPowerOfTen(double span, int mostSteps, double step) {
    assertEquals(step, Axes.step(span, mostSteps), 1e-12 * step);
  }

  @Test
  void logRange_holdsItsValuesWithAMargin() {
    LogRange range = LogRange.of(DoubleStream.of(3, 40, 5e6));
    assertTrue(range.low() < 3 && range.low() > 1, range.toString());
    assertTrue(range.high() > 5e6 && range.high() < 1e7, range.toString());
  }

  @Test
  void logRange_ofOneValue_isADecadeAroundIt() {
    LogRange range = LogRange.of(DoubleStream.of(100));
    assertEquals(1.5, range.log10Low(), 1e-12);
    assertEquals(2.5, range.log10High(), 1e-12);
    assertThrows(IllegalArgumentException.class, () -> new LogRange(1, 1));
  }
}

package io.github.dtmbench.datasets.epoch.row;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which texts are numbers. What only looks like one is worse than none. */
class CellNumberTest {

  @ParameterizedTest
  @CsvSource({
    "512.0, 512",
    "5e+22, 5e22",
    "5.0000000000000004e+22, 5.0000000000000004e22",
    "1E-3, 0.001",
    "'1,024', 1024",
    "'12,345,678.5', 12345678.5",
    "' 7 ', 7"
  })
  void plain_isRead(String text, double number) {
    assertEquals(OptionalDouble.of(number), CellNumber.plain(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "1,5",
        "1234,567",
        "1,02",
        "1.2.3",
        "0x10",
        "1d",
        "NaN",
        "Infinity",
        "-1",
        "+1",
        "1e",
        "1e9999",
        "٣",
        "1 000",
        "7B",
        "~7"
      })
  void plain_refusesTheRest(String text) {
    assertEquals(OptionalDouble.empty(), CellNumber.plain(text));
  }

  @ParameterizedTest
  @CsvSource({
    "336, 336",
    "336 h, 336",
    "336hours, 336",
    "14 days, 336",
    "14 Days, 336",
    "2 weeks, 336",
    "90 min, 1.5",
    "90 MINUTES, 1.5",
    "1.5e1 d, 360"
  })
  void hours_takeUnits(String text, double hours) {
    assertEquals(OptionalDouble.of(hours), CellNumber.hours(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2 months", "two weeks", "5-7 days", "days", "1e300 weeks", "1e13"})
  void hours_refuseTheRest(String text) {
    assertEquals(OptionalDouble.empty(), CellNumber.hours(text));
  }

  @Test
  void fraction_isAShare() {
    assertEquals(OptionalDouble.of(0.41), CellNumber.fraction("0.41"));
    assertEquals(OptionalDouble.of(0.41), CellNumber.fraction("41 %"));
    assertEquals(OptionalDouble.empty(), CellNumber.fraction("41"));
    assertEquals(OptionalDouble.empty(), CellNumber.fraction("0"));
    assertEquals(OptionalDouble.empty(), CellNumber.fraction("%"));
  }
}

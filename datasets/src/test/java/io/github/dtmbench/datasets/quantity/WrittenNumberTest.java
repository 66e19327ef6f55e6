package io.github.dtmbench.datasets.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.datasets.check.InputException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A number read a thousand times too large or small gives a forecast that looks like any other. */
class WrittenNumberTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "7B | 7e9",
        "7b | 7e9",
        "7 bn | 7e9",
        "1.5T | 1.5e12",
        "350M | 350e6",
        "16k | 16000",
        "300e9 | 300e9",
        "300E9 | 300e9",
        "1,000,000 | 1e6",
        "1,000 | 1000",
        "12_500 | 12500",
        "1'000'000 | 1e6",
        "1 000 000 | 1e6",
        "1,234.5 | 1234.5",
        "6.3e24 | 6.3e24",
        "2.5 ZFLOP | 2.5e21",
        "2.5ZFLOPs | 2.5e21",
        "1e21 FLOPs | 1e21",
        "1e21 flop | 1e21",
        "380 exaFLOP | 3.8e20",
        "3640 PF-days | 3.14496e23",
        "1 petaflop/s-days | 8.64e19",
        "1.234B | 1.234e9",
        "0.125 | 0.125",
        "70 billion parameters | 70e9",
        "15T tokens | 15e12",
        "1000 tokens | 1000",
        ".5M | 5e5",
        "-1e23 | -1e23"
      })
  void parse_asPeopleWrite(String text, double value) {
    assertEquals(value, WrittenNumber.parse(text), 1e-12 * Math.abs(value));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1,5   | '1,5' may be read as 1.5 or as 15; write one of these",
        "1,50 B | '1,50 B' may be read as 1.50 or as 150; write one of these",
        "1,5e23 | '1,5e23' may be read as 1.5e23 or as 15e23; write one of these",
        "1.000 | '1.000' may be read as 1000 or as 1; write one of these",
        "12.500 | '12.500' may be read as 12500 or as 12.5; write one of these"
      })
  void parse_twoReadings_bothNamed(String text, String message) {
    assertEquals(
        message, assertThrows(InputException.class, () -> WrittenNumber.parse(text)).getMessage());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "B",
        "much",
        "7X",
        "1.2.3",
        "1,00,000",
        "1.000,5",
        "0x1p3",
        "NaN",
        "1e",
        "7 B B"
      })
  void parse_noNumber_refusedWithExamples(String text) {
    String message =
        assertThrows(InputException.class, () -> WrittenNumber.parse(text)).getMessage();
    assertTrue(message.startsWith("'" + text + "'"), message);
  }

  @Test
  void parse_hugeText_isRefusedInNoTime() {
    String text = "1,000".repeat(200_000);
    assertTimeout(
        Duration.ofSeconds(2),
        () -> assertThrows(InputException.class, () -> WrittenNumber.parse(text)));
  }
}

package io.github.dtmbench.datasets.published;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Agreement with a printed cell is decided here, so one digit too lenient would void a ledger. */
class PrintedNumberTest {

  @ParameterizedTest
  @CsvSource({
    "+7.8, 7.8, 1",
    "-40.4, -40.4, 1",
    "312, 312, 0",
    "130e9, 130e9, -9",
    "40.00, 40, 2",
    "0.80, 0.8, 2",
    "-8.82079068e-20, -8.82079068e-20, 28",
    "1.33954735e+02, 133.954735, 6"
  })
  void parse_asPrinted_valueAndPlaces(String text, double value, int decimals) {
    PrintedNumber number = PrintedNumber.parse(text);
    assertEquals(value, number.value());
    assertEquals(decimals, number.decimals());
    assertEquals(text, number.text());
    assertEquals(text, number.toString());
    assertEquals(0, new BigDecimal(text).compareTo(number.exact()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "abc",
        "1,000",
        "NaN",
        "Infinity",
        "0x1p3",
        "1d",
        "--1",
        "1e9999",
        "7.8 ",
        "."
      })
  void parse_notPrintedLikeANumber_refused(String text) {
    assertThrows(IllegalArgumentException.class, () -> PrintedNumber.parse(text));
  }

  @ParameterizedTest
  @CsvSource({
    "40.00, 40, true",
    "40.00, 39.9904, false",
    "40.00, 39.9951, true",
    "40.00, 40.0049, true",
    "40.00, 40.0051, false",
    "+7.8, 7.75, true", // exactly a half as a double: rounds up
    "+7.8, 7.85, true", // as a double just below the half
    "-40.4, -40.35, true",
    "312, 312.4, true",
    "312, 312.5, false",
    "312, 311.5, true",
    "-312, -312.5, false", // halves go away from zero
    "-312, -311.5, true",
    "130e9, 129.6e9, true",
    "130e9, 129.4e9, false",
    "+15.4, -15.4, false",
    "40.00, NaN, false",
    "40.00, Infinity, false"
  })
  void agrees_computed_roundsToThePrintedDigits(String printed, double computed, boolean agrees) {
    assertEquals(agrees, PrintedNumber.parse(printed).agreesToPrintedDigit(computed));
  }

  @Test
  void agrees_zeroOfEitherSign_agreesWithZero() {
    assertTrue(PrintedNumber.parse("0.0").agreesToPrintedDigit(-0.0));
    assertTrue(PrintedNumber.parse("0.0").agreesToPrintedDigit(-0.04));
  }

  @Test
  void agrees_anyNumber_withinHalfAUnitAndWithItself() {
    Random random = new Random(20261121);
    for (int i = 0; i < 5000; i++) {
      int decimals = random.nextInt(5);
      BigDecimal exact = BigDecimal.valueOf(random.nextInt(2_000_000) - 1_000_000, decimals);
      PrintedNumber printed = PrintedNumber.parse(exact.toPlainString());
      double unit = Math.pow(10, -decimals);
      assertTrue(printed.agreesToPrintedDigit(printed.value()));
      assertTrue(printed.agreesToPrintedDigit(printed.value() + 0.49 * unit));
      assertTrue(printed.agreesToPrintedDigit(printed.value() - 0.49 * unit));
      assertFalse(printed.agreesToPrintedDigit(printed.value() + 0.51 * unit));
      assertFalse(printed.agreesToPrintedDigit(printed.value() - 0.51 * unit));
    }
  }

  @Test
  void equals_samePrint_equal() {
    assertEquals(PrintedNumber.parse("40.0"), PrintedNumber.parse("40.0"));
    assertEquals(PrintedNumber.parse("40.0").hashCode(), PrintedNumber.parse("40.0").hashCode());
    assertNotEquals(PrintedNumber.parse("40.0"), PrintedNumber.parse("40.00"));
  }
}

package io.github.dtmbench.reports.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.reports.table.format.TableFormat;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers readers and programs see; without it a wrong digit could look right. */
class CellTest {
  @ParameterizedTest
  @CsvSource({
    "FIXED, 2, 3.14159, 3.14",
    "FIXED, 0, 2.5, 3",
    "FIXED, 0, -2.5, -3",
    "FIXED, 1, 0.25, 0.3",
    "FIXED, 2, 1.005, 1.00", // the double lies below 1.005
    "FIXED, 1, -0.04, 0.0",
    "FIXED, 1, -0.0, 0.0",
    "FIXED, 2, 1e14, 100000000000000.00",
    "FIXED, 2, -1.2345e17, -1.23e17",
    "FIXED, 2, 4.9e-324, 0.00",
    "PERCENT, 1, 0.078, 7.8 %",
    "PERCENT, 0, 1, 100 %",
    "SIGNED_PERCENT, 1, 0.078, +7.8 %",
    "SIGNED_PERCENT, 1, -0.078, -7.8 %",
    "SIGNED_PERCENT, 1, 0, 0.0 %",
    "SIGNED_PERCENT, 1, 0.0004, 0.0 %",
    "SIGNED_PERCENT, 1, -0.0004, 0.0 %",
    "SIGNED_PERCENT, 1, 0.0006, +0.1 %",
    "SIGNED_PERCENT, 1, 1.7976931348623157e308, +1.8e310 %",
    "FACTOR, 2, 1.42, ×1.42",
    "SIGNIFICANT, 3, 0.0123456, 0.0123",
    "SIGNIFICANT, 3, 1.5, 1.50",
    "SIGNIFICANT, 3, 999.9, 1000",
    "SIGNIFICANT, 3, 123456, 123000",
    "SIGNIFICANT, 3, 1234567, 1.23e6",
    "SIGNIFICANT, 8, 1234567, 1234567.0",
    "SIGNIFICANT, 3, 0.00001234, 0.0000123",
    "SIGNIFICANT, 3, -0.000001234, -1.23e-6",
    "SIGNIFICANT, 1, 0, 0",
    "COUNT, 0, 1234567, 1234567",
    "COUNT, 0, -3, -3",
    "EXACT, 0, 80640, 80640",
    "EXACT, 0, 63470.270839, 63470.3",
    "EXACT, 0, 1234567890.5, 1.23457e9",
    "EXACT, 0, 0.25, 0.25",
  })
  void formatted_eachStyle_roundsHalfUp(
      NumberStyle.Kind kind, int digits, double value, String expected) {
    assertEquals(expected, new Cell.Numeric(value, new NumberStyle(kind, digits)).formatted());
  }

  @ParameterizedTest
  @CsvSource({
    "700, 700",
    "1.1, 1.1",
    "369.473, 369.473",
    "1.67260273, 1.6726",
    "0, 0",
    "-0.0, 0",
    "1e23, 1e23",
    "6.3e24, 6.3e24",
    "999999999, 1e9",
    "-123456, -123456",
    "0.0000012, 0.0000012",
  })
  void plain_isTheShortestWithSixDigits(double value, String expected) {
    assertEquals(Cell.printed(expected), Cell.plain(value));
  }

  @ParameterizedTest
  @CsvSource({
    "0.078, 0.078",
    "0.30000000000000004, 0.3",
    "-0.0, 0",
    "100, 100",
    "123456789012, 123456789000",
    "1e14, 100000000000000",
    "1e15, 1E+15",
    "0.000001, 0.000001",
    "0.0000001, 1E-7",
    "3.3333333333333335, 3.333333333",
    "6.666666666666667, 6.666666667",
    "-1.7976931348623157e308, -1.797693135E+308",
  })
  void machineNumber_tenDigits_withoutTrailingZeros(double value, String expected) {
    assertEquals(expected, MachineNumber.format((Cell.Numeric) Cell.fixed(value, 1)));
  }

  @Test
  void machineNumber_count_keepsAllDigits() {
    Cell largest = Cell.count((1L << 53) - 1);
    assertEquals("9007199254740991", MachineNumber.format((Cell.Numeric) largest));
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void number_notFinite_isRefused(double value) {
    String message =
        assertThrows(IllegalArgumentException.class, () -> Cell.fixed(value, 1)).getMessage();
    assertEquals("a cell holds a finite number or is missing, got " + value, message);
  }

  @Test
  void count_notExact_isRefused() {
    NumberStyle style = new NumberStyle(NumberStyle.Kind.COUNT, 0);
    assertThrows(IllegalArgumentException.class, () -> Cell.number(1.5, style));
    assertThrows(IllegalArgumentException.class, () -> Cell.count((1L << 53) + 1));
    assertThrows(IllegalArgumentException.class, () -> Cell.count(Long.MIN_VALUE));
  }

  @Test
  void style_digitsOutOfRange_namesTheRange() {
    String message =
        assertThrows(IllegalArgumentException.class, () -> Cell.significant(1, 0)).getMessage();
    assertEquals("digits of SIGNIFICANT must be in [1, 10], got 0", message);
    assertThrows(IllegalArgumentException.class, () -> Cell.fixed(1, 11));
    assertThrows(IllegalArgumentException.class, () -> new NumberStyle(NumberStyle.Kind.COUNT, 1));
  }

  @Test
  void number_negativeZero_equalsZero() {
    assertEquals(Cell.fixed(0.0, 1), Cell.fixed(-0.0, 1));
  }

  @Test
  void missing_blankReason_isNoReason() {
    assertEquals(Cell.missing(), Cell.missing(" \n"));
  }

  /** 40.00 is not 40: the zeros say how precise a source claims to be. */
  @ParameterizedTest
  @ValueSource(strings = {"40.00", "+7.8", "-57.31", "130e9"})
  void printed_everyFormat_keepsTheDigits(String digits) throws IOException {
    ResultTable table =
        ResultTable.builder("t", "T")
            .column(Column.number("a", "A"))
            .row(Cell.printed(digits))
            .build();
    for (TableFormat format : TableFormat.values()) {
      StringWriter out = new StringWriter();
      format.render(List.of(table), out);
      String expected = format == TableFormat.JSON ? new BigDecimal(digits).toString() : digits;
      assertTrue(out.toString().contains(expected), () -> format + ": " + out);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "=1", "1,000", "NaN", "1 t", "--1"})
  void printed_noNumber_isRefused(String digits) {
    assertThrows(IllegalArgumentException.class, () -> Cell.printed(digits));
  }
}

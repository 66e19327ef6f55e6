package io.github.dtmbench.datasets.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What counts as a number. Double.parseDouble takes more than anybody means in a table. */
class CsvNumberTest {

  private static final NumberRule POSITIVE = NumberRule.positive("number of FLOP such as 3.1e23");

  private static double read(String cell, NumberRule rule) {
    String content = "n,rest\n\"" + cell + "\",x\n";
    return CsvFile.parse("f.csv", content.getBytes(UTF_8))
        .rows(List.of("n", "rest"), row -> Optional.of(row.requiredNumber("n", rule)))
        .get(0);
  }

  private static String problem(String cell, NumberRule rule) {
    List<DataProblem> problems =
        assertThrows(InvalidDataException.class, () -> read(cell, rule)).problems();
    assertEquals(1, problems.size());
    return problems.get(0).message();
  }

  @ParameterizedTest
  @CsvSource({
    "1e23, 1e23",
    "1E+23, 1e23",
    "+4.5, 4.5",
    ".5, 0.5",
    "5., 5",
    "007, 7",
    "1e-300, 1e-300",
    "0.1, 0.1"
  })
  void number_decimal_accepted(String cell, double expected) {
    assertEquals(expected, read(cell, POSITIVE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1,000", "1 000", "1_000", "1'000", "1\u00a0000", "3,1e23", "1.000.000"})
  void number_separators_refusedWithHint(String cell) {
    String shown = cell.replace("\u00a0", "\\u00a0");
    assertEquals(
        "f.csv:2: column n: \""
            + shown
            + "\": expected a positive finite number of FLOP such as 3.1e23 (no separators between"
            + " digits; the decimal sign is a point)",
        problem(cell, POSITIVE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NaN",
        "Infinity",
        "-Infinity",
        "0x1p3",
        "0x10",
        "1d",
        "1f",
        "1e",
        "e5",
        ".",
        "-",
        "1e2.5",
        "12 hours",
        "1/2",
        "10%",
        "~5",
        "٣",
        "１",
        "1e5d",
        "n/a"
      })
  void number_anythingElse_refusedWithHint(String cell) {
    assertEquals(
        "f.csv:2: column n: \""
            + cell
            + "\": expected a positive finite number of FLOP such as 3.1e23 (digits, a decimal"
            + " point and an exponent only)",
        problem(cell, POSITIVE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e400", "-1e400", "1e999999999999"})
  void number_beyondDouble_refusedWithHint(String cell) {
    assertEquals(
        "f.csv:2: column n: \""
            + cell
            + "\": expected a positive finite number of FLOP such as 3.1e23 (beyond the range of a"
            + " double)",
        problem(cell, POSITIVE));
  }

  @Test
  void number_longRunOfDigits_answeredAtOnce() {
    String digits = "1".repeat(200_000);
    assertEquals(
        "f.csv:2: column n: \""
            + "1".repeat(80)
            + "...\": expected a positive finite number of"
            + " FLOP such as 3.1e23 (digits, a decimal point and an exponent only)",
        problem(digits + "x", POSITIVE));
  }

  @Test
  void number_bounds_asTheRuleSays() {
    NumberRule fraction = new NumberRule(0, false, 1, "a fraction");
    assertEquals(1, read("1", fraction));
    assertEquals("f.csv:2: column n: \"0\": expected a fraction", problem("0", fraction));
    assertEquals(
        "f.csv:2: column n: \"1.0000001\": expected a fraction", problem("1.0000001", fraction));
    assertEquals(0, read("0", NumberRule.zeroOrMore("number")));
    assertEquals(
        "f.csv:2: column n: \"-1\": expected a finite number, zero or more",
        problem("-1", NumberRule.zeroOrMore("number")));
  }

  @Test
  void number_requiredButBlank_refused() {
    assertEquals(
        "f.csv:2: column n: \"\": expected a positive finite number of FLOP such as 3.1e23",
        problem("", POSITIVE));
  }

  @Test
  void number_anyDoubleWrittenByJava_readBackExactly() {
    Random random = new Random(20261121);
    for (int i = 0; i < 2000; i++) {
      double number = Math.abs(Double.longBitsToDouble(random.nextLong()));
      if (number > 0 && Double.isFinite(number)) {
        assertEquals(number, read(Double.toString(number), POSITIVE));
      }
    }
  }

  @Test
  void rule_boundsOutOfOrder_refused() {
    assertThrows(IllegalArgumentException.class, () -> new NumberRule(1, true, 0, "x"));
    assertThrows(IllegalArgumentException.class, () -> new NumberRule(Double.NaN, true, 0, "x"));
  }
}

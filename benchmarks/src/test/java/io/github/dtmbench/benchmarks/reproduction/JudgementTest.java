package io.github.dtmbench.benchmarks.reproduction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.dtmbench.datasets.published.PrintedNumber;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A tolerance that is too wide would call anything reproduced. */
class JudgementTest {

  @ParameterizedTest
  @CsvSource({
    "100.00, 100.004999, REPRODUCED",
    "100.00, 99.995001, REPRODUCED",
    "100.00, 100.0051, WITHIN_TOLERANCE",
    "100.00, 100.1049, WITHIN_TOLERANCE",
    "100.00, 100.1051, UNEXPLAINED",
    "100.00, 99.8949, UNEXPLAINED",
    "+15.4, -15.4, UNEXPLAINED",
    "40.00, 39.99040402328057, WITHIN_TOLERANCE",
    "19.89, 19.914630171613528, WITHIN_TOLERANCE",
  })
  void of_distanceFromPrint_decides(String printed, double recomputed, Verdict expected) {
    assertEquals(expected, Judgement.of(PrintedNumber.parse(printed), recomputed).verdict());
  }

  @ParameterizedTest
  @CsvSource({
    "6.77, 6.81, 6.72, 6.89, WITHIN_TOLERANCE",
    "6.77, 6.81, 6.79, 6.89, UNEXPLAINED",
    "6.77, 6.77, 6.70, 6.80, REPRODUCED",
  })
  void of_roundedInputs_coverPrintOrDoNot(
      String printed, double value, double low, double high, Verdict expected) {
    assertEquals(
        expected,
        Judgement.of(PrintedNumber.parse(printed), new Range(value, low, high), "x").verdict());
  }

  @Test
  void range_decreasingFunction_keepsItsOrder() {
    assertEquals(new Range(-2, -3, -1), new Range(2, 1, 3).map(x -> -x));
  }

  @Test
  void claim_withoutReason_isRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new Claim(
                "s",
                "m",
                "x",
                "q",
                "1",
                Optional.empty(),
                OptionalDouble.of(1),
                Verdict.UNEXPLAINED,
                ""));
  }
}

package io.github.dtmbench.benchmarks.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.dtmbench.benchmarks.ledger.formula.Bindings;
import io.github.dtmbench.benchmarks.ledger.formula.CellPattern;
import io.github.dtmbench.benchmarks.ledger.formula.Formula;
import io.github.dtmbench.benchmarks.ledger.formula.Inputs;
import io.github.dtmbench.benchmarks.ledger.formula.Range;
import io.github.dtmbench.datasets.published.PrintedNumber;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A tolerance that is too wide would call anything reproduced. */
class RecomputationTest {

  private static final String TOLERATED = "within 0.1 % of print";

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
    assertEquals(expected, tolerant(printed, exact(recomputed)).verdict());
  }

  @ParameterizedTest
  @CsvSource({
    "6.77, 6.81, 6.72, 6.89, WITHIN_TOLERANCE",
    "6.77, 6.81, 6.79, 6.89, UNEXPLAINED",
    "6.77, 6.77, 6.70, 6.80, REPRODUCED",
  })
  void of_roundedInputs_coverPrintOrDoNot(
      String printed, double value, double low, double high, Verdict expected) {
    assertEquals(expected, tolerant(printed, new Range(value, low, high)).verdict());
  }

  /** Without a declared tolerance only the digit and the rounding of inputs count. */
  @ParameterizedTest
  @CsvSource({
    "100.00, 100.004999, REPRODUCED",
    "100.00, 100.0051, UNEXPLAINED",
    "40.00, 39.99040402328057, UNEXPLAINED",
  })
  void of_noToleranceDeclared_allowsNone(String printed, double recomputed, Verdict expected) {
    assertEquals(expected, judged(printed, exact(recomputed), 0).verdict());
  }

  @ParameterizedTest
  @CsvSource({"40.00, 0.005", "312, 0.5", "+7.8, 0.05", "130e9, 5e8", "-0.5, 0.05", "6.4e6, 5e4"})
  void halfDigit_anyNotation_isHalfAUnitOfTheLastPrintedPlace(String printed, double half) {
    assertEquals(half, Range.halfDigit(PrintedNumber.parse(printed)), 1e-12 * half);
  }

  @Test
  void of_reproduced_hasNoReason() {
    Recomputation judged = tolerant("-15.4", exact(-15.42));
    assertEquals(Verdict.REPRODUCED, judged.verdict());
    assertEquals(List.of(), judged.reasons());
  }

  @Test
  void of_withinTolerance_statesTheTolerance() {
    assertEquals(List.of(TOLERATED), tolerant("-100.00", exact(-100.1)).reasons());
  }

  @Test
  void of_coveredByRounding_namesWhatIsRounded() {
    Recomputation judged = tolerant("6.77", new Range(6.81, 6.72, 6.89));
    assertEquals(Verdict.WITHIN_TOLERANCE, judged.verdict());
    assertEquals(
        List.of("covered by the rounding of its printed input: training_flop=0.40"),
        judged.reasons());
  }

  /** The printed cell is itself rounded: it and the range need only touch. */
  @ParameterizedTest
  @CsvSource({
    "6.7749, 6.9, WITHIN_TOLERANCE", "6.7751, 6.9, UNEXPLAINED",
    "6.6, 6.7651, WITHIN_TOLERANCE", "6.6, 6.7649, UNEXPLAINED"
  })
  void of_rangeThatTouchesThePrintedDigit_covers(double low, double high, Verdict expected) {
    assertEquals(expected, tolerant("6.77", new Range(7, low, high)).verdict());
  }

  /** Better news first: what holds without the range is not explained by it. */
  @Test
  void of_plainToleranceMet_isNotPutDownToRounding() {
    assertEquals(
        tolerant("100.00", exact(100.05)).reasons(),
        tolerant("100.00", new Range(100.05, 0, 200)).reasons());
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void of_noNumber_isUnexplained(double recomputed) {
    assertEquals(Verdict.UNEXPLAINED, tolerant("1.0", exact(recomputed)).verdict());
  }

  /** Zero has no relative tolerance, only that of its digit. */
  @ParameterizedTest
  @CsvSource({"-0.0499, true", "0.0501, false"})
  void of_printedZero_allowsItsDigitAlone(double recomputed, boolean holds) {
    assertEquals(holds, tolerant("0.0", exact(recomputed)).verdict().holds());
  }

  /** A falling formula turns the ends of its input around; the range keeps its order. */
  @Test
  void apply_decreasingFormula_keepsLowBelowHigh() {
    Map<String, Double> values = new LinkedHashMap<>();
    values.put("numerator", 6.0);
    values.put("denominator", 2.0);
    Inputs inputs =
        new Inputs(values, Map.of("denominator", new Range(2, 1.5, 3)), List.of("denominator=2"));
    assertEquals(new Range(3, 2, 4), inputs.apply(Formula.QUOTIENT));
  }

  /** Two rounded inputs have four corners, the extremes at opposite ones. */
  @Test
  void apply_twoRoundedInputs_takesAllCorners() {
    Inputs inputs =
        Inputs.of(
            Bindings.parse("a=2.0; b=-3.0; c=1"),
            List.of("a", "b"),
            reference -> PrintedNumber.parse(reference.toString()));
    Range range = inputs.apply(Formula.PRODUCT);
    assertEquals(-6, range.value());
    assertEquals(-2.05 * 3.05, range.low(), 1e-12);
    assertEquals(-1.95 * 2.95, range.high(), 1e-12);
    assertEquals(List.of("a=2.0", "b=-3.0"), inputs.rounded());
  }

  @Test
  void claim_withoutReason_isRefused() {
    assertEquals(
        "t, r, c is unexplained without a reason",
        assertThrows(
                IllegalArgumentException.class,
                () -> claim(Verdict.UNEXPLAINED, Optional.empty(), List.of()))
            .getMessage());
    assertThrows(
        IllegalArgumentException.class,
        () -> claim(Verdict.UNEXPLAINED, Optional.empty(), List.of("")));
  }

  /** The word must be earned by inputs that hit. */
  @Test
  void claim_explainedWithoutInputsThatHit_isRefused() {
    Recomputation miss =
        new Recomputation(new Inputs(Map.of()), exact(1), Verdict.UNEXPLAINED, List.of("missed"));
    assertThrows(
        IllegalArgumentException.class,
        () -> claim(Verdict.EXPLAINED, Optional.empty(), List.of("a cause")));
    assertThrows(
        IllegalArgumentException.class,
        () -> claim(Verdict.EXPLAINED, Optional.of(miss), List.of("a cause")));
  }

  private static Claim claim(
      Verdict verdict, Optional<Recomputation> alternative, List<String> reasons) {
    return new Claim(
        "s",
        "t",
        "r",
        "c",
        "1",
        PrintedNumber.parse("1.0"),
        Optional.empty(),
        alternative,
        Optional.empty(),
        verdict,
        reasons);
  }

  private static Range exact(double value) {
    return new Range(value, value, value);
  }

  private static Recomputation tolerant(String printed, Range recomputed) {
    return judged(printed, recomputed, 1e-3);
  }

  private static Recomputation judged(String printed, Range recomputed, double tolerance) {
    return Recomputation.judged(
        PrintedNumber.parse(printed),
        new Inputs(Map.of(), Map.of(), List.of("training_flop=0.40")),
        recomputed,
        new Declaration(
            CellPattern.of("t", "*", "*"),
            "t",
            false,
            Optional.of(Formula.SAME),
            Map.of(),
            List.of(),
            tolerance,
            TOLERATED,
            ""));
  }
}

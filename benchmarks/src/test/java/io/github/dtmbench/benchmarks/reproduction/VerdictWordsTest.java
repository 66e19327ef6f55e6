package io.github.dtmbench.benchmarks.reproduction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.datasets.published.PrintedNumber;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The words and small rules of the ledger. Scripts match the labels; a reader judges a paper by the
 * reasons.
 */
class VerdictWordsTest {

  /** Also where the language writes a dotless i: the tests run in such a locale. */
  @Test
  void label_everyVerdict_isLowerCaseWithHyphens() {
    assertEquals(
        List.of(
            "reproduced",
            "within-tolerance",
            "explained",
            "unexplained",
            "not-reproducible",
            "not-printed"),
        Arrays.stream(Verdict.values()).map(Verdict::label).toList());
  }

  @ParameterizedTest
  @CsvSource({"40.00, 0.005", "312, 0.5", "+7.8, 0.05", "130e9, 5e8", "-0.5, 0.05", "6.4e6, 5e4"})
  void halfDigit_anyNotation_isHalfAUnitOfTheLastPrintedPlace(String printed, double half) {
    assertEquals(half, Judgement.halfDigit(PrintedNumber.parse(printed)), 1e-12 * half);
  }

  @Test
  void of_reproduced_hasNoReason() {
    assertEquals(
        new Judgement(Verdict.REPRODUCED, List.of()),
        Judgement.of(PrintedNumber.parse("-15.4"), -15.42));
  }

  @Test
  void of_withinTolerance_statesTheTolerance() {
    assertEquals(
        List.of("within 0.1 % of print, up to the rounding of the printed digit"),
        Judgement.of(PrintedNumber.parse("-100.00"), -100.1).reasons());
  }

  @Test
  void of_coveredByRounding_namesWhatIsRounded() {
    assertEquals(
        new Judgement(Verdict.WITHIN_TOLERANCE, "covered by the rounding of the FLOP, 0.40 ZFLOP"),
        Judgement.of(
            PrintedNumber.parse("6.77"), new Range(6.81, 6.72, 6.89), "the FLOP, 0.40 ZFLOP"));
  }

  /** The printed cell is itself rounded: it and the range need only touch. */
  @ParameterizedTest
  @CsvSource({
    "6.7749, 6.9, WITHIN_TOLERANCE", "6.7751, 6.9, UNEXPLAINED",
    "6.6, 6.7651, WITHIN_TOLERANCE", "6.6, 6.7649, UNEXPLAINED"
  })
  void of_rangeThatTouchesThePrintedDigit_covers(double low, double high, Verdict expected) {
    assertEquals(
        expected,
        Judgement.of(PrintedNumber.parse("6.77"), new Range(7, low, high), "x").verdict());
  }

  /** Better news first: what holds without the range is not explained by it. */
  @Test
  void of_plainToleranceMet_isNotPutDownToRounding() {
    assertEquals(
        Judgement.of(PrintedNumber.parse("100.00"), 100.05),
        Judgement.of(PrintedNumber.parse("100.00"), new Range(100.05, 0, 200), "x"));
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void of_noNumber_isUnexplained(double recomputed) {
    assertEquals(
        Verdict.UNEXPLAINED, Judgement.of(PrintedNumber.parse("1.0"), recomputed).verdict());
  }

  /** Zero has no relative tolerance, only that of its digit. */
  @Test
  void of_printedZero_allowsItsDigitAlone() {
    assertTrue(Judgement.of(PrintedNumber.parse("0.0"), -0.0499).holds());
    assertFalse(Judgement.of(PrintedNumber.parse("0.0"), 0.0501).holds());
  }

  @ParameterizedTest
  @EnumSource
  void holds_onlyWhatMeetsPrint(Verdict verdict) {
    assertEquals(
        verdict == Verdict.REPRODUCED || verdict == Verdict.WITHIN_TOLERANCE,
        new Judgement(verdict, "because").holds());
  }

  @Test
  void range_risingFunction_keepsItsEnds() {
    assertEquals(new Range(4, 2, 6), new Range(2, 1, 3).map(x -> 2 * x));
  }

  @Test
  void claim_differenceWithoutReason_isRefusedByItsPlace() {
    assertEquals(
        "table-2-operational, GLM-130B, carbon is within-tolerance without a reason",
        assertThrows(
                IllegalArgumentException.class,
                () -> claim("table-2-operational", Verdict.WITHIN_TOLERANCE, ""))
            .getMessage());
  }

  @Test
  void claim_reproducedOrOurOwn_needsNoReason() {
    assertEquals("", claim("t", Verdict.REPRODUCED, "").reason());
    Claim own = Claim.own("t", "GLM-130B", "svr", "carbon", "t", OptionalDouble.of(1), "");
    assertEquals(Verdict.NOT_PRINTED, own.verdict());
    assertEquals(Optional.empty(), own.printed());
  }

  @Test
  void claim_missingPart_isRefusedByName() {
    assertEquals(
        "section",
        assertThrows(NullPointerException.class, () -> claim(null, Verdict.REPRODUCED, ""))
            .getMessage());
  }

  private static Claim claim(String section, Verdict verdict, String reason) {
    return new Claim(
        section,
        "GLM-130B",
        "svr",
        "carbon",
        "t",
        Optional.of(PrintedNumber.parse("1.0")),
        OptionalDouble.of(1),
        verdict,
        reason);
  }
}

package io.github.dtmbench.benchmarks.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.benchmarks.ledger.formula.Bindings;
import io.github.dtmbench.benchmarks.ledger.formula.CellPattern;
import io.github.dtmbench.benchmarks.ledger.formula.Formula;
import io.github.dtmbench.benchmarks.ledger.formula.Inputs;
import io.github.dtmbench.benchmarks.ledger.formula.Range;
import io.github.dtmbench.datasets.published.PrintedNumber;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
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

  /** 312.5 rounds to 313, and no rounded input is there to cover it. */
  @Test
  void of_exactHalf_withoutRoundedInputs_isUnexplained() {
    Recomputation judged = judged("312", List.of(), exact(312.5), 0);
    assertEquals(Verdict.UNEXPLAINED, judged.verdict());
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
  void reason_isAllOfThemInOneLine() {
    Recomputation judged =
        new Recomputation(
            new Inputs(Map.of()), exact(1), Verdict.UNEXPLAINED, List.of("one", "another"));
    assertEquals("one; another", judged.reason());
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

  /** Some sources print the intensity of the grid in kilograms: 100 h at 1 kW and 1.2 are 48 kg. */
  @Test
  void apply_gridInEitherUnit_isTheSame() {
    for (String grid : List.of("gco2_per_kwh=400", "kgco2_per_kwh=0.4")) {
      Inputs inputs =
          Inputs.of(
              Bindings.parse("hours=100; power_w=1000; pue=1.2; " + grid),
              List.of(),
              reference -> PrintedNumber.parse(reference.toString()));
      assertEquals(0.048, inputs.apply(Formula.OPERATIONAL_CARBON).value(), 1e-15, grid);
    }
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

  /** What a table shows of a cell: the words, and the values of the inputs that are behind it. */
  @Test
  void claim_isToldByItsAlternativeWhereItHasOne() {
    Recomputation miss =
        new Recomputation(new Inputs(Map.of()), exact(3), Verdict.UNEXPLAINED, List.of("missed"));
    Recomputation hit =
        new Recomputation(new Inputs(Map.of()), exact(1), Verdict.REPRODUCED, List.of());
    Claim bare = claim(Verdict.INPUT, Optional.empty(), List.of("one", "another"));
    assertEquals("one; another", bare.reason());
    assertEquals(OptionalDouble.empty(), bare.recomputed());
    assertEquals(Optional.empty(), bare.asComputed());
    Cause cause = new Cause("guess", 0.01);
    Claim missed =
        bare.with(
            Optional.of(miss),
            Optional.empty(),
            Optional.empty(),
            Verdict.UNEXPLAINED,
            miss.reasons());
    assertEquals(OptionalDouble.of(3), missed.recomputed());
    assertEquals(Optional.of(miss), missed.asComputed());
    Claim explained =
        bare.with(
            Optional.of(miss),
            Optional.of(hit),
            Optional.of(cause),
            Verdict.EXPLAINED,
            List.of("a cause"));
    assertEquals(OptionalDouble.of(3), explained.recomputed(), "from the inputs as printed");
    assertEquals(Optional.of(hit), explained.asComputed());
    Claim reworded = explained.because("in short");
    assertEquals("in short", reworded.reason());
    assertEquals(Verdict.EXPLAINED, reworded.verdict());
    assertEquals(Optional.of(cause), reworded.cause());
    assertEquals("t", reworded.table());
  }

  /** A reproduced cell needs no word; one without print that is met is not said to be. */
  @Test
  void holds_isReproducedOrTolerated() {
    assertEquals("", claim(Verdict.REPRODUCED, Optional.empty(), List.of()).reason());
    for (Verdict verdict : Verdict.values()) {
      assertEquals(
          verdict == Verdict.REPRODUCED || verdict == Verdict.WITHIN_TOLERANCE,
          new Recomputation(new Inputs(Map.of()), exact(1), verdict, List.of()).holds(),
          verdict.label());
    }
  }

  @Test
  void of_unexplained_saysWhatIsDeclaredOrThatNothingIsFound() {
    assertEquals(
        List.of("no input was found that gives the printed value"),
        tolerant("1.0", exact(7)).reasons());
    Declaration known = declared(0, "", "a misprint");
    Recomputation judged =
        Recomputation.judged(PrintedNumber.parse("1.0"), new Inputs(Map.of()), exact(7), known);
    assertEquals(List.of("a misprint"), judged.reasons());
    assertEquals(new Range(7, 7, 7), judged.range());
  }

  /** An input that follows another cell has its range, and what is rounded behind it. */
  @Test
  void inputs_following_takeTheOtherCellInPlaceOfPrint() {
    Map<String, Double> values = new LinkedHashMap<>();
    values.put("a", 6.0);
    values.put("b", 2.0);
    Inputs printed = new Inputs(values, Map.of("b", new Range(2, 1, 3)), List.of("b=2"));
    Inputs following = printed.following("a", new Range(5, 4, 6), List.of("hours=5"));
    assertEquals(List.of("a", "b"), List.copyOf(following.values().keySet()));
    assertEquals(new Range(10, 4, 18), following.apply(Formula.PRODUCT));
    assertEquals(List.of("hours=5"), following.rounded());
    assertEquals(6, printed.get("a"), "left alone");
    assertTrue(
        assertThrows(
                IllegalArgumentException.class,
                () -> printed.following("c", new Range(1, 1, 1), List.of()))
            .getMessage()
            .contains("no input 'c'; there are [a, b]"));
  }

  /**
   * Figures of the size of 2.0 with one decimal are 0.7 to 6.3, 57 of them: the share that some
   * choice meets, each figure once.
   */
  @ParameterizedTest
  @CsvSource({
    "2.0, 9, 2.0:2.0, 0, 1",
    "2.0, 9, 2.0:2.0 3.0:3.0, 0, 2",
    "2.0, 9, 1.5:2.5 1.0:2.0, 0, 16",
    "2.0, 9, 1.0:3.0 1.5:2.0, 0, 21",
    "2.0, 9, 1.0:1.5 1.6:2.0, 0, 11",
    "2.0, 9, 0.1:0.8, 0, 2",
    "2.0, 9, 6.0:9.0, 0, 4",
    "2.0, 9, 6.3:6.3 0.7:0.7, 0, 2",
    "2.0, 9, 90:90, 0, 1",
    "2.0, 9, -2.5:-1.5, 0, 11",
    "-2.0, 9, 1.5:2.5, 0, 11",
    "2.0, 9, 2.0:2.0, 0.1, 5",
    "0.0, 2.0, 1.5:2.5, 0, 11",
  })
  void chance_isTheShareOfFiguresThatSomeChoiceMeets(
      String printed, double asPrinted, String ranges, double tolerance, int met) {
    List<Range> choices = new ArrayList<>();
    for (String range : ranges.split(" ", -1)) {
      double low = Double.parseDouble(range.substring(0, range.indexOf(':')));
      choices.add(new Range(low, low, Double.parseDouble(range.substring(range.indexOf(':') + 1))));
    }
    assertEquals(
        met / 57.0,
        Chance.share(PrintedNumber.parse(printed), exact(asPrinted), choices, tolerance),
        1e-12);
  }

  /** Nothing is smaller than one unit of the last place: 1, 2 and 3 of them. */
  @Test
  void chance_ofZero_isThatOfTheLastPlace() {
    assertEquals(
        1 / 3.0, Chance.share(PrintedNumber.parse("0.0"), exact(0), List.of(exact(0.2)), 0), 1e-12);
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
    return judged(printed, List.of("training_flop=0.40"), recomputed, tolerance);
  }

  private static Recomputation judged(
      String printed, List<String> rounded, Range recomputed, double tolerance) {
    return Recomputation.judged(
        PrintedNumber.parse(printed),
        new Inputs(Map.of(), Map.of(), rounded),
        recomputed,
        declared(tolerance, TOLERATED, ""));
  }

  private static Declaration declared(double tolerance, String reason, String unexplainedReason) {
    return new Declaration(
        CellPattern.of("t", "*", "*"),
        "t",
        false,
        Optional.of(Formula.SAME),
        Map.of(),
        List.of(),
        tolerance,
        reason,
        unexplainedReason);
  }
}

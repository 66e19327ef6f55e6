package io.github.dtmbench.benchmarks.reproduction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dtmbench.benchmarks.ledger.Claim;
import io.github.dtmbench.benchmarks.ledger.Recomputation;
import io.github.dtmbench.benchmarks.ledger.Verdict;
import io.github.dtmbench.benchmarks.ledger.formula.Inputs;
import io.github.dtmbench.benchmarks.ledger.formula.Range;
import io.github.dtmbench.datasets.published.PrintedNumber;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Four numbers of a row that are easily taken for one another. */
class ComparisonRowTest {

  private static final OptionalDouble NONE = OptionalDouble.empty();

  /** From print 80 t and −20 %, from other inputs 90 t and −10 %. */
  @Test
  void recomputedRow_hasBothValues_errorsAsFractions() {
    ComparisonRow row =
        new ComparisonRow(
            "model",
            "method",
            claim(Optional.of(given(80)), Optional.of(given(90))),
            claim(Optional.of(given(-20)), Optional.of(given(-10))),
            NONE,
            NONE);
    assertEquals(OptionalDouble.of(80), row.carbonAsPrinted());
    assertEquals(OptionalDouble.of(-0.2), row.errorAsPrinted());
    assertEquals(OptionalDouble.of(90), row.carbonAsComputed());
    assertEquals(OptionalDouble.of(-0.1), row.errorAsComputed());
  }

  @Test
  void rowWithoutOtherInputs_isComputedFromPrint() {
    ComparisonRow row =
        new ComparisonRow(
            "model",
            "method",
            claim(Optional.of(given(80)), Optional.empty()),
            claim(Optional.of(given(-20)), Optional.empty()),
            NONE,
            NONE);
    assertEquals(OptionalDouble.of(80), row.carbonAsComputed());
    assertEquals(OptionalDouble.of(-0.2), row.errorAsComputed());
  }

  /** Ours stands where print would, and is never what the method was computed from. */
  @Test
  void rowWithAStandIn_hasOursAsPrintedAlone() {
    Claim nothing = claim(Optional.empty(), Optional.empty());
    ComparisonRow row =
        new ComparisonRow(
            "model", "method", nothing, nothing, OptionalDouble.of(70), OptionalDouble.of(-0.3));
    assertEquals(OptionalDouble.of(70), row.carbonAsPrinted());
    assertEquals(OptionalDouble.of(-0.3), row.errorAsPrinted());
    assertEquals(NONE, row.carbonAsComputed());
    assertEquals(NONE, row.errorAsComputed());
  }

  private static Recomputation given(double value) {
    return new Recomputation(
        new Inputs(Map.of()),
        new Range(value, value, value),
        Verdict.WITHIN_TOLERANCE,
        List.of("near"));
  }

  private static Claim claim(
      Optional<Recomputation> asPrinted, Optional<Recomputation> alternative) {
    return new Claim(
        "source",
        "table",
        "row",
        "column",
        "t",
        PrintedNumber.parse("1"),
        asPrinted,
        alternative,
        Optional.empty(),
        Verdict.UNEXPLAINED,
        List.of("no input was found"));
  }
}

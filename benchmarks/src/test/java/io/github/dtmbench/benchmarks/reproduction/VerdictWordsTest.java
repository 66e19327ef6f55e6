package io.github.dtmbench.benchmarks.reproduction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.dtmbench.benchmarks.ledger.Verdict;
import io.github.dtmbench.datasets.published.PrintedNumber;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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
            "input",
            "not-reproducible",
            "not-printed"),
        Arrays.stream(Verdict.values()).map(Verdict::label).toList());
  }

  @ParameterizedTest
  @EnumSource
  void holds_onlyWhatMeetsPrint(Verdict verdict) {
    assertEquals(
        verdict == Verdict.REPRODUCED || verdict == Verdict.WITHIN_TOLERANCE, verdict.holds());
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

package io.github.dtmbench.benchmarks.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The words of the ledger. Scripts match them. */
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
}

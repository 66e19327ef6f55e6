package io.github.dtmbench.reports.table;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** A comparison with nothing must not pass. */
@DisabledIfSystemProperty(
    named = "dtmbench.updateGolden",
    matches = "true",
    disabledReason = "would write the file that has to be missing")
class GoldenFileTest {
  @Test
  void assertMatches_fileIsMissing_failsAndSaysHowToWriteIt() {
    String message =
        assertThrows(AssertionError.class, () -> GoldenFile.assertMatches("no-such-file", ""))
            .getMessage();
    assertTrue(message.contains("no-such-file is missing; scripts/update-golden.sh"), message);
  }

  @Test
  void assertMatches_otherText_fails() {
    assertThrows(AssertionError.class, () -> GoldenFile.assertMatches("empty.csv", "model\n"));
  }
}

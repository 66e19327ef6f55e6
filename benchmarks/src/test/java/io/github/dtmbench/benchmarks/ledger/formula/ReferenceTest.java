package io.github.dtmbench.benchmarks.ledger.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.published.PublishedTable;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The declarations are written in this notation: a cell read from the wrong place would be judged
 * on another's input.
 */
class ReferenceTest {

  private static final ShippedData DATA = ShippedData.load();
  private static final PublishedTable TABLE = DATA.published("opencarboneval_operational");

  @ParameterizedTest
  @CsvSource({
    "1.1, 1.1",
    "^zettaflop, 387",
    ".[zettaflop].GLM-130B, 312",
    ".[zettaflop].., 387",
    "opencarboneval_devices[{^device}].tdp_w, 400",
    "opencarboneval_embodied[die_mm2].., 826",
  })
  void resolve_fromACell(String reference, double expected) {
    assertEquals(
        expected,
        Reference.parse(reference)
            .resolve(TABLE, "OpenCarbonEval tco2e", "BLOOM-176B", DATA::published)
            .value());
  }

  @Test
  void resolve_sameRow() {
    PublishedTable rows = DATA.published("opencarboneval_leaderboard");
    assertEquals(
        18874.84,
        Reference.parse("@tco2e").resolve(rows, "Gemini Ultra", "tco2e", DATA::published).value());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "gpu_hours", "1,1", "table[row]", "NaN"})
  void parse_other_isRefusedWithTheNotation(String text) {
    String message =
        assertThrows(IllegalArgumentException.class, () -> Reference.parse(text)).getMessage();
    assertTrue(message.contains("table[row].column"), message);
  }

  @Test
  void bindings_faults_areNamed() {
    assertTrue(
        assertThrows(IllegalArgumentException.class, () -> Bindings.parse("a=1; a=2"))
            .getMessage()
            .contains("'a' is bound twice"));
    assertThrows(IllegalArgumentException.class, () -> Bindings.parse("hours"));
    Map<String, Reference> base = Bindings.parse("a=1; b=2");
    assertTrue(
        assertThrows(
                IllegalArgumentException.class,
                () -> Bindings.overlaid(base, Bindings.parse("c=3")))
            .getMessage()
            .contains("'c' replaces nothing"));
    assertEquals(
        List.of("a", "b"), List.copyOf(Bindings.overlaid(base, Bindings.parse("b=3")).keySet()));
  }
}

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

  /** A name between braces is read in this row, after a roof in this column. */
  @Test
  void resolve_nameInTheRow_leadsToAnotherTable() {
    PublishedTable runs = DATA.published("opencarboneval_alpha_fit");
    String run = "Llama 3.1-405B";
    assertEquals("NVIDIA H100", runs.text(run, "device"));
    assertEquals(
        DATA.published("opencarboneval_devices").number("NVIDIA H100", "tdp_w"),
        Reference.parse("opencarboneval_devices[{device}].tdp_w")
            .resolve(runs, run, "log10_alpha", DATA::published));
    for (String half : List.of("{device", "device}", "{^device")) {
      assertThrows(
          IllegalArgumentException.class,
          () ->
              Reference.parse("opencarboneval_devices[" + half + "].tdp_w")
                  .resolve(runs, run, "log10_alpha", DATA::published),
          half + " is the name of no row");
    }
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

  /** A product has all the digits of its factors, each read from its own place. */
  @Test
  void resolve_product_multipliesWhatStandsAtEach() {
    assertEquals(
        "774.0",
        Reference.parse("^zettaflop * 2.0")
            .resolve(TABLE, "OpenCarbonEval tco2e", "BLOOM-176B", DATA::published)
            .text());
    assertThrows(IllegalArgumentException.class, () -> Reference.parse("1 * nothing"));
  }

  @Test
  void choices_areReadInTheirOrder_andFaultsNamed() {
    Map<String, List<Reference>> choices = Bindings.parseChoices("pue=1|1.1; ; step=0|@tco2e;");
    assertEquals(List.of("pue", "step"), List.copyOf(choices.keySet()));
    assertEquals(List.of(new Reference("1"), new Reference("1.1")), choices.get("pue"));
    assertEquals("@tco2e", choices.get("step").get(1).toString());
    for (String fault : List.of("pue", "=1|2")) {
      assertEquals(
          "'" + fault + "': expected name=one|another",
          assertThrows(IllegalArgumentException.class, () -> Bindings.parseChoices(fault))
              .getMessage());
    }
    assertEquals(
        "'=1': expected name=reference",
        assertThrows(IllegalArgumentException.class, () -> Bindings.parse("=1")).getMessage());
    assertEquals(
        "'=1': expected name=reference",
        assertThrows(IllegalArgumentException.class, () -> Bindings.parse("a=1; =1")).getMessage());
    assertEquals(
        "'a' is bound twice",
        assertThrows(IllegalArgumentException.class, () -> Bindings.parseChoices("a=1; a=2"))
            .getMessage());
    assertEquals(Map.of("a", new Reference("1")), Bindings.parse(" ;a = 1; "));
  }

  /** The ends belong to a range, and ranges that meet there have a number in common. */
  @Test
  void range_holdsItsEnds() {
    Range range = new Range(2, 1, 3);
    assertTrue(range.covers(1) && range.covers(3) && range.covers(2));
    assertTrue(!range.covers(Math.nextDown(1.0)) && !range.covers(Math.nextUp(3.0)));
    assertTrue(range.touches(new Range(4, 3, 5)) && range.touches(new Range(0, -1, 1)));
    assertTrue(range.touches(new Range(2, 1.5, 2.5)) && range.touches(new Range(2, 0, 9)));
    assertTrue(!range.touches(new Range(4, 3.5, 5)) && !range.touches(new Range(0, -1, 0.5)));
  }

  @Test
  void pattern_coversTheCellsItNames() {
    CellPattern some = CellPattern.of("t", "a|b", "c");
    assertTrue(some.covers("t", "a", "c") && some.covers("t", "b", "c"));
    assertTrue(!some.covers("u", "a", "c") && !some.covers("t", "c", "c"));
    assertTrue(!some.covers("t", "a", "a") && !some.covers("t", "*", "c"));
    assertTrue(CellPattern.of("t", "*", "c").covers("t", "*", "c"));
    assertTrue(CellPattern.of("t", "a", "*").covers("t", "a", "anything"));
  }
}

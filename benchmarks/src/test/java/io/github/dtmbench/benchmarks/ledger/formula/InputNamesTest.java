package io.github.dtmbench.benchmarks.ledger.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a declaration lacks and what it has too many, by the notation of a formula's inputs. */
class InputNamesTest {

  private static final InputNames CARBON = InputNames.parse("hours gco2_per_kwh|kgco2_per_kwh");
  private static final InputNames POINTS = InputNames.parse("power x# y#");

  @Test
  void names_oneOfTwo_doesForBoth() {
    for (String grid : List.of("gco2_per_kwh", "kgco2_per_kwh")) {
      assertEquals(List.of(), CARBON.missing(List.of("hours", grid)));
      assertEquals(List.of(), CARBON.superfluous(List.of("hours", grid)));
    }
    assertEquals(
        List.of("gco2_per_kwh or kgco2_per_kwh"), CARBON.missing(List.of("hours", "grid")));
    assertEquals(List.of("grid"), CARBON.superfluous(List.of("hours", "grid")));
    assertEquals(
        List.of("kgco2_per_kwh"),
        CARBON.superfluous(List.of("kgco2_per_kwh", "hours", "gco2_per_kwh")));
  }

  /** Every point has all its numbers, whichever of them tells that it is there. */
  @Test
  void names_ofPoints_areAsManyAsTheLastOne() {
    List<String> given = List.of("power", "x0", "y0", "y2", "x1", "z1", "x", "y100");
    assertEquals(List.of("x2", "y1"), POINTS.missing(given));
    assertEquals(List.of("z1", "x", "y100"), POINTS.superfluous(given));
    assertEquals(List.of("x0", "y0"), POINTS.missing(List.of("power")));
  }

  @Test
  void names_any_areOneAtLeast() {
    InputNames any = InputNames.parse("*");
    assertEquals(List.of("one input at least"), any.missing(List.of()));
    assertEquals(List.of(), any.missing(List.of("whatever")));
    assertEquals(List.of(), any.superfluous(List.of("whatever")));
  }

  @Test
  void toString_listsThemForAMessage() {
    assertEquals("hours, gco2_per_kwh or kgco2_per_kwh", CARBON.toString());
    assertEquals("power, x0, ..., y0, ...", POINTS.toString());
  }

  @Test
  void known_areAllThatCouldBeMeant() {
    assertEquals(
        List.of("hours", "gco2_per_kwh", "kgco2_per_kwh"), CARBON.known(List.of("whatever")));
    assertEquals(List.of("power", "x0", "x1", "y0", "y1"), POINTS.known(List.of("y1")));
  }
}

package io.github.dtmbench.reports.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.reports.table.format.TableFormat;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** One description gives what people read and what programs read; an interval is two numbers. */
class ShapeTest {

  private record Item(String name, double low, double high) {}

  private static final List<Item> ITEMS =
      List.of(new Item("a", 1.23456, 80640), new Item("b", Double.NaN, Double.NaN));

  private static Shape<Item> shape() {
    return new Shape<Item>()
        .text("source", "Source", item -> "here")
        .forPrograms()
        .text("name", "Name", Item::name)
        .number("twice", "Twice", item -> Cell.value(2 * ITEMS.get(0).low()))
        .forPeople()
        .range(
            "ci",
            "95 % interval",
            item ->
                Double.isNaN(item.low())
                    ? Cell.missing("one organization")
                    : Cell.values(item.low(), item.high()))
        .note("For people.");
  }

  private static String rendered(TableFormat format, ResultTable table) throws IOException {
    StringWriter out = new StringWriter();
    format.render(List.of(table), out);
    return out.toString();
  }

  @Test
  void tidy_asCsv_hasBothEndsAndNoColumnOfPeople() throws IOException {
    assertEquals(
        "source,name,ci_low,ci_high\nhere,a,1.23456,80640\nhere,b,,\n",
        rendered(TableFormat.CSV, shape().tidy("t", "T", ITEMS)));
  }

  @Test
  void table_asMarkdown_hasOneCellForTheInterval() throws IOException {
    String markdown = rendered(TableFormat.MARKDOWN, shape().table("t", "T", ITEMS));
    assertTrue(markdown.contains("| Name | Twice | 95 % interval |"), markdown);
    assertTrue(markdown.contains("| a | 2.46912 | 1.23456–80640 |"), markdown);
    assertTrue(markdown.contains("For people."), markdown);
  }

  @Test
  void range_asJsonAndLatex_isTwoNumbers() throws IOException {
    ResultTable table = shape().table("t", "T", ITEMS);
    String json = rendered(TableFormat.JSON, table).replaceAll("\\s", "");
    assertTrue(json.contains("\"ci_low\":1.23456,\"ci_high\":80640"), json);
    assertTrue(
        rendered(TableFormat.LATEX, table).contains("\\num{1.23456}--\\num{80640}"),
        () -> table.toString());
  }

  @Test
  void table_rangeInAColumnOfNumbers_isRefused() {
    Shape<Item> wrong = new Shape<Item>().number("n", "N", item -> Cell.values(1, 2));
    assertTrue(
        assertThrows(IllegalArgumentException.class, () -> wrong.table("t", "T", ITEMS))
            .getMessage()
            .endsWith("not so in n"));
  }

  @Test
  void range_endsOutOfOrderOrInfinite_isRefused() {
    assertThrows(IllegalArgumentException.class, () -> Cell.values(2, 1));
    assertThrows(IllegalArgumentException.class, () -> Cell.values(0, Double.POSITIVE_INFINITY));
  }

  @Test
  void each_addsAColumnPerThing() {
    Shape<Item> shape =
        new Shape<Item>()
            .each(List.of("x", "y"), (s, key) -> s.text(key, key, item -> key + item.name()));
    assertEquals(
        List.of(
            List.of(Cell.text("xa"), Cell.text("ya")), List.of(Cell.text("xb"), Cell.text("yb"))),
        shape.table("t", "T", ITEMS).rows());
  }

  @Test
  void of_nothing_isMissingWithItsReason() {
    assertEquals(Cell.missing("refused"), Cell.of(OptionalDouble.empty(), Cell::value, "refused"));
    assertEquals(Cell.missing(), Cell.value(OptionalDouble.empty()));
  }

  /** People never see zeros at the end, nor digits nobody can compare. */
  @Test
  void value_people_seeSixDigitsWithoutZeros() {
    assertEquals("80640", ((Cell.Numeric) Cell.value(80640)).formatted());
    assertEquals("0.2", ((Cell.Numeric) Cell.value(0.2)).formatted());
    assertEquals("3.14159", ((Cell.Numeric) Cell.value(Math.PI)).formatted());
    assertEquals("3.141592654", MachineNumber.format((Cell.Numeric) Cell.value(Math.PI)));
  }
}

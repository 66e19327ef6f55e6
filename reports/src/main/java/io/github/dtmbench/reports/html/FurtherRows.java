package io.github.dtmbench.reports.html;

import io.github.dtmbench.reports.table.Cell;
import io.github.dtmbench.reports.table.Footnotes;
import io.github.dtmbench.reports.table.ForPeople;
import io.github.dtmbench.reports.table.format.JsonOutput;
import io.github.dtmbench.reports.table.text.VisibleText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows of a long table as data in the page: elements by the hundred thousand would make it slow to
 * open. An object of two members: {@code texts} lists what the cells show, each once, and {@code
 * rows} has for each cell the place of its text in that list, or for a missing value −1 − the place
 * of its mark (an empty one where it has none).
 */
final class FurtherRows {

  private static final ForPeople SHOWN =
      new ForPeople() {
        @Override
        public String text(Cell.Text cell) {
          return VisibleText.of(cell.value());
        }

        @Override
        public String missing(Cell.Missing cell) {
          throw new IllegalArgumentException("a missing value shows its mark");
        }
      };

  private final Map<String, Integer> places = new LinkedHashMap<>();
  private final Footnotes footnotes;

  private FurtherRows(Footnotes footnotes) {
    this.footnotes = footnotes;
  }

  /**
   * Writes rows as JSON that may stand in an element {@code script}.
   *
   * @param rows the rows
   * @param footnotes the marks of their missing values
   * @return JSON without the character that could end the element
   */
  static String json(List<List<Cell>> rows, Footnotes footnotes) {
    return new FurtherRows(footnotes).json(rows);
  }

  private String json(List<List<Cell>> rows) {
    return JsonOutput.inPage(
        json -> {
          json.writeStartObject();
          json.writeArrayFieldStart("rows");
          for (List<Cell> row : rows) {
            json.writeArray(row.stream().mapToInt(this::code).toArray(), 0, row.size());
          }
          json.writeEndArray();
          json.writeArrayFieldStart("texts");
          for (String shown : places.keySet()) {
            json.writeString(shown);
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private int code(Cell cell) {
    return cell instanceof Cell.Missing missing
        ? -1 - place(footnotes.markOf(missing))
        : place(cell.accept(SHOWN));
  }

  private int place(String shown) {
    return places.computeIfAbsent(shown, text -> places.size());
  }
}

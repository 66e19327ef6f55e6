package io.github.dtmbench.reports.table.format;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.dtmbench.reports.table.Cell;
import io.github.dtmbench.reports.table.Column;
import io.github.dtmbench.reports.table.MachineNumber;
import io.github.dtmbench.reports.table.ResultTable;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;

/**
 * JSON with every value, heading and note. Rows are objects by column key; a missing value is null,
 * and its reason, if any, stands in the list {@code missing} with the row, counted from zero.
 */
final class JsonRenderer implements Renderer {
  /** Writes one value. */
  private interface Value {
    void write(JsonGenerator json) throws IOException;
  }

  private static final Cell.Visitor<Value> VALUE =
      new Cell.Visitor<>() {
        @Override
        public Value text(Cell.Text cell) {
          return json -> json.writeString(cell.value());
        }

        @Override
        public Value number(Cell.Numeric cell) {
          return json -> json.writeNumber(MachineNumber.format(cell));
        }

        @Override
        public Value range(Cell.Range cell) {
          throw new IllegalStateException("the ends of a range are columns: " + cell);
        }

        @Override
        public Value printed(Cell.Printed cell) {
          return json -> json.writeNumber(new BigDecimal(cell.digits()));
        }

        @Override
        public Value missing(Cell.Missing cell) {
          return JsonGenerator::writeNull;
        }
      };

  @Override
  public void render(List<ResultTable> tables, String origin, Writer out) throws IOException {
    try (JsonGenerator json = JsonOutput.generator(out)) {
      json.writeStartObject();
      if (!origin.isEmpty()) {
        json.writeStringField("origin", origin);
      }
      json.writeArrayFieldStart("tables");
      for (ResultTable table : tables) {
        writeTable(table.forPrograms(), json);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    out.write("\n");
  }

  private static void writeTable(ResultTable table, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", table.id());
    json.writeStringField("title", table.title());
    json.writeArrayFieldStart("columns");
    for (Column column : table.columns()) {
      json.writeStartObject();
      json.writeStringField("key", column.programName());
      json.writeStringField("heading", column.heading());
      json.writeStringField("unit", column.unit());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("rows");
    for (List<Cell> row : table.rows()) {
      writeRow(table.columns(), row, json);
    }
    json.writeEndArray();
    writeReasons(table, json);
    json.writeArrayFieldStart("notes");
    for (String note : table.notes()) {
      json.writeString(note);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void writeRow(List<Column> columns, List<Cell> row, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    for (int i = 0; i < row.size(); i++) {
      json.writeFieldName(columns.get(i).programName());
      row.get(i).accept(VALUE).write(json);
    }
    json.writeEndObject();
  }

  private static void writeReasons(ResultTable table, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("missing");
    for (int row = 0; row < table.rows().size(); row++) {
      List<Cell> cells = table.rows().get(row);
      for (int i = 0; i < cells.size(); i++) {
        if (cells.get(i) instanceof Cell.Missing missing && !missing.reason().isEmpty()) {
          json.writeStartObject();
          json.writeNumberField("row", row);
          json.writeStringField("key", table.columns().get(i).programName());
          json.writeStringField("reason", missing.reason());
          json.writeEndObject();
        }
      }
    }
    json.writeEndArray();
  }
}

package io.github.dtmbench.reports.table;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;

/**
 * JSON with every value, heading and note. Rows are objects by column key; a missing value is null,
 * and its reason, if any, stands in the list {@code missing} with the row, counted from zero.
 *
 * <p>Non-ASCII characters are written as escapes: the file then survives any charset, a lone
 * surrogate included, and shows no bidi override to a terminal.
 */
final class JsonRenderer implements Renderer {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
          .build();

  @Override
  public void render(List<ResultTable> tables, Writer out) throws IOException {
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      json.setPrettyPrinter(printer());
      json.writeStartObject();
      json.writeArrayFieldStart("tables");
      for (ResultTable table : tables) {
        writeTable(table, json);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    out.write("\n");
  }

  private static DefaultPrettyPrinter printer() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    Separators separators =
        Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
            .withArrayEmptySeparator("")
            .withObjectEmptySeparator("");
    return new DefaultPrettyPrinter(separators)
        .withArrayIndenter(indenter)
        .withObjectIndenter(indenter);
  }

  private static void writeTable(ResultTable table, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", table.id());
    json.writeStringField("title", table.title());
    json.writeArrayFieldStart("columns");
    for (Column column : table.columns()) {
      json.writeStartObject();
      json.writeStringField("key", column.key());
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
      json.writeFieldName(columns.get(i).key());
      if (row.get(i) instanceof Cell.Numeric numeric) {
        json.writeNumber(MachineNumber.format(numeric));
      } else if (row.get(i) instanceof Cell.Printed printed) {
        json.writeNumber(new BigDecimal(printed.digits()));
      } else if (row.get(i) instanceof Cell.Text text) {
        json.writeString(text.value());
      } else {
        json.writeNull();
      }
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
          json.writeStringField("key", table.columns().get(i).key());
          json.writeStringField("reason", missing.reason());
          json.writeEndObject();
        }
      }
    }
    json.writeEndArray();
  }
}

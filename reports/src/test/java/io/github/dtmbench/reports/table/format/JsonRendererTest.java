package io.github.dtmbench.reports.table.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.dtmbench.reports.table.SampleTables;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Texts and numbers must come back from JSON as they were. */
class JsonRendererTest {
  private static final JsonFactory FACTORY = new JsonFactory();

  /** The values of all fields of one name, in order. */
  private static List<String> values(String json, String field) throws IOException {
    List<String> values = new ArrayList<>();
    try (JsonParser parser = FACTORY.createParser(json)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token.isScalarValue() && field.equals(parser.currentName())) {
          values.add(token + " " + parser.getText());
        }
      }
    }
    return values;
  }

  @Test
  void render_hostileTexts_parseBackExactly() throws IOException {
    String json = SampleTables.render(TableFormat.JSON, SampleTables.hostile());
    assertTrue(json.chars().allMatch(c -> c == '\n' || (c >= ' ' && c < 0x7F)), json);
    assertEquals(
        SampleTables.HOSTILE.stream().map(text -> "VALUE_STRING " + text).toList(),
        values(json, "text"));
  }

  @Test
  void render_demoTable_numbersAreNumbersAndMissingIsNull() throws IOException {
    String json = SampleTables.render(TableFormat.JSON, SampleTables.demo());
    assertEquals(
        List.of("VALUE_NUMBER_FLOAT 0.01234", "VALUE_NUMBER_FLOAT 1.23E-9", "VALUE_NULL null"),
        values(json, "p_value"));
    assertEquals(
        List.of("VALUE_NUMBER_INT 104", "VALUE_NUMBER_INT 1234567", "VALUE_NUMBER_INT 0"),
        values(json, "n"));
  }

  @Test
  void render_demoTable_placesEachReason() throws IOException {
    String json = SampleTables.render(TableFormat.JSON, SampleTables.demo());
    assertEquals(
        List.of("VALUE_NUMBER_INT 1", "VALUE_NUMBER_INT 2", "VALUE_NUMBER_INT 2"),
        values(json, "row"));
    assertEquals(
        List.of(
            "VALUE_STRING The paper gives no value for this model.",
            "VALUE_STRING Not published.",
            "VALUE_STRING The paper gives no value for this model."),
        values(json, "reason"));
  }
}

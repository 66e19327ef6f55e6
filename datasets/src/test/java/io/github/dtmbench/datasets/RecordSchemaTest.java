package io.github.dtmbench.datasets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.github.dtmbench.datasets.csv.CsvFile;
import io.github.dtmbench.datasets.csv.InvalidDataException;
import io.github.dtmbench.datasets.device.DeviceCatalog;
import io.github.dtmbench.datasets.run.file.NewRunFile;
import io.github.dtmbench.datasets.run.file.TrainingRunFile;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * {@code record.schema.json} takes a record exactly where the reader of {@code score} and {@code
 * add} does. The judge of the schema is a validator that is not ours.
 */
class RecordSchemaTest {

  private static final SchemaValidatorsConfig STRICT =
      SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
  private static final JsonSchemaFactory FACTORY =
      JsonSchemaFactory.getInstance(VersionFlag.V202012);
  private static final DeviceCatalog DEVICES = ShippedData.load().devices();

  private final JsonNode json = DataPackage.json("record.schema.json");
  private final JsonSchema schema = FACTORY.getSchema(json, STRICT);

  RecordSchemaTest() throws IOException {}

  private static Map<String, String> record(String... cells) {
    Map<String, String> record =
        new LinkedHashMap<>(
            Map.of(
                "model", "A model",
                "organization", "Somebody",
                "publication_date", "2026-05-31",
                "device", "NVIDIA H100 SXM5 80GB"));
    for (int i = 0; i < cells.length; i += 2) {
      record.put(cells[i], cells[i + 1]);
    }
    return record;
  }

  /**
   * A cell as JSON would hold it: a number where it is one and the column holds numbers. A count is
   * digits only; to JSON Schema, 7e3 would be a whole number too.
   */
  private JsonNode object(Map<String, String> record) {
    ObjectNode object = new ObjectMapper().createObjectNode();
    record.forEach(
        (column, cell) -> {
          String type = json.at("/properties/" + column + "/type").asText();
          if (cell.isEmpty()) {
            return;
          }
          String exponent = type.equals("number") ? "(e[0-9]+)?" : "";
          if (!type.equals("string") && cell.matches("-?[0-9]+(\\.[0-9]+)?" + exponent)) {
            object.put(column, new BigDecimal(cell));
          } else {
            object.put(column, cell);
          }
        });
    return object;
  }

  private static boolean readerTakes(Map<String, String> record) {
    String csv =
        String.join(",", record.keySet()) + "\n\"" + String.join("\",\"", record.values()) + "\"\n";
    try {
      NewRunFile.read(
          CsvFile.parse("new.csv", csv.getBytes(StandardCharsets.UTF_8)), DEVICES, List.of());
      return true;
    } catch (InvalidDataException e) {
      return false;
    }
  }

  @Test
  void schema_isASchema() {
    JsonSchema meta =
        FACTORY.getSchema(
            SchemaLocation.of(SchemaId.V202012), SchemaValidatorsConfig.builder().build());
    assertEquals(0, meta.validate(json).size());
  }

  @Test
  void properties_areTheColumns() {
    List<String> names = new ArrayList<>();
    json.required("properties").fieldNames().forEachRemaining(names::add);
    assertEquals(TrainingRunFile.columns(), names);
  }

  /** Every column with cells of every kind, on a record that has all the rules ask for. */
  @Test
  void schema_takesWhatTheReaderTakes() throws IOException {
    Map<String, String> whole =
        record(
            "parameters", "1e9",
            "training_tokens", "1e9",
            "counted_flop", "1e15",
            "training_flop", "1e15",
            "device_hours", "1000");
    List<String> cells =
        List.of(
            "",
            "0",
            "-1",
            "1",
            "2",
            "0.5",
            "1.5",
            "7e3",
            "1000000000",
            "2024-05-31",
            "2024-02-30",
            "x");
    List<Map<String, String>> records = new ArrayList<>(List.of(whole));
    for (String column : TrainingRunFile.columns()) {
      Stream<String> labels =
          DataPackage.elements(json.at("/properties/" + column + "/enum")).stream()
              .map(JsonNode::asText);
      Stream.concat(cells.stream(), labels)
          .filter(cell -> !column.equals("device") || cell.isEmpty())
          .forEach(
              cell -> {
                Map<String, String> changed = new LinkedHashMap<>(whole);
                changed.put(column, cell);
                records.add(changed);
              });
    }
    assertAgree(records);
  }

  /** What spans several columns: where the compute and, for a grade, the hours come from. */
  @Test
  void schema_rulesOverColumns_asTheReader() {
    List<Map<String, String>> records = new ArrayList<>();
    List<List<String>> computes =
        List.of(
            List.of(),
            List.of("counted_flop", "1e15"),
            List.of("training_flop", "1e15"),
            List.of("training_flop", "1e15", "flop_basis", "hardware"),
            List.of("training_flop", "1e15", "flop_basis", "counted"),
            List.of("parameters", "1e6"),
            List.of("training_tokens", "1e6"),
            List.of("parameters", "1e6", "training_tokens", "1e6"));
    List<List<String>> hours =
        List.of(
            List.of(),
            List.of("device_hours", "1000"),
            List.of("device_count", "8"),
            List.of("wall_hours", "100"),
            List.of("device_count", "8", "wall_hours", "100"));
    for (List<String> compute : computes) {
      for (List<String> hour : hours) {
        for (String grade : List.of("", "score", "caution", "exclude")) {
          List<String> cells = new ArrayList<>(compute);
          cells.addAll(hour);
          cells.addAll(List.of("throughput_grade", grade));
          records.add(record(cells.toArray(String[]::new)));
        }
      }
    }
    records.add(record("counted_flop", "1e15", "device", "H100; A100"));
    records.add(record("device", "H100; A100", "throughput_grade", "exclude"));
    assertAgree(records);
  }

  private void assertAgree(List<Map<String, String>> records) {
    List<String> differing = new ArrayList<>();
    int taken = 0;
    for (Map<String, String> record : records) {
      boolean reader = readerTakes(record);
      taken += reader ? 1 : 0;
      if (schema.validate(object(record)).isEmpty() != reader) {
        differing.add((reader ? "taken: " : "refused: ") + record);
      }
    }
    assertEquals(List.of(), differing);
    assertTrue(taken > 0 && taken < records.size(), "all alike");
  }
}

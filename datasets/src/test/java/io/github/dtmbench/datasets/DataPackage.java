package io.github.dtmbench.datasets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The shipped {@code datapackage.json}, and the files it describes, read without the loaders. */
final class DataPackage {

  static final Path FOLDER =
      Path.of("src", "main", "resources", "io", "github", "dtmbench", "datasets");

  private DataPackage() {}

  static JsonNode json(String name) throws IOException {
    try (InputStream stream = Files.newInputStream(FOLDER.resolve(name))) {
      return new ObjectMapper().readTree(stream);
    }
  }

  /** One file and its schema. */
  record Resource(String name, String path, JsonNode json) {

    List<SchemaField> fields() {
      return elements(json.at("/schema/fields")).stream().map(SchemaField::of).toList();
    }

    /** Header and rows. */
    List<List<String>> lines() throws IOException {
      try (CSVParser parser =
          CSVParser.parse(FOLDER.resolve(path), StandardCharsets.UTF_8, CSVFormat.RFC4180)) {
        return parser.stream().map(CSVRecord::toList).toList();
      }
    }

    List<String> column(String field) throws IOException {
      List<List<String>> lines = lines();
      int position = lines.get(0).indexOf(field);
      return lines.stream().skip(1).map(line -> line.get(position)).toList();
    }

    @Override
    public String toString() {
      return path;
    }
  }

  static List<Resource> resources() throws IOException {
    return elements(json("datapackage.json").required("resources")).stream()
        .map(r -> new Resource(r.required("name").asText(), r.required("path").asText(), r))
        .toList();
  }

  static Resource resource(String path) throws IOException {
    return resources().stream().filter(r -> r.path().equals(path)).findFirst().orElseThrow();
  }

  static List<String> shippedFiles() throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files
          .filter(file -> file.toString().endsWith(".csv"))
          .map(file -> FOLDER.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  static List<JsonNode> elements(JsonNode array) {
    List<JsonNode> elements = new ArrayList<>();
    array.forEach(elements::add);
    return elements;
  }
}

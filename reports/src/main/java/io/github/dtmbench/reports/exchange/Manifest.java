package io.github.dtmbench.reports.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.dtmbench.benchmarks.evaluation.RecordGrade;
import io.github.dtmbench.benchmarks.exchange.FoldFiles;
import io.github.dtmbench.benchmarks.protocol.Protocol;
import io.github.dtmbench.datasets.DataFile;
import io.github.dtmbench.datasets.csv.DataProblem;
import io.github.dtmbench.datasets.csv.InvalidDataException;
import io.github.dtmbench.estimators.LabelledRun;
import io.github.dtmbench.reports.table.format.JsonOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What folds were made from. Predictions that lie beside one are scored only on the same.
 *
 * @param recordsSha256 SHA-256 of all records that take part, features and hours
 * @param records their number
 * @param protocols ids of the protocols
 * @param grades labels of the grades that take part
 * @param seed of the protocols that deal
 */
public record Manifest(
    String recordsSha256, int records, List<String> protocols, List<String> grades, long seed) {

  /** Its name in a directory of folds. */
  public static final String FILE_NAME = "manifest.json";

  /** A manifest is a few lines. */
  private static final int LONGEST_BYTES = 1_000_000;

  private static final String RECORDS_SHA256 = "records_sha256";
  private static final String RECORDS = "records";
  private static final String PROTOCOLS = "protocols";
  private static final String GRADES = "grades";
  private static final String SEED = "seed";

  /** Copies the lists. */
  public Manifest {
    protocols = List.copyOf(protocols);
    grades = List.copyOf(grades);
  }

  /**
   * The manifest of an evaluation.
   *
   * @param runs the records that take part, in order
   * @param protocols how they are split
   * @param grades which take part
   * @param seed of the protocols that deal
   * @return the manifest
   */
  public static Manifest of(
      List<LabelledRun> runs, List<Protocol> protocols, Set<RecordGrade> grades, long seed) {
    return new Manifest(
        new DataFile(RECORDS, FoldFiles.records(runs)).sha256(),
        runs.size(),
        protocols.stream().map(Protocol::id).toList(),
        grades.stream().map(RecordGrade::label).sorted().toList(),
        seed);
  }

  /**
   * The file.
   *
   * @param version of the program
   * @param foldsSha256 SHA-256 of {@code folds.csv}
   * @param features labels of the features that the files tell
   * @return JSON in UTF-8
   */
  public byte[] json(String version, String foldsSha256, List<String> features) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JsonOutput.generator(text)) {
      json.writeStartObject();
      json.writeStringField("program", "dtm-bench");
      json.writeStringField("version", version);
      json.writeNumberField(RECORDS, records);
      json.writeStringField(RECORDS_SHA256, recordsSha256);
      json.writeStringField("folds_sha256", foldsSha256);
      array(json, PROTOCOLS, protocols);
      array(json, GRADES, grades);
      json.writeNumberField(SEED, seed);
      array(json, "features", features);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return (text + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static void array(JsonGenerator json, String name, List<String> values)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  /**
   * Reads one.
   *
   * @param path where it is
   * @return the manifest; what it does not say is empty, and so differs from every other
   * @throws InvalidDataException if it is no manifest
   */
  public static Manifest read(Path path) {
    String name = String.valueOf(path.getFileName());
    try {
      byte[] content;
      try (InputStream stream = Files.newInputStream(path)) {
        content = stream.readNBytes(LONGEST_BYTES + 1);
      }
      if (content.length > LONGEST_BYTES) {
        throw refused(
            name, "a manifest as folds writes it, of at most " + LONGEST_BYTES + " bytes");
      }
      try (JsonParser json = new JsonFactory().createParser(content)) {
        return read(name, json);
      }
    } catch (IOException e) {
      throw refused(name, "a manifest as folds writes it: one JSON object");
    }
  }

  private static Manifest read(String name, JsonParser json) throws IOException {
    String sha256 = "";
    int records = 0;
    List<String> protocols = List.of();
    List<String> grades = List.of();
    long seed = 0;
    if (json.nextToken() != JsonToken.START_OBJECT) {
      throw refused(name, "a manifest as folds writes it: one JSON object");
    }
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String field = json.currentName();
      json.nextToken();
      switch (field) {
        case RECORDS_SHA256 -> sha256 = json.getValueAsString("");
        case RECORDS -> records = json.getValueAsInt();
        case PROTOCOLS -> protocols = strings(json);
        case GRADES -> grades = strings(json);
        case SEED -> seed = json.getValueAsLong();
        default -> json.skipChildren();
      }
    }
    return new Manifest(sha256, records, protocols, grades, seed);
  }

  private static List<String> strings(JsonParser json) throws IOException {
    List<String> strings = new ArrayList<>();
    if (json.currentToken() == JsonToken.START_ARRAY) {
      while (json.nextToken() != JsonToken.END_ARRAY && json.currentToken() != null) {
        strings.add(json.getValueAsString(""));
        json.skipChildren();
      }
    }
    return strings;
  }

  private static InvalidDataException refused(String name, String expected) {
    return new InvalidDataException(List.of(new DataProblem(name, 0, "", "", expected)));
  }

  /**
   * Holds this manifest, read beside predictions, against the evaluation that is to score them.
   *
   * @param expected what the evaluation is made from
   * @throws InvalidDataException with everything that differs
   */
  public void requireSame(Manifest expected) {
    List<DataProblem> problems = new ArrayList<>();
    if (!recordsSha256.equals(expected.recordsSha256)) {
      problem(
          problems,
          RECORDS_SHA256,
          recordsSha256,
          expected.recordsSha256
              + ", the records of this evaluation; the predictions were made for other data");
    }
    for (String protocol : expected.protocols) {
      if (!protocols.contains(protocol)) {
        problem(
            problems,
            PROTOCOLS,
            String.join(", ", protocols),
            "folds of " + protocol + ", which this evaluation asks for");
      }
    }
    if (!grades.equals(expected.grades)) {
      problem(problems, GRADES, String.join(", ", grades), String.join(", ", expected.grades));
    }
    if (seed != expected.seed) {
      problem(problems, SEED, Long.toString(seed), expected.seed + ", the seed of this evaluation");
    }
    if (!problems.isEmpty()) {
      throw new InvalidDataException(problems);
    }
  }

  private static void problem(
      List<DataProblem> problems, String field, String value, String expected) {
    problems.add(new DataProblem(FILE_NAME, 0, field, value, expected));
  }
}

package io.github.dtmbench.reports.timing;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.github.dtmbench.benchmarks.timing.Measurement;
import io.github.dtmbench.datasets.csv.DataProblem;
import io.github.dtmbench.datasets.csv.InvalidDataException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A file of results as JMH writes it with {@code -rf json}: an array with an object for each
 * benchmark method and set of parameters. Members that are not needed here are passed over.
 */
public final class JmhFile {

  private static final Map<String, Double> NANOSECONDS =
      Map.of("ns/op", 1.0, "us/op", 1e3, "ms/op", 1e6, "s/op", 1e9);

  private final String name;
  private final JsonParser json;

  /** A hundred times what a run of every benchmark leaves. */
  private static final int LONGEST_BYTES = 64 << 20;

  private JmhFile(String name, JsonParser json) {
    this.name = name;
    this.json = json;
  }

  /**
   * Reads a file.
   *
   * @param path where it is
   * @return the measurements in the order of the file; at least one
   * @throws InvalidDataException if it cannot be read or is no such file
   */
  public static List<Measurement> read(Path path) {
    return parse(nameOf(path), content(path));
  }

  /**
   * The bytes of a file, if they are not too many for one of results.
   *
   * @param path where it is
   * @return all of them
   * @throws InvalidDataException if it cannot be read or has more than 64 MiB
   */
  public static byte[] content(Path path) {
    byte[] content;
    try (InputStream stream = Files.newInputStream(path)) {
      content = stream.readNBytes(LONGEST_BYTES + 1);
    } catch (IOException e) {
      throw problem(nameOf(path), 0, path.toString(), "a readable file of JMH results");
    }
    if (content.length > LONGEST_BYTES) {
      throw problem(nameOf(path), 0, path.toString(), "a file of JMH results of at most 64 MiB");
    }
    return content;
  }

  private static String nameOf(Path path) {
    Path last = path.getFileName();
    return last == null ? path.toString() : last.toString();
  }

  /**
   * Takes the bytes of a file apart.
   *
   * @param name name of the file, for messages
   * @param content all its bytes
   * @return the measurements in the order of the file; at least one
   * @throws InvalidDataException if it is no such file
   */
  public static List<Measurement> parse(String name, byte[] content) {
    try (JsonParser json = new JsonFactory().createParser(content)) {
      return new JmhFile(name, json).measurements();
    } catch (JsonProcessingException e) {
      throw problem(
          name,
          e.getLocation() == null ? 0 : e.getLocation().getLineNr(),
          "",
          "JSON as JMH writes it with -rf json, not: " + e.getOriginalMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e); // an array is always readable
    }
  }

  private static InvalidDataException problem(
      String name, int line, String value, String expected) {
    return new InvalidDataException(List.of(new DataProblem(name, line, "", value, expected)));
  }

  private InvalidDataException problem(String value, String expected) {
    return problem(name, json.currentLocation().getLineNr(), value, expected);
  }

  private List<Measurement> measurements() throws IOException {
    if (json.nextToken() != JsonToken.START_ARRAY) {
      throw problem("", "an array of JMH results");
    }
    List<Measurement> found = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      found.add(measurement());
    }
    if (found.isEmpty()) {
      throw problem("", "at least one JMH result");
    }
    return found;
  }

  private Measurement measurement() throws IOException {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      throw problem(String.valueOf(json.getText()), "an object for each result");
    }
    String benchmark = "";
    Map<String, String> parameters = Map.of();
    Metric metric = null;
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String member = json.currentName();
      json.nextToken();
      switch (member) {
        case "benchmark" -> benchmark = text();
        case "params" -> parameters = texts();
        case "primaryMetric" -> metric = metric();
        default -> json.skipChildren();
      }
    }
    String[] names = benchmark.split("\\.", -1);
    if (names.length < 2) {
      throw problem(benchmark, "a benchmark with the names of class and method");
    }
    if (metric == null) {
      throw problem(benchmark, "a result with a primaryMetric");
    }
    return new Measurement(
        names[names.length - 2],
        names[names.length - 1],
        parameters,
        metric.nanoseconds(),
        metric.errorNanoseconds());
  }

  /** A list or an object in the place of a text would be taken for what follows it. */
  private String text() throws IOException {
    if (!json.currentToken().isScalarValue()) {
      throw problem(json.getText(), "a text or a number");
    }
    return json.getText();
  }

  private void requireObject() throws IOException {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      throw problem(String.valueOf(json.getText()), "an object");
    }
  }

  private Map<String, String> texts() throws IOException {
    requireObject();
    Map<String, String> texts = new HashMap<>();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String member = json.currentName();
      json.nextToken();
      texts.put(member, text());
    }
    return texts;
  }

  private record Metric(double nanoseconds, double errorNanoseconds) {}

  private Metric metric() throws IOException {
    double score = Double.NaN;
    double error = Double.NaN;
    String unit = "";
    requireObject();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String member = json.currentName();
      json.nextToken();
      switch (member) {
        case "score" -> score = number();
        case "scoreError" -> error = number();
        case "scoreUnit" -> unit = text();
        default -> json.skipChildren();
      }
    }
    Double factor = NANOSECONDS.get(unit);
    if (factor == null) {
      throw problem(unit, "a time per operation: ns/op, us/op, ms/op or s/op");
    }
    if (!(score > 0 && score < Double.POSITIVE_INFINITY)) {
      throw problem(Double.toString(score), "a positive score");
    }
    return new Metric(score * factor, error * factor);
  }

  /** JMH writes "NaN" as a text where it has too few iterations for an error. */
  private double number() throws IOException {
    if (json.currentToken().isNumeric()) {
      return json.getDoubleValue();
    }
    if ("NaN".equals(json.getText())) {
      return Double.NaN;
    }
    throw problem(json.getText(), "a number");
  }
}

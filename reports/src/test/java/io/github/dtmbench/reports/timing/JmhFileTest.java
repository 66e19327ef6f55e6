package io.github.dtmbench.reports.timing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.benchmarks.timing.Measurement;
import io.github.dtmbench.datasets.csv.InvalidDataException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** JMH's results as JMH 1.37 writes them, and files that are none. */
class JmhFileTest {

  @TempDir Path directory;

  private Path file(String content) throws IOException {
    return Files.write(directory.resolve("timing.json"), content.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void read_resultsOfJmh_keepsWhatTablesNeed() throws IOException {
    List<Measurement> found =
        JmhFile.read(
            file(
                """
                [
                    {
                        "jmhVersion" : "1.37",
                        "benchmark" : "org.example.InvertTimeBenchmark.closedForm",
                        "mode" : "avgt",
                        "jvmArgs" : [
                        ],
                        "params" : {
                            "regime" : "LARGE"
                        },
                        "primaryMetric" : {
                            "score" : 14.5,
                            "scoreError" : 0.25,
                            "scoreConfidence" : [
                                14.25,
                                14.75
                            ],
                            "scorePercentiles" : {
                                "0.0" : 14.1
                            },
                            "scoreUnit" : "ns/op",
                            "rawData" : [
                                [
                                    14.5
                                ]
                            ]
                        },
                        "secondaryMetrics" : {
                        }
                    },
                    {
                        "benchmark" : "org.example.EvaluationBenchmark.headline",
                        "primaryMetric" : {
                            "score" : 2,
                            "scoreError" : "NaN",
                            "scoreUnit" : "us/op"
                        }
                    }
                ]
                """));
    assertEquals(
        new Measurement("InvertTimeBenchmark", "closedForm", Map.of("regime", "LARGE"), 14.5, 0.25),
        found.get(0));
    assertEquals(
        new Measurement("EvaluationBenchmark", "headline", Map.of(), 2000, Double.NaN),
        found.get(1));
    assertEquals(2, found.size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{}|timing.json:1: expected an array of JMH results",
        "[]|timing.json:1: expected at least one JMH result",
        "[1]|timing.json:1: \"1\": expected an object for each result",
        "[{\"benchmark\": \"a.B.c\"}]|timing.json:1: \"a.B.c\": expected a result with a"
            + " primaryMetric",
        "[{\"benchmark\": \"c\", \"primaryMetric\": {\"score\": 1, \"scoreUnit\": \"ns/op\"}}]"
            + "|timing.json:1: \"c\": expected a benchmark with the names of class and method",
        "[{\"benchmark\": \"a.B.c\", \"primaryMetric\": {\"score\": 1, \"scoreUnit\":"
            + " \"ops/s\"}}]|timing.json:1: \"ops/s\": expected a time per operation: ns/op, us/op,"
            + " ms/op or s/op",
        "[{\"benchmark\": \"a.B.c\", \"primaryMetric\": {\"score\": -1, \"scoreUnit\": \"ns/op\"}}]"
            + "|timing.json:1: \"-1.0\": expected a positive score",
        "[{\"benchmark\": \"a.B.c\", \"primaryMetric\": {\"score\": \"x\", \"scoreUnit\":"
            + " \"ns/op\"}}]|timing.json:1: \"x\": expected a number"
      })
  void read_otherJson_saysWhatIsMissing(String content, String message) throws IOException {
    Path file = file(content);
    InvalidDataException refusal =
        assertThrows(InvalidDataException.class, () -> JmhFile.read(file));
    assertEquals(message, refusal.problems().get(0).message());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[{",
        "x",
        "''",
        "[{\"params\": {\"a\": ",
        "[{\"benchmark\":[\"a.B.c\",\"mode\":\"avgt\"",
        "[{\"benchmark\":[\"a.B.c\",\"d.E.f\"]}]",
        "[{\"benchmark\":{\"x\":1}}]",
        "[{\"params\":[1,2]}]",
        "[{\"params\":{\"x\":[1,2]}}]",
        "[{\"primaryMetric\":[1,2]}]",
        "[{\"primaryMetric\":1}]",
        "[{\"primaryMetric\":{\"scoreUnit\":[\"ns/op\",1]}}]",
        "[{\"primaryMetric\":{\"score\":[1,2]}}]"
      })
  void read_brokenJson_isRefusedInOneLine(String content) throws IOException {
    Path file = file(content);
    InvalidDataException refusal =
        assertThrows(InvalidDataException.class, () -> JmhFile.read(file));
    String message = refusal.problems().get(0).message();
    assertTrue(message.startsWith("timing.json:") && !message.contains("\n"), message);
  }

  @Test
  void read_missingFile_isRefused() {
    InvalidDataException refusal =
        assertThrows(
            InvalidDataException.class, () -> JmhFile.read(directory.resolve("none.json")));
    assertTrue(
        refusal.problems().get(0).message().endsWith("expected a readable file of JMH results"));
  }
}

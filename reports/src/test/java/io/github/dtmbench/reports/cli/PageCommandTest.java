package io.github.dtmbench.reports.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.dtmbench.datasets.ShippedData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page answers is watched in a browser; here, that the files are what they should be. */
class PageCommandTest {

  @TempDir private Path folder;

  @Test
  void page_holdsTheModelThatIsWrittenBesideIt() throws IOException {
    Path page = folder.resolve("calculator.html");
    Path model = folder.resolve("model.json");
    CommandLineRun run =
        CommandLineRun.of("page", "--out", page.toString(), "--model", model.toString());
    assertEquals(0, run.exitCode(), run.err());
    String json = Files.readString(model, StandardCharsets.UTF_8).strip();
    assertTrue(Files.readString(page, StandardCharsets.UTF_8).contains(json));
    JsonNode read = new ObjectMapper().readTree(json);
    assertEquals(
        List.of(
            "pooled-utilization",
            "dynamic-throughput",
            "device-throughput",
            "constant-utilization"),
        read.path("estimators").findValuesAsText("id"));
    assertEquals(ShippedData.load().places().all().size(), read.path("places").size());
  }

  @Test
  void oneFileThatCannotBeWritten_leavesNeither() {
    Path page = folder.resolve("calculator.html");
    CommandLineRun run =
        CommandLineRun.of(
            "page", "--out", page.toString(), "--model", folder.resolve("no/m.json").toString());
    assertEquals(2, run.exitCode(), run.err());
    assertFalse(Files.exists(page));
  }
}

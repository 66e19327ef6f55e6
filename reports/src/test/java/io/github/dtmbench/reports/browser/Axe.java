package io.github.dtmbench.reports.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Faults that axe-core finds in a page: contrast, names, order of headings, roles and so on. */
public final class Axe {

  private Axe() {}

  /** One line a fault, with the first element it concerns. */
  public static List<String> violations(Browser browser) throws IOException {
    try (InputStream script = Axe.class.getResourceAsStream("/axe.min.js")) {
      browser.evaluate(new String(script.readAllBytes(), StandardCharsets.UTF_8) + "; 0");
    }
    List<String> violations = new ArrayList<>();
    JsonNode results =
        browser.evaluate("axe.run().then(r => ({ v: r.violations, n: r.passes.length }))");
    if (results.path("n").asInt() < 10) {
      throw new IllegalStateException("axe has looked at next to nothing: " + results);
    }
    for (JsonNode violation : results.path("v")) {
      violations.add(
          violation.path("id").asText()
              + ": "
              + violation.path("help").asText()
              + ": "
              + violation.path("nodes").size()
              + " times, first "
              + violation.path("nodes").path(0).path("html").asText()
              + violation.path("nodes").path(0).path("failureSummary").asText());
    }
    return violations;
  }
}

package io.github.dtmbench.reports.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Faults that axe-core finds in a page: contrast, names, order of headings, roles and so on. */
public final class Axe {

  /**
   * Contrast is asked of the first element of each kind alone, for it takes longer than all else
   * together: two elements are of a kind if all the way up from them tags, classes, attributes and
   * stripes are the same, and so their colours. Of words in drawings axe can say nothing.
   */
  private static final String FAULTS =
      """
      (() => {
        const kinds = new Set();
        const alike = new Set();
        const visit = (element, above) => {
          const stripe = element.matches('tr') ? element.sectionRowIndex % 2 : '';
          const attributes = [...element.attributes]
            .filter(a => a.name !== 'class' && a.name !== 'style').map(a => a.name);
          const style = ['class', 'style'].map(name => element.getAttribute(name)).join(' ');
          const kind = [above, element.tagName, style, attributes, stripe].join('/');
          const known = kinds.has(kind);
          kinds.add(kind);
          const of = [...element.children].map(child => visit(child, kind));
          const nothingNew = known && of.every(old => old);
          if (nothingNew || element.matches('svg')) {
            alike.add(element);
          }
          return nothingNew;
        };
        visit(document.body, '');
        const left = [...alike].filter(element => !alike.has(element.parentElement));
        const contrast = 'color-contrast';
        return axe
          .run({ resultTypes: ['violations'], rules: { [contrast]: { enabled: false } } })
          .then(all => axe
            .run({ exclude: left.length ? left : [['#none']] }, { runOnly: [contrast] })
            .then(some => ({
              faults: [...all.violations, ...some.violations],
              rules: all.passes.length,
              contrasts: some.passes.map(rule => rule.nodes.length)[0] || 0 })));
      })()
      """;

  private Axe() {}

  /** One line a fault, with the first element it concerns. */
  public static List<String> violations(Browser browser) throws IOException {
    try (InputStream script = Axe.class.getResourceAsStream("/axe.min.js")) {
      browser.evaluate(new String(script.readAllBytes(), StandardCharsets.UTF_8) + "; 0");
    }
    List<String> violations = new ArrayList<>();
    JsonNode results = browser.evaluate(FAULTS);
    if (results.path("rules").asInt() < 10 || results.path("contrasts").asInt() < 10) {
      throw new IllegalStateException("axe has looked at next to nothing: " + results);
    }
    for (JsonNode violation : results.path("faults")) {
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

package io.github.dtmbench.benchmarks.ledger;

import java.util.LinkedHashMap;
import java.util.Map;

/** Names of inputs and where each stands, written {@code hours=@gpu_hours; power_w=400}. */
final class Bindings {

  private Bindings() {}

  static Map<String, Reference> parse(String text) {
    Map<String, Reference> bindings = new LinkedHashMap<>();
    for (String binding : text.split(";", -1)) {
      if (binding.isBlank()) {
        continue;
      }
      int equals = binding.indexOf('=');
      if (equals < 1) {
        throw new IllegalArgumentException("'" + binding.trim() + "': expected name=reference");
      }
      String name = binding.substring(0, equals).trim();
      if (bindings.put(name, Reference.parse(binding.substring(equals + 1).trim())) != null) {
        throw new IllegalArgumentException("'" + name + "' is bound twice");
      }
    }
    return bindings;
  }

  /**
   * The bindings with some of them replaced. A replacement of a name that is not there is an error.
   */
  static Map<String, Reference> overlaid(
      Map<String, Reference> bindings, Map<String, Reference> replacements) {
    Map<String, Reference> overlaid = new LinkedHashMap<>(bindings);
    replacements.forEach(
        (name, reference) -> {
          if (overlaid.replace(name, reference) == null) {
            throw new IllegalArgumentException(
                "'" + name + "' replaces nothing; there are " + bindings.keySet());
          }
        });
    return overlaid;
  }
}

package io.github.dtmbench.benchmarks.ledger.formula;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Names of inputs and where each stands, written {@code hours=@gpu_hours; power_w=400}. */
public final class Bindings {

  private Bindings() {}

  /**
   * The inputs of a formula by name, written {@code hours=@gpu_hours; pue=1.1}.
   *
   * @param text the bindings, separated by semicolons
   * @return the references in the order in which they stand
   */
  public static Map<String, Reference> parse(String text) {
    return parsed(text, "name=reference", Reference::parse);
  }

  /**
   * What inputs could have been, written {@code pue=1|1.1|1.2; step=0|1}.
   *
   * @param text the choices, separated by semicolons
   * @return for each input what it could have been, in the order in which it stands
   */
  public static Map<String, List<Reference>> parseChoices(String text) {
    return parsed(
        text,
        "name=one|another",
        choices -> Stream.of(choices.split("\\|", -1)).map(Reference::parse).toList());
  }

  private static <T> Map<String, T> parsed(
      String text, String expected, Function<String, T> meaning) {
    Map<String, T> parsed = new LinkedHashMap<>();
    for (String binding : text.split(";", -1)) {
      if (binding.isBlank()) {
        continue;
      }
      int equals = binding.indexOf('=');
      String name = equals < 0 ? "" : binding.substring(0, equals).trim();
      if (name.isEmpty()) {
        throw new IllegalArgumentException("'" + binding.trim() + "': expected " + expected);
      }
      if (parsed.put(name, meaning.apply(binding.substring(equals + 1).trim())) != null) {
        throw new IllegalArgumentException("'" + name + "' is bound twice");
      }
    }
    return parsed;
  }

  /**
   * The bindings with some of them replaced.
   *
   * @param bindings the inputs of a formula
   * @param replacements other references for some of them; a name that is not among the bindings is
   *     an error
   * @return the bindings in their order
   */
  public static Map<String, Reference> overlaid(
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

package io.github.dtmbench.benchmarks.reproduction;

import io.github.dtmbench.datasets.published.PublishedTable;
import java.util.List;
import java.util.Optional;

/**
 * The inputs with which published cells turn out to have been computed where those differ from the
 * ones printed beside them. Each is a row of data with its reason; an input that is not listed was
 * used as printed.
 */
final class ComputedInputs {

  private final PublishedTable table;

  ComputedInputs(PublishedTable table) {
    this.table = table;
  }

  /** What a method used for a model in place of the printed input, if anything. */
  Optional<Input> find(String model, String method, String input) {
    List<String> cases =
        table.rowKeys().stream()
            .filter(key -> table.text(key, "model").equals(model))
            .filter(key -> table.text(key, "method").equals(method))
            .filter(key -> table.text(key, "input").equals(input))
            .toList();
    if (cases.size() > 1) {
      throw new IllegalStateException("two inputs for " + model + ", " + method + ", " + input);
    }
    return cases.stream()
        .findFirst()
        .map(key -> new Input(table.text(key, "as_computed"), table.text(key, "reason")));
  }

  /** The reasons of all inputs of a method for a model. */
  List<String> reasons(String model, String method, List<String> inputs) {
    return inputs.stream()
        .flatMap(input -> find(model, method, input).stream())
        .map(Input::reason)
        .toList();
  }

  /**
   * An input as it was used.
   *
   * @param value a number or a word
   * @param reason one line
   */
  record Input(String value, String reason) {}
}

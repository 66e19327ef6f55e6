package io.github.dtmbench.benchmarks.ledger;

import io.github.dtmbench.benchmarks.ledger.formula.Bindings;
import io.github.dtmbench.benchmarks.ledger.formula.CellPattern;
import io.github.dtmbench.benchmarks.ledger.formula.Formula;
import io.github.dtmbench.benchmarks.ledger.formula.Reference;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Other inputs that give the printed cells where the declared ones do not. It must do so for every
 * cell that it names: a cause that fits one cell of many is chance.
 *
 * @param id its name
 * @param cells the cells it explains
 * @param formula what the cells follow in place of the declared formula; empty for the same one
 * @param inputs what replaces the declared inputs: some of them, or all where the formula changes
 * @param choices for each input that could as well have been another, all that it could have been;
 *     what they would explain together is the chance of the cause
 * @param reasons one line for each input that differs
 */
record Alternative(
    String id,
    CellPattern cells,
    Optional<Formula> formula,
    Map<String, Reference> inputs,
    Map<String, List<Reference>> choices,
    List<String> reasons) {

  /** The formula, its own or the declared one. */
  Formula formula(Declaration declaration) {
    return formula.or(declaration::formula).orElseThrow();
  }

  /** The inputs of {@link #formula}. */
  Map<String, Reference> inputs(Declaration declaration) {
    return formula.isPresent() ? inputs : Bindings.overlaid(declaration.inputs(), inputs);
  }

  /** The inputs with everything that those with a choice could have been. */
  List<Map<String, Reference>> everyChoice(Declaration declaration) {
    List<Map<String, Reference>> all = List.of(inputs(declaration));
    for (Map.Entry<String, List<Reference>> choice : choices.entrySet()) {
      all =
          all.stream()
              .flatMap(
                  some ->
                      choice.getValue().stream()
                          .map(value -> Bindings.overlaid(some, Map.of(choice.getKey(), value))))
              .toList();
    }
    return all;
  }
}

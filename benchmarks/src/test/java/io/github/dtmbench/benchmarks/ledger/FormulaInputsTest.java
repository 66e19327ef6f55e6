package io.github.dtmbench.benchmarks.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.dtmbench.benchmarks.ledger.formula.Cell;
import io.github.dtmbench.benchmarks.ledger.formula.Formula;
import io.github.dtmbench.benchmarks.ledger.formula.Inputs;
import io.github.dtmbench.datasets.ShippedData;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What a formula declares against what it reads. It gets what it declares and nothing else, so one
 * that reads more fails in the ledger; one that declares more would have inputs written down that
 * nobody reads.
 */
class FormulaInputsTest {

  /** Sums and products read all there is; parabolas as many points as there are. */
  private static final EnumSet<Formula> OF_ANY_NUMBER =
      EnumSet.of(
          Formula.SUM,
          Formula.PRODUCT,
          Formula.PARABOLA_COEFFICIENT,
          Formula.PARABOLA_COEFFICIENT_OF_PARAMETERS);

  @Test
  void everyFormula_readsEveryInputThatItDeclares() {
    Map<Formula, Inputs> samples = samples();
    assertEquals(EnumSet.allOf(Formula.class), samples.keySet(), "some are used by no cell");
    samples.keySet().removeAll(OF_ANY_NUMBER);
    samples.forEach(
        (formula, inputs) -> {
          assertEquals(List.of(), formula.inputs().missing(inputs.values().keySet()));
          for (String name : inputs.values().keySet()) {
            Map<String, Double> without = new LinkedHashMap<>(inputs.values());
            without.remove(name);
            assertThrows(
                IllegalArgumentException.class,
                () -> formula.value(new Inputs(without)),
                formula.label() + " does not read " + name);
          }
        });
  }

  /** The inputs of some cell that follows each formula, as declared or by an alternative. */
  private static Map<Formula, Inputs> samples() {
    ShippedData data = ShippedData.load();
    LedgerData declared = LedgerData.load();
    Ledger ledger = Ledger.of(data::published, declared);
    Map<Formula, Inputs> samples = new EnumMap<>(Formula.class);
    for (Claim claim : ledger.claims()) {
      Cell cell = new Cell(data.published(claim.table()), claim.row(), claim.column());
      Declaration declaration = declared.declaration(cell);
      claim
          .asPrinted()
          .ifPresent(
              used -> samples.putIfAbsent(declaration.formula().orElseThrow(), used.inputs()));
      for (Alternative alternative : declared.alternatives(cell)) {
        samples.putIfAbsent(
            alternative.formula(declaration), ledger.recomputed(cell, alternative).inputs());
      }
    }
    return samples;
  }
}

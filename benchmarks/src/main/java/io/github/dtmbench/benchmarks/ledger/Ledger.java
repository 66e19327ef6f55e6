package io.github.dtmbench.benchmarks.ledger;

import io.github.dtmbench.benchmarks.reproduction.Range;
import io.github.dtmbench.benchmarks.reproduction.Verdict;
import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.published.PrintedNumber;
import io.github.dtmbench.datasets.published.PublishedTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Recomputes and judges every numeric cell of the declared tables. */
public final class Ledger {

  private final ShippedData data;
  private final LedgerData declared;
  private final Map<String, PublishedTable> tables = new HashMap<>();

  private Ledger(ShippedData data, LedgerData declared) {
    this.data = data;
    this.declared = declared;
  }

  /**
   * The ledger of the shipped tables.
   *
   * @param data the shipped data
   * @return a claim per numeric cell, tables in the order of their declaration, cells row by row
   */
  public static List<LedgerClaim> compute(ShippedData data) {
    Ledger ledger = new Ledger(data, LedgerData.load());
    List<LedgerClaim> claims = new ArrayList<>();
    ledger.declared.sources().forEach((table, source) -> ledger.add(table, source, claims));
    return List.copyOf(claims);
  }

  /** Whether an alternative gives the cell of a claim. */
  static boolean hits(ShippedData data, Alternative alternative, LedgerClaim claim) {
    Ledger ledger = new Ledger(data, LedgerData.load());
    return ledger.hits(
        alternative,
        ledger.table(claim.table()),
        claim.row(),
        claim.column(),
        claim.printed(),
        ledger.declared.declaration(claim.table(), claim.row(), claim.column()));
  }

  private PublishedTable table(String id) {
    return tables.computeIfAbsent(id, data::published);
  }

  private void add(String tableId, String source, List<LedgerClaim> claims) {
    PublishedTable table = table(tableId);
    for (String row : table.rowKeys()) {
      for (String column : table.columns().subList(1, table.columns().size())) {
        Optional<PrintedNumber> printed = table.numberIfAny(row, column);
        if (printed.isPresent()) {
          claims.add(claim(table, source, row, column, printed.get()));
        }
      }
    }
  }

  private LedgerClaim claim(
      PublishedTable table, String source, String row, String column, PrintedNumber printed) {
    Declaration declaration = declared.declaration(table.id(), row, column);
    if (declaration.formula().isEmpty()) {
      return new LedgerClaim(
          source,
          table.id(),
          row,
          column,
          declaration.unit(),
          printed,
          OptionalDouble.empty(),
          "",
          Verdict.NOT_REPRODUCIBLE,
          declaration.reason());
    }
    Inputs inputs = values(declaration.inputs(), table, row, column);
    Range recomputed = range(declaration, declaration.inputs(), table, row, column);
    CellJudgement judgement = CellJudgement.of(printed, recomputed, declaration);
    if (judgement.verdict() != Verdict.REPRODUCED) {
      judgement = explained(table, row, column, printed, declaration, judgement);
    }
    return new LedgerClaim(
        source,
        table.id(),
        row,
        column,
        declaration.unit(),
        printed,
        OptionalDouble.of(recomputed.value()),
        inputs.toString(),
        judgement.verdict(),
        judgement.reason());
  }

  /** The first alternative that gives the cell, or the judgement as it was. */
  private CellJudgement explained(
      PublishedTable table,
      String row,
      String column,
      PrintedNumber printed,
      Declaration declaration,
      CellJudgement judgement) {
    for (Alternative alternative : declared.alternatives(table.id(), row, column)) {
      if (hits(alternative, table, row, column, printed, declaration)) {
        return new CellJudgement(Verdict.EXPLAINED, alternative.reason());
      }
    }
    return judgement;
  }

  private boolean hits(
      Alternative alternative,
      PublishedTable table,
      String row,
      String column,
      PrintedNumber printed,
      Declaration declaration) {
    Map<String, Reference> inputs = Bindings.overlaid(declaration.inputs(), alternative.inputs());
    Range recomputed = range(declaration, inputs, table, row, column);
    return CellJudgement.of(printed, recomputed, declaration).holds();
  }

  /**
   * The value, and the least and largest that the corners of the rounded inputs' intervals give.
   */
  private Range range(
      Declaration declaration,
      Map<String, Reference> references,
      PublishedTable table,
      String row,
      String column) {
    Formula formula = declaration.formula().orElseThrow();
    Inputs inputs = values(references, table, row, column);
    double value = formula.value(inputs);
    double low = value;
    double high = value;
    int corners = 1 << declaration.rounded().size();
    for (int corner = 0; corner < corners; corner++) {
      Inputs shifted = inputs;
      for (int i = 0; i < declaration.rounded().size(); i++) {
        String name = declaration.rounded().get(i);
        PrintedNumber printed = references.get(name).resolve(table, row, column, this::table);
        double half = printed.exact().ulp().doubleValue() / 2;
        shifted = shifted.shifted(name, (corner >> i & 1) == 0 ? -half : half);
      }
      double atCorner = formula.value(shifted);
      low = Math.min(low, atCorner);
      high = Math.max(high, atCorner);
    }
    return new Range(value, low, high);
  }

  private Inputs values(
      Map<String, Reference> inputs, PublishedTable table, String row, String column) {
    Map<String, Double> values = new LinkedHashMap<>();
    inputs.forEach(
        (name, reference) ->
            values.put(name, reference.resolve(table, row, column, this::table).value()));
    return new Inputs(values);
  }
}

package io.github.dtmbench.benchmarks.ledger;

import io.github.dtmbench.benchmarks.ledger.formula.Bindings;
import io.github.dtmbench.benchmarks.ledger.formula.Cell;
import io.github.dtmbench.benchmarks.ledger.formula.Formula;
import io.github.dtmbench.benchmarks.ledger.formula.Reference;
import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.check.DefectException;
import io.github.dtmbench.datasets.published.PrintedNumber;
import io.github.dtmbench.datasets.published.PublishedTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Recomputes and judges every numeric cell of the declared tables. */
public final class Ledger {

  /** The input of an error that holds the prediction. */
  private static final String PREDICTED = "predicted";

  private static final String FOLLOWS_FROM_PRINT =
      "follows from the rounded prediction that is printed";

  private final ShippedData data;
  private final LedgerData declared;
  private final Map<String, PublishedTable> tables = new HashMap<>();
  private final Map<List<String>, LedgerClaim> claims = new LinkedHashMap<>();

  private Ledger(ShippedData data, LedgerData declared) {
    this.data = data;
    this.declared = declared;
  }

  /**
   * The ledger of the shipped tables.
   *
   * @param data the shipped data
   * @return the ledger, all claims judged
   */
  public static Ledger of(ShippedData data) {
    return of(data, LedgerData.load());
  }

  static Ledger of(ShippedData data, LedgerData declared) {
    Ledger ledger = new Ledger(data, declared);
    declared.sources().forEach(ledger::add);
    return ledger;
  }

  /**
   * The claims of {@link #of}.
   *
   * @param data the shipped data
   * @return a claim per numeric cell, tables in the order of their declaration, cells row by row
   */
  public static List<LedgerClaim> compute(ShippedData data) {
    return of(data).claims();
  }

  /**
   * All claims.
   *
   * @return a claim per numeric cell, tables in the order of their declaration, cells row by row
   */
  public List<LedgerClaim> claims() {
    return List.copyOf(claims.values());
  }

  /**
   * The claim of a cell.
   *
   * @param table id of the table
   * @param row key of the row
   * @param column name of the column
   * @return the claim
   * @throws IllegalArgumentException if there is no such numeric cell
   */
  public LedgerClaim claim(String table, String row, String column) {
    LedgerClaim claim = claims.get(List.of(table, row, column));
    if (claim == null) {
      throw new IllegalArgumentException(
          "no claim for " + table + ", row " + row + ", column " + column);
    }
    return claim;
  }

  /**
   * The claim of an error judged end to end: against the prediction that recomputation gives in
   * place of the printed one. The claim itself says whether the table agrees with itself; this one
   * says whether the error follows from the inputs of the prediction.
   *
   * <p>It is explained if the printed inputs miss it and the alternative inputs of the prediction,
   * if need be with those of the error, hit it. Where only the rounded prediction that is printed
   * gives the error, it is within tolerance.
   *
   * @param error a claim with an input {@code predicted}
   * @param prediction the claim of the cell that holds the prediction; it has a formula
   * @return a claim on the cell of the error
   */
  public LedgerClaim endToEnd(LedgerClaim error, LedgerClaim prediction) {
    Cell cell = new Cell(table(error.table()), error.row(), error.column());
    Declaration declaration = declared.declaration(cell);
    PrintedNumber printed = prediction.printed();
    CellRecomputation asPrinted =
        endToEnd(
            cell,
            operands(cell, declaration, declaration.inputs()),
            printed,
            prediction.asPrinted().orElseThrow());
    CellRecomputation used = prediction.asComputed().orElseThrow();
    CellRecomputation asComputed =
        endToEnd(cell, operands(cell, declaration, declaration.inputs()), printed, used);
    List<String> causes = new ArrayList<>();
    if (prediction.alternative().isPresent()) {
      causes.addAll(prediction.reasons());
    }
    for (Alternative alternative : declared.alternatives(cell)) {
      CellRecomputation other =
          endToEnd(
              cell, operands(cell, declaration, alternative.inputs(declaration)), printed, used);
      if (!asComputed.holds() && other.holds()) {
        asComputed = other;
        causes.addAll(alternative.reasons());
      }
    }
    return error.judgedAnew(
        !asPrinted.holds() && asComputed.holds()
            ? Judged.explained(asPrinted, asComputed, Optional.empty(), causes)
            : Judged.plain(asPrinted, Optional.of(asComputed).filter(c -> !causes.isEmpty())));
  }

  private CellRecomputation endToEnd(
      Cell cell, Operands operands, PrintedNumber printedPrediction, CellRecomputation prediction) {
    CellRecomputation exact = recomputed(cell, operands.following(PREDICTED, prediction));
    boolean printGivesIt =
        prediction.range().covers(printedPrediction.value())
            && recomputed(cell, operands).verdict() == Verdict.REPRODUCED;
    return printGivesIt && exact.verdict() != Verdict.REPRODUCED
        ? exact.judged(Verdict.WITHIN_TOLERANCE, FOLLOWS_FROM_PRINT)
        : exact;
  }

  /** Whether an alternative gives the cell of a claim. */
  boolean hits(Alternative alternative, LedgerClaim claim) {
    Cell cell = new Cell(table(claim.table()), claim.row(), claim.column());
    return recomputed(cell, alternative).holds();
  }

  private void add(String tableId, String source) {
    PublishedTable table = table(tableId);
    for (String row : table.rowKeys()) {
      for (String column : table.columns().subList(1, table.columns().size())) {
        if (table.numberIfAny(row, column).isPresent()) {
          claims.put(
              List.of(tableId, row, column),
              DefectException.named(
                  "table " + tableId + ", row " + row + ", column " + column,
                  () -> claim(source, new Cell(table, row, column))));
        }
      }
    }
  }

  private LedgerClaim claim(String source, Cell cell) {
    Declaration declaration = declared.declaration(cell);
    Judged judged =
        declaration.formula().isEmpty()
            ? Judged.notRecomputed(declaration.verdict(), declaration.reason())
            : judged(cell, declaration);
    return LedgerClaim.of(source, cell, declaration.unit(), judged);
  }

  /** By the declared inputs; where they do not reproduce the cell, by the first that does. */
  private Judged judged(Cell cell, Declaration declaration) {
    CellRecomputation asPrinted =
        recomputed(cell, operands(cell, declaration, declaration.inputs()));
    if (asPrinted.verdict() != Verdict.REPRODUCED) {
      for (Alternative alternative : declared.alternatives(cell)) {
        CellRecomputation other = recomputed(cell, alternative);
        if (other.holds()) {
          return Judged.explained(
              asPrinted,
              other,
              Optional.of(cause(cell, declaration, alternative, asPrinted)),
              alternative.reasons());
        }
      }
    }
    return Judged.plain(asPrinted, Optional.empty());
  }

  /** The cause with its chance: what the choices that it had would have explained. */
  private Cause cause(
      Cell cell, Declaration declaration, Alternative alternative, CellRecomputation asPrinted) {
    List<Map<String, Reference>> choices = List.of(alternative.inputs(declaration));
    for (Map.Entry<String, List<Reference>> choice : alternative.choices().entrySet()) {
      List<Map<String, Reference>> widened = new ArrayList<>();
      for (Map<String, Reference> inputs : choices) {
        choice
            .getValue()
            .forEach(
                value -> widened.add(Bindings.overlaid(inputs, Map.of(choice.getKey(), value))));
      }
      choices = widened;
    }
    Formula formula = alternative.formula(declaration);
    List<Range> ranges =
        choices.stream().map(inputs -> operands(cell, declaration, inputs).apply(formula)).toList();
    return new Cause(
        alternative.id(),
        Chance.share(cell.printed(), asPrinted.range(), ranges, declaration.relativeTolerance()));
  }

  private CellRecomputation recomputed(Cell cell, Operands operands) {
    return recomputed(cell, operands, declared.declaration(cell).formula().orElseThrow());
  }

  private CellRecomputation recomputed(Cell cell, Alternative alternative) {
    Declaration declaration = declared.declaration(cell);
    return recomputed(
        cell,
        operands(cell, declaration, alternative.inputs(declaration)),
        alternative.formula(declaration));
  }

  private CellRecomputation recomputed(Cell cell, Operands operands, Formula formula) {
    Range range = operands.apply(formula);
    return CellRecomputation.of(
        operands,
        range,
        CellJudgement.of(cell.printed(), range, operands.rounded(), declared.declaration(cell)));
  }

  private Operands operands(Cell cell, Declaration declaration, Map<String, Reference> inputs) {
    return Operands.of(
        inputs,
        declaration.rounded(),
        reference -> reference.resolve(cell.table(), cell.row(), cell.column(), this::table));
  }

  private PublishedTable table(String id) {
    return tables.computeIfAbsent(id, data::published);
  }
}

package io.github.dtmbench.benchmarks.ledger;

import io.github.dtmbench.benchmarks.ledger.formula.Cell;
import io.github.dtmbench.benchmarks.ledger.formula.Formula;
import io.github.dtmbench.benchmarks.ledger.formula.Inputs;
import io.github.dtmbench.benchmarks.ledger.formula.Range;
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
import java.util.function.Function;

/** Recomputes and judges every numeric cell of the declared tables. */
public final class Ledger {

  /** The input of an error that holds the prediction. */
  private static final String PREDICTED = "predicted";

  private static final String FOLLOWS_FROM_PRINT =
      "follows from the rounded prediction that is printed";

  private final Function<String, PublishedTable> published;
  private final LedgerData declared;
  private final Map<String, PublishedTable> tables = new HashMap<>();
  private final Map<List<String>, Claim> claims = new LinkedHashMap<>();

  private Ledger(Function<String, PublishedTable> published, LedgerData declared) {
    this.published = published;
    this.declared = declared;
  }

  /**
   * The ledger of the shipped tables.
   *
   * @param data the shipped data
   * @return the ledger, all claims judged
   */
  public static Ledger of(ShippedData data) {
    return of(data::published, LedgerData.load());
  }

  /** The ledger of some tables, by their id, as they are declared. */
  static Ledger of(Function<String, PublishedTable> published, LedgerData declared) {
    Ledger ledger = new Ledger(published, declared);
    declared.sources().forEach(ledger::add);
    return ledger;
  }

  /**
   * All claims.
   *
   * @return a claim per numeric cell, tables in the order of their declaration, cells row by row
   */
  public List<Claim> claims() {
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
  public Claim claim(String table, String row, String column) {
    Claim claim = claims.get(List.of(table, row, column));
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
   * gives the error, it is within tolerance. Where the prediction cannot be recomputed, nor can the
   * error, for the same reasons.
   *
   * @param error a claim with an input {@code predicted}
   * @param prediction the claim of the cell that holds the prediction
   * @return a claim on the cell of the error
   */
  public Claim endToEnd(Claim error, Claim prediction) {
    if (prediction.asPrinted().isEmpty()) {
      return error.with(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          prediction.verdict(),
          prediction.reasons());
    }
    Cell cell = new Cell(table(error.table()), error.row(), error.column());
    Declaration declaration = declared.declaration(cell);
    PrintedNumber printed = prediction.printed();
    Inputs declaredInputs = inputs(cell, declaration, declaration.inputs());
    Recomputation asPrinted =
        endToEnd(cell, declaredInputs, printed, prediction.asPrinted().orElseThrow());
    Recomputation used = prediction.asComputed().orElseThrow();
    Recomputation asComputed = endToEnd(cell, declaredInputs, printed, used);
    List<String> causes = new ArrayList<>();
    if (prediction.alternative().isPresent()) {
      causes.addAll(prediction.reasons());
    }
    for (Alternative alternative : declared.alternatives(cell)) {
      Recomputation other =
          endToEnd(cell, inputs(cell, declaration, alternative.inputs(declaration)), printed, used);
      if (!asComputed.holds() && other.holds()) {
        asComputed = other;
        causes.addAll(alternative.reasons());
      }
    }
    boolean explained = !asPrinted.holds() && asComputed.holds();
    return error.with(
        Optional.of(asPrinted),
        Optional.of(asComputed).filter(c -> !causes.isEmpty()),
        Optional.empty(),
        explained ? Verdict.EXPLAINED : asPrinted.verdict(),
        explained ? causes : asPrinted.reasons());
  }

  private Recomputation endToEnd(
      Cell cell, Inputs inputs, PrintedNumber printedPrediction, Recomputation prediction) {
    Declaration declaration = declared.declaration(cell);
    Formula formula = declaration.formula().orElseThrow();
    Recomputation exact =
        recomputed(
            cell,
            declaration,
            formula,
            inputs.following(PREDICTED, prediction.range(), prediction.inputs().rounded()));
    boolean printGivesIt =
        prediction.range().covers(printedPrediction.value())
            && recomputed(cell, declaration, formula, inputs).verdict() == Verdict.REPRODUCED;
    return printGivesIt && exact.verdict() != Verdict.REPRODUCED
        ? exact.withVerdict(Verdict.WITHIN_TOLERANCE, FOLLOWS_FROM_PRINT)
        : exact;
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

  /** By the declared inputs; where they do not reproduce the cell, by the first that does. */
  private Claim claim(String source, Cell cell) {
    Declaration declaration = declared.declaration(cell);
    String unit = declaration.unit();
    if (declaration.formula().isEmpty()) {
      return Claim.of(
          source,
          cell,
          unit,
          Optional.empty(),
          declaration.verdict(),
          List.of(declaration.reason()));
    }
    Recomputation asPrinted =
        recomputed(
            cell,
            declaration,
            declaration.formula().orElseThrow(),
            inputs(cell, declaration, declaration.inputs()));
    Claim claim =
        Claim.of(
            source, cell, unit, Optional.of(asPrinted), asPrinted.verdict(), asPrinted.reasons());
    if (asPrinted.verdict() != Verdict.REPRODUCED) {
      for (Alternative alternative : declared.alternatives(cell)) {
        Recomputation other = recomputed(cell, alternative);
        if (other.holds()) {
          return claim.with(
              Optional.of(asPrinted),
              Optional.of(other),
              Optional.of(cause(cell, declaration, alternative, asPrinted)),
              Verdict.EXPLAINED,
              alternative.reasons());
        }
      }
    }
    return claim;
  }

  /** The cause with its chance: what the choices that it had would have explained. */
  private Cause cause(
      Cell cell, Declaration declaration, Alternative alternative, Recomputation asPrinted) {
    Formula formula = alternative.formula(declaration);
    List<Range> ranges =
        alternative.everyChoice(declaration).stream()
            .map(choice -> inputs(cell, declaration, choice).apply(formula))
            .toList();
    return new Cause(
        alternative.id(),
        Chance.share(cell.printed(), asPrinted.range(), ranges, declaration.relativeTolerance()));
  }

  /** What the inputs of an alternative give for a cell. */
  Recomputation recomputed(Cell cell, Alternative alternative) {
    Declaration declaration = declared.declaration(cell);
    return recomputed(
        cell,
        declaration,
        alternative.formula(declaration),
        inputs(cell, declaration, alternative.inputs(declaration)));
  }

  private static Recomputation recomputed(
      Cell cell, Declaration declaration, Formula formula, Inputs inputs) {
    return Recomputation.judged(cell.printed(), inputs, inputs.apply(formula), declaration);
  }

  private Inputs inputs(Cell cell, Declaration declaration, Map<String, Reference> references) {
    return Inputs.of(
        references,
        declaration.rounded(),
        reference -> reference.resolve(cell.table(), cell.row(), cell.column(), this::table));
  }

  private PublishedTable table(String id) {
    return tables.computeIfAbsent(id, published);
  }
}

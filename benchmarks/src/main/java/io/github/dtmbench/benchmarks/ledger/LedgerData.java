package io.github.dtmbench.benchmarks.ledger;

import io.github.dtmbench.benchmarks.ledger.formula.Bindings;
import io.github.dtmbench.benchmarks.ledger.formula.Cell;
import io.github.dtmbench.benchmarks.ledger.formula.CellPattern;
import io.github.dtmbench.benchmarks.ledger.formula.Formula;
import io.github.dtmbench.benchmarks.ledger.formula.Reference;
import io.github.dtmbench.datasets.csv.CsvFile;
import io.github.dtmbench.datasets.csv.CsvRow;
import io.github.dtmbench.datasets.csv.NumberRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The declarations behind the ledger, as shipped beside this class. */
final class LedgerData {

  /** Stands in place of a formula for cells that are inputs of their source. */
  private static final String INPUT = "input";

  private final Map<String, String> sources;
  private final List<Declaration> declarations;
  private final List<Alternative> alternatives;

  private LedgerData(
      Map<String, String> sources, List<Declaration> declarations, List<Alternative> alternatives) {
    this.sources = sources;
    this.declarations = declarations;
    this.alternatives = alternatives;
  }

  static LedgerData load() {
    Map<String, String> sources = new LinkedHashMap<>();
    CsvFile.shipped(LedgerData.class, "tables.csv")
        .rows(
            List.of("table", "source"),
            row -> {
              String table = row.requiredText("table", "the id of a published table");
              sources.put(table, row.requiredText("source", "where the table is printed"));
              return row.isSound() ? Optional.of(table) : Optional.empty();
            });
    List<Declaration> declarations =
        sources.keySet().stream().flatMap(table -> declarations(table).stream()).toList();
    return new LedgerData(sources, declarations, List.of())
        .withAlternatives(CsvFile.shipped(LedgerData.class, "alternatives.csv"));
  }

  /** The same declarations with the alternatives of a file in place of those it has. */
  LedgerData withAlternatives(CsvFile file) {
    return new LedgerData(
        sources,
        declarations,
        file.rows(
            List.of("id", "table", "rows", "columns", "formula", "inputs", "choices", "reasons"),
            LedgerData::alternative));
  }

  private static List<Declaration> declarations(String table) {
    return CsvFile.shipped(LedgerData.class, "declarations/" + table + ".csv")
        .rows(
            List.of(
                "rows",
                "columns",
                "unit",
                "formula",
                "inputs",
                "rounded",
                "tolerance",
                "reason",
                "unexplained_reason"),
            row -> declaration(table, row));
  }

  /** Where each table is printed, in the order of the ledger. */
  Map<String, String> sources() {
    return sources;
  }

  /**
   * The first declaration that covers a cell; a cell without one is an error of the declarations.
   */
  Declaration declaration(Cell cell) {
    return declarations.stream()
        .filter(declaration -> declaration.cells().covers(cell))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "no declaration covers "
                        + cell.table().id()
                        + ", row "
                        + cell.row()
                        + ", column "
                        + cell.column()));
  }

  /** All of them. */
  List<Alternative> alternatives() {
    return alternatives;
  }

  /** Those that speak of a cell. */
  List<Alternative> alternatives(Cell cell) {
    return alternatives.stream().filter(alternative -> alternative.cells().covers(cell)).toList();
  }

  private static Optional<Declaration> declaration(String table, CsvRow row) {
    CellPattern cells = cells(table, row);
    String unit = row.requiredText("unit", "the unit of the cells, 1 for a pure number");
    boolean input = row.text("formula").equals(INPUT);
    Optional<Formula> formula = input ? Optional.empty() : row.label("formula", Formula.class);
    Map<String, Reference> inputs = inputs(row);
    List<String> rounded =
        Stream.of(row.text("rounded").split("\\|")).filter(name -> !name.isEmpty()).toList();
    if (!inputs.keySet().containsAll(rounded)) {
      row.problem("rounded", "names of inputs joined by |");
    }
    double tolerance =
        row.number("tolerance", NumberRule.positive("relative distance such as 1e-3")).orElse(0);
    String reason = row.text("reason");
    if (reason.isEmpty() && (formula.isEmpty() || tolerance > 0)) {
      row.problem("reason", "why nothing can be recomputed, or why the tolerance is allowed");
    }
    return row.isSound()
        ? Optional.of(
            new Declaration(
                cells,
                unit,
                input,
                formula,
                inputs,
                rounded,
                tolerance,
                reason,
                row.text("unexplained_reason")))
        : Optional.empty();
  }

  private static Optional<Alternative> alternative(CsvRow row) {
    String id = row.requiredText("id", "the name of the alternative");
    CellPattern cells = cells(row.requiredText("table", "the id of a published table"), row);
    Map<String, Reference> inputs = inputs(row);
    List<String> reasons =
        List.of(
            row.requiredText("reasons", "what differs, one line an input, joined by |")
                .split("\\|", -1));
    Optional<Formula> formula = row.label("formula", Formula.class);
    Map<String, List<Reference>> choices = parsed(row, "choices", Bindings::parseChoices);
    if (!inputs.keySet().containsAll(choices.keySet())) {
      row.problem("choices", "inputs of this cause, name=one|another");
    }
    return row.isSound()
        ? Optional.of(new Alternative(id, cells, formula, inputs, choices, reasons))
        : Optional.empty();
  }

  private static CellPattern cells(String table, CsvRow row) {
    return CellPattern.of(
        table,
        row.requiredText("rows", "keys of rows joined by |, or *"),
        row.requiredText("columns", "names of columns joined by |, or *"));
  }

  private static Map<String, Reference> inputs(CsvRow row) {
    return parsed(row, "inputs", Bindings::parse);
  }

  private static <T> Map<String, T> parsed(
      CsvRow row, String column, Function<String, Map<String, T>> parser) {
    try {
      return parser.apply(row.text(column));
    } catch (IllegalArgumentException e) {
      row.problem(column, e.getMessage());
      return Map.of();
    }
  }
}

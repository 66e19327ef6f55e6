package io.github.dtmbench.benchmarks.ledger;

import io.github.dtmbench.benchmarks.ledger.formula.Bindings;
import io.github.dtmbench.benchmarks.ledger.formula.Cell;
import io.github.dtmbench.benchmarks.ledger.formula.CellPattern;
import io.github.dtmbench.benchmarks.ledger.formula.Formula;
import io.github.dtmbench.benchmarks.ledger.formula.Reference;
import io.github.dtmbench.datasets.csv.CsvFile;
import io.github.dtmbench.datasets.csv.CsvRow;
import io.github.dtmbench.datasets.csv.NumberRule;
import io.github.dtmbench.datasets.name.NearestNames;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** The declarations behind the ledger, as shipped beside this class. */
final class LedgerData {

  /** Stands in place of a formula for cells that are inputs of their source. */
  private static final String INPUT = "input";

  /** The column of names and references. */
  private static final String INPUTS = "inputs";

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
    return of(
        shipped("tables.csv"),
        table -> shipped("declarations/" + table + ".csv"),
        shipped("alternatives.csv"));
  }

  private static CsvFile shipped(String name) {
    return CsvFile.shipped(LedgerData.class, name);
  }

  /**
   * The declarations of some files.
   *
   * @param tables names the tables and where each is printed
   * @param ofTable gives the declarations of a table
   * @param alternatives the causes
   */
  static LedgerData of(CsvFile tables, Function<String, CsvFile> ofTable, CsvFile alternatives) {
    Map<String, String> sources = new LinkedHashMap<>();
    tables.rows(
        List.of("table", "source"),
        row -> {
          String table = row.requiredText("table", "the id of a published table");
          sources.put(table, row.requiredText("source", "where the table is printed"));
          return row.isSound() ? Optional.of(table) : Optional.empty();
        });
    List<Declaration> declarations =
        sources.keySet().stream()
            .flatMap(table -> declarations(table, ofTable.apply(table)).stream())
            .toList();
    return new LedgerData(sources, declarations, List.of()).withAlternatives(alternatives);
  }

  /** The same declarations with the alternatives of a file in place of those it has. */
  LedgerData withAlternatives(CsvFile file) {
    return new LedgerData(
        sources,
        declarations,
        file.rows(
            List.of("id", "table", "rows", "columns", "formula", INPUTS, "choices", "reasons"),
            this::alternative));
  }

  /** What a file declares of a table. */
  static List<Declaration> declarations(String table, CsvFile file) {
    return file.rows(
        List.of(
            "rows",
            "columns",
            "unit",
            "formula",
            INPUTS,
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
    return declaration(cell.table().id(), cell.row(), cell.column())
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

  private Optional<Declaration> declaration(String table, String row, String column) {
    return declarations.stream()
        .filter(declaration -> declaration.cells().covers(table, row, column))
        .findFirst();
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
    boolean notRecomputed = input || row.text("formula").isEmpty();
    Map<String, Reference> inputs = inputs(row);
    formula.ifPresent(known -> checkInputs(row, cells, known, inputs));
    if (notRecomputed) {
      inputs
          .keySet()
          .forEach(name -> row.problem(INPUTS, name, "nothing for " + cells + ": no formula"));
    }
    List<String> rounded =
        Stream.of(row.text("rounded").split("\\|")).filter(name -> !name.isEmpty()).toList();
    if (!inputs.keySet().containsAll(rounded)) {
      row.problem("rounded", "names of inputs joined by |");
    }
    double tolerance =
        row.number("tolerance", NumberRule.positive("relative distance such as 1e-3")).orElse(0);
    String reason = row.text("reason");
    if (reason.isEmpty() && (notRecomputed || tolerance > 0)) {
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

  private Optional<Alternative> alternative(CsvRow row) {
    String id = row.requiredText("id", "the name of the alternative");
    CellPattern cells = cells(row.requiredText("table", "the id of a published table"), row);
    Map<String, Reference> inputs = inputs(row);
    List<String> reasons =
        List.of(
            row.requiredText("reasons", "what differs, one line an input, joined by |")
                .split("\\|", -1));
    Optional<Formula> formula = row.label("formula", Formula.class);
    formula.ifPresent(known -> checkInputs(row, cells, known, inputs));
    if (row.text("formula").isEmpty()) {
      checkReplaced(row, cells, inputs);
    }
    Map<String, List<Reference>> choices = parsed(row, "choices", Bindings::parseChoices);
    if (!inputs.keySet().containsAll(choices.keySet())) {
      row.problem("choices", "inputs of this cause, name=one|another");
    }
    return row.isSound()
        ? Optional.of(new Alternative(id, cells, formula, inputs, choices, reasons))
        : Optional.empty();
  }

  /** A formula gets what it declares, all of it and nothing else. */
  private static void checkInputs(
      CsvRow row, CellPattern cells, Formula formula, Map<String, Reference> inputs) {
    if (inputs.isEmpty() && !row.text(INPUTS).isEmpty()) {
      return; // could not be read, which is told already
    }
    Set<String> names = inputs.keySet();
    List<String> known = formula.inputs().known(names);
    for (String name : formula.inputs().superfluous(names)) {
      row.problem(
          INPUTS,
          name,
          (known.contains(name)
                  ? "one alone of those that mean the same among the inputs"
                  : "an input")
              + " of "
              + formula.label()
              + " for "
              + cells
              + ": "
              + formula.inputs()
              + (known.contains(name) ? "" : NearestNames.hint(name, known)));
    }
    for (String name : formula.inputs().missing(names)) {
      row.problem(INPUTS, name + ", which " + formula.label() + " needs for " + cells);
    }
  }

  /**
   * What an alternative replaces has to be among the inputs of every cell that it names; of all
   * rows or columns, among those of the first declaration that covers all of them.
   */
  private void checkReplaced(CsvRow row, CellPattern cells, Map<String, Reference> inputs) {
    for (String tableRow : cells.rows()) {
      for (String column : cells.columns()) {
        Set<String> declared =
            declaration(cells.table(), tableRow, column)
                .map(declaration -> declaration.inputs().keySet())
                .orElse(Set.of());
        for (String name : inputs.keySet()) {
          if (!declared.contains(name)) {
            row.problem(
                INPUTS,
                name,
                "an input that is declared for "
                    + CellPattern.of(cells.table(), tableRow, column)
                    + ": "
                    + (declared.isEmpty() ? "there is none" : String.join(", ", declared))
                    + NearestNames.hint(name, declared));
          }
        }
      }
    }
  }

  private static CellPattern cells(String table, CsvRow row) {
    return CellPattern.of(
        table,
        row.requiredText("rows", "keys of rows joined by |, or *"),
        row.requiredText("columns", "names of columns joined by |, or *"));
  }

  private static Map<String, Reference> inputs(CsvRow row) {
    return parsed(row, INPUTS, Bindings::parse);
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

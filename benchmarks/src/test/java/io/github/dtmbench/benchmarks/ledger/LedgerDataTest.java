package io.github.dtmbench.benchmarks.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.benchmarks.ledger.formula.Bindings;
import io.github.dtmbench.benchmarks.ledger.formula.Cell;
import io.github.dtmbench.benchmarks.ledger.formula.Formula;
import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.csv.CsvFile;
import io.github.dtmbench.datasets.csv.DataProblem;
import io.github.dtmbench.datasets.csv.InvalidDataException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Whoever adds a table writes declarations by hand: what is wrong in them has to be told with its
 * place before anything is computed, and all of it at once.
 */
class LedgerDataTest {

  private static final String HEADER =
      "rows,columns,unit,formula,inputs,rounded,tolerance,reason,unexplained_reason\n";

  @Test
  void declarations_inputMisspelt_isToldWithTableRowAndColumn() {
    assertEquals(
        List.of(
            "t.csv:2: column inputs: \"die_m2\": expected an input of embodied-rate for t, row"
                + " rate, column a|b: die_mm2, kgco2_per_cm2, lifetime_hours; nearest is die_mm2",
            "t.csv:2: column inputs: \"die_m2=1; kgco2_per_cm2=2; lifetime_hours=3\": expected"
                + " die_mm2, which embodied-rate needs for t, row rate, column a|b"),
        problems("rate,a|b,g/h,embodied-rate,die_m2=1; kgco2_per_cm2=2; lifetime_hours=3,,,,"));
  }

  /** Nothing would ever read it, so nobody would see that it says something else. */
  @Test
  void declarations_inputTooMany_isTold() {
    assertEquals(
        List.of(
            "t.csv:2: column inputs: \"pue\": expected an input of quotient for t, row *, column q:"
                + " numerator, denominator"),
        problems("*,q,1,quotient,numerator=1; denominator=2; pue=1.1,,,,"));
  }

  /** Two units of one quantity: the formula would take the first that it looks for. */
  @Test
  void declarations_gridInBothUnits_isTold() {
    assertEquals(
        List.of(
            "t.csv:2: column inputs: \"kgco2_per_kwh\": expected one alone of those that mean the"
                + " same among the inputs of operational-carbon for t, row *, column c: hours,"
                + " power_w, pue, gco2_per_kwh or kgco2_per_kwh"),
        problems(
            "*,c,t,operational-carbon,"
                + "hours=1; power_w=2; pue=1; gco2_per_kwh=4; kgco2_per_kwh=5,,,,"));
  }

  @Test
  void declarations_inputsWithoutAFormula_areTold() {
    assertEquals(
        List.of(
            "t.csv:2: column inputs: \"a\": expected nothing for t, row *, column c: no formula",
            "t.csv:3: column inputs: \"b\": expected nothing for t, row *, column d: no formula"),
        problems("*,c,t,input,a=1,,,stated,", "*,d,t,,b=1,,,not published,"));
  }

  @Test
  void declarations_severalFaults_areToldAtOnce() {
    assertEquals(
        List.of(
            "t.csv:2: column inputs: \"numerator=1\": expected denominator, which quotient needs"
                + " for t, row *, column q",
            "t.csv:3: column formula: \"qotient\"",
            "t.csv:4: column inputs: \"valu\"",
            "t.csv:4: column inputs: \"valu=1\""),
        problems(
                "*,q,1,quotient,numerator=1,,,,",
                "*,r,1,qotient,numerator=1; denominator=2,,,,",
                "*,s,1,same,valu=1,,,,")
            .stream()
            .map(
                problem ->
                    problem.startsWith("t.csv:2")
                        ? problem
                        : problem.substring(0, problem.indexOf(": expected")))
            .toList());
  }

  /** It replaces an input of the cells that it names, and says which of them has none such. */
  @Test
  void alternatives_inputThatACellDoesNotHave_isToldWithTableRowAndColumn() {
    assertEquals(
        List.of(
            "causes.csv:2: column inputs: \"training_flp\": expected an input that is declared for"
                + " opencarboneval_operational, row OpenCarbonEval tco2e, column GLM-130B:"
                + " training_flop, flop_unit, base, log_alpha_low, log_alpha_high, power_w,"
                + " gco2_per_kwh; nearest is training_flop",
            "causes.csv:3: column inputs: \"pue\": expected an input that is declared for"
                + " opencarboneval_operational, row OpenCarbonEval error_pct, column ViT-L/16:"
                + " sign, predicted, actual"),
        alternativeProblems(
            "OpenCarbonEval tco2e,GLM-130B,,training_flp=387",
            "OpenCarbonEval error_pct,ViT-L/16,,pue=1.1"));
  }

  /** Of a cell that is not there, or that is an input, nothing can be replaced. */
  @Test
  void alternatives_cellWithoutInputs_isToldWithTableRowAndColumn() {
    assertEquals(
        List.of(
            "causes.csv:2: column inputs: \"pue\": expected an input that is declared for"
                + " opencarboneval_operational, row nowhere, column Swin-L: there is none",
            "causes.csv:3: column inputs: \"pue\": expected an input that is declared for"
                + " opencarboneval_operational, row zettaflop, column Swin-L: there is none"),
        alternativeProblems("nowhere,Swin-L,,pue=1", "zettaflop,Swin-L,,pue=1"));
  }

  @Test
  void alternatives_formulaOfTheirOwn_declaresTheirInputs() {
    assertEquals(
        List.of(
            "causes.csv:2: column inputs: \"hours=1\": expected gco2_per_hour, which"
                + " embodied-carbon needs for opencarboneval_operational, row actual_tco2e, column"
                + " Swin-L"),
        alternativeProblems("actual_tco2e,Swin-L,embodied-carbon,hours=1"));
  }

  /** What the words of a row promise: a reason for whatever is not recomputed or is let pass. */
  @Test
  void declarations_reasonThatIsOwed_isTold() {
    assertEquals(
        List.of(
            "t.csv:2: column reason: \"\": expected why nothing can be recomputed, or why the"
                + " tolerance is allowed",
            "t.csv:3: column reason: \"\": expected why nothing can be recomputed, or why the"
                + " tolerance is allowed",
            "t.csv:4: column reason: \"\": expected why nothing can be recomputed, or why the"
                + " tolerance is allowed"),
        problems("*,c,t,input,,,,,", "*,d,t,,,,,,", "*,e,t,same,value=1,,1e-3,,"));
  }

  @Test
  void declarations_roundedThatIsNoInput_isTold() {
    assertEquals(
        List.of("t.csv:2: column rounded: \"numerator|pue\": expected names of inputs joined by |"),
        problems("*,q,1,quotient,numerator=1; denominator=2,numerator|pue,,,"));
  }

  @Test
  void declarations_inputsThatCannotBeRead_areToldOnce() {
    assertEquals(
        List.of(
            "t.csv:2: column inputs: \"numerator\": expected 'numerator': expected"
                + " name=reference"),
        problems("*,q,1,quotient,numerator,,,,"));
  }

  @Test
  void declarations_sound_sayWhatStandsThere() {
    List<Declaration> declared =
        LedgerData.declarations(
            "t",
            file(
                "t.csv",
                HEADER
                    + "r|s,q,kg,quotient,numerator=1; denominator=2,numerator|denominator,1e-3,"
                    + "coarse,a misprint\n"
                    + "*,*,1,input,,,,stated,\n"
                    + "*,*,1,,,,,not published,\n"));
    Declaration first = declared.get(0);
    assertEquals("t, row r|s, column q", first.cells().toString());
    assertEquals("kg", first.unit());
    assertEquals(List.of("numerator", "denominator"), first.rounded());
    assertEquals(1e-3, first.relativeTolerance());
    assertEquals("coarse", first.reason());
    assertEquals("a misprint", first.unexplainedReason());
    assertEquals(0, declared.get(1).relativeTolerance());
    assertEquals(List.of(), declared.get(1).rounded());
    assertEquals(Verdict.INPUT, declared.get(1).verdict());
    assertEquals(Verdict.NOT_REPRODUCIBLE, declared.get(2).verdict());
  }

  /** What an input could have been is of an input that the cause names. */
  @Test
  void alternatives_choicesOfAnotherInput_areTold() {
    String header = "rows,columns,formula,inputs,id,table,reasons,choices\n";
    String start = header + "OpenCarbonEval tco2e,GLM-130B,,training_flop=387,c,";
    assertEquals(
        List.of(
            "causes.csv:2: column choices: \"pue=1|2\": expected inputs of this cause,"
                + " name=one|another"),
        told(
            () ->
                LedgerData.load()
                    .withAlternatives(
                        file(
                            "causes.csv",
                            start + "opencarboneval_operational,a guess,pue=1|2\n"))));
    Alternative sound =
        LedgerData.load()
            .withAlternatives(
                file(
                    "causes.csv",
                    start + "opencarboneval_operational,one|two,training_flop=1|2|3\n"))
            .alternatives()
            .get(0);
    assertEquals(List.of("one", "two"), sound.reasons());
    assertEquals(3, sound.choices().get("training_flop").size());
  }

  /** What nobody declared is an error of the declarations, told by its place. */
  @Test
  void declaration_ofACellThatNoneCovers_isRefusedByItsPlace() {
    Cell cell = new Cell(ShippedData.load().published("comparison_bloom"), "r", "c");
    assertEquals(
        "no declaration covers comparison_bloom, row r, column c",
        assertThrows(IllegalStateException.class, () -> LedgerData.load().declaration(cell))
            .getMessage());
    assertEquals(List.of(), LedgerData.load().alternatives(cell));
  }

  /** The first declaration that covers a cell, and the causes that name it and no other. */
  @Test
  void alternatives_ofACell_areThoseThatNameIt() {
    LedgerData declared =
        LedgerData.load()
            .withAlternatives(
                file(
                    "causes.csv",
                    "rows,columns,formula,inputs,id,table,reasons,choices\n"
                        + "OpenCarbonEval tco2e,GLM-130B,,training_flop=387,one,"
                        + "opencarboneval_operational,a guess,\n"
                        + "OpenCarbonEval tco2e,BLOOM-176B,,training_flop=312,another,"
                        + "opencarboneval_operational,a guess,\n"));
    Cell cell =
        new Cell(
            ShippedData.load().published("opencarboneval_operational"),
            "OpenCarbonEval tco2e",
            "GLM-130B");
    assertEquals(
        List.of("one"), declared.alternatives(cell).stream().map(Alternative::id).toList());
    assertEquals(2, declared.alternatives().size());
    assertTrue(declared.declaration(cell).cells().covers(cell));
  }

  /** A cause is judged by everything that its inputs could have been, all of it combined. */
  @Test
  void everyChoice_isEachOfOneWithEachOfTheOther() {
    Declaration declaration =
        LedgerData.declarations("t", file("t.csv", HEADER + "*,c,1,sum,a=1; b=2; c=3,,,,\n"))
            .get(0);
    Alternative other =
        new Alternative(
            "id",
            declaration.cells(),
            Optional.empty(),
            Bindings.parse("a=4; b=5"),
            Bindings.parseChoices("a=4|6; b=5|7"),
            List.of("a guess"));
    assertEquals(
        List.of("a=4 b=5 c=3", "a=4 b=7 c=3", "a=6 b=5 c=3", "a=6 b=7 c=3"),
        other.everyChoice(declaration).stream()
            .map(
                inputs ->
                    inputs.entrySet().stream()
                        .map(input -> input.getKey() + "=" + input.getValue())
                        .collect(Collectors.joining(" ")))
            .toList());
    assertEquals(Formula.SUM, other.formula(declaration));
  }

  /** With a formula of its own, nothing of the declared inputs is left. */
  @Test
  void alternative_withAFormulaOfItsOwn_hasItsInputsAlone() {
    Declaration declaration =
        LedgerData.declarations("t", file("t.csv", HEADER + "*,c,1,sum,a=1; b=2,,,,\n")).get(0);
    Alternative other =
        new Alternative(
            "id",
            declaration.cells(),
            Optional.of(Formula.PRODUCT),
            Bindings.parse("a=4"),
            Map.of(),
            List.of("a guess"));
    assertEquals(Formula.PRODUCT, other.formula(declaration));
    assertEquals(Bindings.parse("a=4"), other.inputs(declaration));
    assertEquals(List.of(Bindings.parse("a=4")), other.everyChoice(declaration));
  }

  /** Whoever takes the files with them has all that the ledger reads, in this order. */
  @Test
  void files_areThoseThatTheLedgerReads() {
    List<String> expected = new ArrayList<>(List.of("tables.csv", "alternatives.csv"));
    LedgerData.load()
        .sources()
        .keySet()
        .forEach(table -> expected.add("declarations/" + table + ".csv"));
    assertEquals(
        expected,
        LedgerFiles.all().stream()
            .map(file -> file.path().substring(file.path().indexOf("ledger/") + "ledger/".length()))
            .toList());
  }

  private static List<String> problems(String... lines) {
    return told(
        () ->
            LedgerData.declarations("t", file("t.csv", HEADER + String.join("\n", lines) + "\n")));
  }

  private static List<String> alternativeProblems(String... lines) {
    StringBuilder text =
        new StringBuilder("rows,columns,formula,inputs,id,table,reasons,choices\n");
    for (String line : lines) {
      text.append(line).append(",c,opencarboneval_operational,a guess,\n");
    }
    return told(() -> LedgerData.load().withAlternatives(file("causes.csv", text.toString())));
  }

  private static CsvFile file(String name, String text) {
    return CsvFile.parse(name, text.getBytes(UTF_8));
  }

  private static List<String> told(Runnable reading) {
    return assertThrows(InvalidDataException.class, reading::run).problems().stream()
        .map(DataProblem::message)
        .toList();
  }
}

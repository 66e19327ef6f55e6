package io.github.dtmbench.benchmarks.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.benchmarks.ledger.formula.Cell;
import io.github.dtmbench.benchmarks.ledger.formula.Range;
import io.github.dtmbench.datasets.check.DefectException;
import io.github.dtmbench.datasets.csv.CsvFile;
import io.github.dtmbench.datasets.published.PublishedTable;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/**
 * A table of two columns that can be worked in the head: kg are 0.4 times the hours, and the error
 * is that of kg beside the actual value. Each row is another way in which print can stand to it.
 */
class SmallLedgerTest {

  private static final String TABLE =
      """
      run,hours,kg,actual,error_pct,secret
      fits,100,40.0,50,-20.0,7
      other hours,100,44.0,50,-12.0,
      lost sign,100,40.0,50,20.0,
      both,100,44.0,50,12.0,
      nothing,100,50.0,50,0.0,unknown
      rounded,33,13.3,13.3,0.0,
      tolerated,100,40.1,50,-19.8,
      """;

  private static final String DECLARATIONS =
      """
      rows,columns,unit,formula,inputs,rounded,tolerance,reason,unexplained_reason
      *,hours|actual,h,input,,,,stated,
      *,secret,1,,,,,not published,
      tolerated,kg,kg,product,hours=@hours; rate=0.4,,5e-3,coarse,
      rounded,kg,kg,product,hours=@hours; rate=0.4,hours,,,
      *,kg,kg,product,hours=@hours; rate=0.4,,,,never said
      *,error_pct,1,relative-error-percent,sign=1; predicted=@kg; actual=@actual,,,,
      """;

  private static final String CAUSES =
      """
      id,table,rows,columns,formula,inputs,choices,reasons
      late,small,other hours|nothing,kg,,hours=120,,a later report
      more,small,other hours|both|fits,kg,,hours=110,hours=100|110,110 h
      much,small,other hours,kg,,rate=0.44,,another rate
      sign,small,lost sign|both|other hours,error_pct,,sign=-1,,no minus sign
      """;

  private final Ledger ledger = ledger(TABLE);

  @Test
  void claims_areTheNumbersOfTheTable_rowByRow() {
    List<Claim> claims = ledger(TABLE).claims();
    assertEquals(7 * 4 + 1, claims.size(), "the text is none, nor what is left empty");
    assertEquals(
        List.of("fits hours", "fits kg", "fits actual", "fits error_pct", "fits secret"),
        claims.subList(0, 5).stream().map(claim -> claim.row() + " " + claim.column()).toList());
    Claim kg = claims.get(1);
    assertEquals("somewhere", kg.source());
    assertEquals("kg", kg.unit());
    assertEquals("40.0", kg.printed().text());
    assertEquals(OptionalDouble.of(40), kg.recomputed());
  }

  @Test
  void claim_withoutAFormula_isWhatIsDeclared() {
    Claim hours = claim("fits", "hours");
    assertEquals(Verdict.INPUT, hours.verdict());
    assertEquals(List.of("stated"), hours.reasons());
    assertEquals(Optional.empty(), hours.asPrinted());
    assertEquals(Verdict.NOT_REPRODUCIBLE, claim("fits", "secret").verdict());
    assertEquals(List.of("not published"), claim("fits", "secret").reasons());
  }

  /** What print gives needs no cause, though one is declared that would miss. */
  @Test
  void claim_thatFollowsFromPrint_isReproduced() {
    Claim kg = claim("fits", "kg");
    assertEquals(Verdict.REPRODUCED, kg.verdict());
    assertEquals(List.of(), kg.reasons());
    assertEquals(Optional.empty(), kg.alternative());
    assertEquals(Optional.empty(), kg.cause());
  }

  /**
   * The first cause that hits, not the first that is declared. One decimal around 44.0 has 140 to
   * 1391 tenths within half a decade; of 40.0 and 44.0 the cause would have explained both.
   */
  @Test
  void claim_thatAnotherInputGives_isExplainedByTheFirstThatHits() {
    Claim kg = claim("other hours", "kg");
    assertEquals(Verdict.EXPLAINED, kg.verdict());
    assertEquals(List.of("110 h"), kg.reasons());
    assertEquals(OptionalDouble.of(40), kg.recomputed());
    assertEquals(44, kg.asComputed().orElseThrow().range().value(), 1e-12);
    Cause cause = kg.cause().orElseThrow();
    assertEquals("more", cause.id());
    assertEquals(2 / 1252.0, cause.chanceShare(), 1e-12);
  }

  @Test
  void claim_thatNoCauseHits_isUnexplainedInTheDeclaredWords() {
    Claim kg = claim("nothing", "kg");
    assertEquals(Verdict.UNEXPLAINED, kg.verdict());
    assertEquals(List.of("never said"), kg.reasons());
    assertEquals(Optional.empty(), kg.alternative());
  }

  /** 32.5 to 33.5 h are 13.0 to 13.4 kg. */
  @Test
  void claim_ofARoundedInput_hasItsRange() {
    Claim kg = claim("rounded", "kg");
    assertEquals(Verdict.WITHIN_TOLERANCE, kg.verdict());
    Range range = kg.asPrinted().orElseThrow().range();
    assertEquals(13.0, range.low(), 1e-12);
    assertEquals(13.4, range.high(), 1e-12);
    assertEquals(List.of("coarse"), claim("tolerated", "kg").reasons());
  }

  @Test
  void recomputed_ofACause_isWhatItGives() {
    LedgerData declared = declared();
    Cell cell = new Cell(table(TABLE), "other hours", "kg");
    assertEquals(
        List.of(48.0, 44.0, 44.0),
        declared.alternatives(cell).stream()
            .map(cause -> Math.rint(ledger.recomputed(cell, cause).range().value() * 1e9) / 1e9)
            .toList());
  }

  /** Both the printed and the recomputed 40.0 kg are 20 % below 50. */
  @Test
  void endToEnd_ofWhatFollows_isReproduced() {
    Claim error = endToEnd("fits");
    assertEquals(Verdict.REPRODUCED, error.verdict());
    assertEquals(List.of(), error.reasons());
    assertEquals(-20, error.recomputed().orElseThrow(), 1e-12);
    assertEquals(Optional.empty(), error.alternative());
    assertEquals("error_pct", error.column());
  }

  /** The table agrees with itself; its inputs give it only with the hours that explain its kg. */
  @Test
  void endToEnd_ofAnExplainedPrediction_isExplainedByItsCause() {
    assertEquals(Verdict.REPRODUCED, claim("other hours", "error_pct").verdict());
    Claim error = endToEnd("other hours");
    assertEquals(Verdict.EXPLAINED, error.verdict());
    assertEquals(List.of("110 h"), error.reasons());
    assertEquals(-20, error.recomputed().orElseThrow(), 1e-12);
    assertEquals(-12, error.asComputed().orElseThrow().range().value(), 1e-12);
    assertEquals(Optional.empty(), error.cause());
  }

  @Test
  void endToEnd_ofASlipInTheErrorAlone_isExplainedByIt() {
    Claim error = endToEnd("lost sign");
    assertEquals(Verdict.EXPLAINED, error.verdict());
    assertEquals(List.of("no minus sign"), error.reasons());
    assertEquals(20, error.asComputed().orElseThrow().range().value(), 1e-12);
  }

  @Test
  void endToEnd_ofASlipInBoth_namesBothCauses() {
    Claim error = endToEnd("both");
    assertEquals(Verdict.EXPLAINED, error.verdict());
    assertEquals(List.of("110 h", "no minus sign"), error.reasons());
    assertEquals(12, error.asComputed().orElseThrow().range().value(), 1e-12);
  }

  /**
   * 50.0 kg were printed for 40 and follow from nothing, so that they fit the actual is no help.
   */
  @Test
  void endToEnd_ofAnUnexplainedPrediction_isUnexplained() {
    assertEquals(Verdict.REPRODUCED, claim("nothing", "error_pct").verdict());
    Claim error = endToEnd("nothing");
    assertEquals(Verdict.UNEXPLAINED, error.verdict());
    assertEquals(List.of("no input was found that gives the printed value"), error.reasons());
    assertEquals(Optional.empty(), error.alternative());
  }

  /** 13.2 kg are 0.75 % below; the 13.3 that are printed lie within what 33 h can be. */
  @Test
  void endToEnd_ofARoundedPrediction_followsFromPrint() {
    Claim error = endToEnd("rounded");
    assertEquals(Verdict.WITHIN_TOLERANCE, error.verdict());
    assertEquals(List.of("follows from the rounded prediction that is printed"), error.reasons());
    assertEquals((13.2 - 13.3) / 13.3 * 100, error.recomputed().orElseThrow(), 1e-9);
  }

  /** 40.0 against 40.1: within the tolerance of kg, which the error does not have. */
  @Test
  void endToEnd_ofATolerance_isNotPassedOn() {
    assertEquals(Verdict.WITHIN_TOLERANCE, claim("tolerated", "kg").verdict());
    assertEquals(Verdict.REPRODUCED, claim("tolerated", "error_pct").verdict());
    assertEquals(Verdict.UNEXPLAINED, endToEnd("tolerated").verdict());
  }

  @Test
  void endToEnd_ofAPredictionWithoutAFormula_isAsLittleReproducible() {
    Claim error = ledger.endToEnd(claim("fits", "error_pct"), claim("fits", "secret"));
    assertEquals(Verdict.NOT_REPRODUCIBLE, error.verdict());
    assertEquals(List.of("not published"), error.reasons());
    assertEquals(Optional.empty(), error.asPrinted());
    assertEquals("-20.0", error.printed().text());
  }

  @Test
  void claim_ofNoCell_isRefusedByItsPlace() {
    assertEquals(
        "no claim for small, row fits, column speed",
        assertThrows(IllegalArgumentException.class, () -> claim("fits", "speed")).getMessage());
  }

  /** A cell that nobody declared stops the ledger, told by table, row and column. */
  @Test
  void undeclaredCell_isADefectOfItsPlace() {
    String message =
        assertThrows(DefectException.class, () -> ledger("run,speed\nfast,9\n")).getMessage();
    assertTrue(message.startsWith("table small, row fast, column speed: "), message);
  }

  private Claim claim(String row, String column) {
    return ledger.claim("small", row, column);
  }

  private Claim endToEnd(String row) {
    return ledger.endToEnd(claim(row, "error_pct"), claim(row, "kg"));
  }

  private static Ledger ledger(String text) {
    return Ledger.of(id -> table(text), declared());
  }

  private static LedgerData declared() {
    return LedgerData.of(
        file("tables.csv", "table,source\nsmall,somewhere\n"),
        table -> file(table + ".csv", DECLARATIONS),
        file("causes.csv", CAUSES));
  }

  private static PublishedTable table(String text) {
    return PublishedTable.read("small", file("small.csv", text));
  }

  private static CsvFile file(String name, String text) {
    return CsvFile.parse(name, text.getBytes(UTF_8));
  }
}

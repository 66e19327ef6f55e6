package io.github.dtmbench.reports.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ledger on the command line: what a reader filters and a script reads. */
class LedgerCommandTest {

  @Test
  void csv_hasTheAgreedColumns() {
    List<String> lines = CommandLineRun.of("ledger", "--format", "csv").out().lines().toList();
    assertEquals(
        "source,table,row,column,unit,printed,printed_decimals,recomputed,verdict,cause,chance_pct,reason",
        lines.get(0));
    assertTrue(lines.size() > 1000);
  }

  @Test
  void text_startsWithTheSummaryAndFits120Columns() {
    CommandLineRun run = CommandLineRun.of("ledger");
    assertAll(
        () -> assertEquals(0, run.exitCode()),
        () -> assertTrue(run.out().startsWith("Reproduction ledger: cells per table and verdict")),
        () ->
            assertTrue(
                run.out()
                        .lines()
                        .mapToInt(line -> line.codePointCount(0, line.length()))
                        .max()
                        .orElseThrow()
                    <= 120));
  }

  @Test
  void tableAndVerdict_keepOnlyTheirCells() {
    List<String> lines =
        CommandLineRun.of(
                "ledger",
                "--format",
                "csv",
                "--table",
                "opencarboneval_leaderboard",
                "--verdict",
                "within-tolerance")
            .out()
            .lines()
            .toList();
    assertEquals(2, lines.size());
    assertTrue(
        lines.get(1).contains("BlenderBot 3,tco2e,t,40.00,2,39.99040402,within-tolerance"),
        lines.get(1));
  }

  @ParameterizedTest
  @CsvSource({"--table, foo, opencarboneval_leaderboard", "--verdict, wrong, not-reproducible"})
  void unknownFilter_listsTheKnownOnes(String option, String value, String known) {
    CommandLineRun run = CommandLineRun.of("ledger", option, value);
    assertAll(
        () -> assertEquals(2, run.exitCode()),
        () -> assertEquals(1, run.err().lines().count(), run.err()),
        () -> assertTrue(run.err().contains(known), run.err()));
  }
}

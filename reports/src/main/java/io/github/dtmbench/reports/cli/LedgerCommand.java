package io.github.dtmbench.reports.cli;

import io.github.dtmbench.benchmarks.ledger.Claim;
import io.github.dtmbench.benchmarks.ledger.Ledger;
import io.github.dtmbench.benchmarks.ledger.Verdict;
import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.check.InputException;
import io.github.dtmbench.datasets.name.NearestNames;
import io.github.dtmbench.reports.cli.terminal.OutputOptions;
import io.github.dtmbench.reports.ledger.LedgerDocument;
import io.github.dtmbench.reports.table.ResultTable;
import io.github.dtmbench.reports.table.format.TableFormat;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints the reproduction ledger. */
@Command(
    name = "ledger",
    mixinStandardHelpOptions = true,
    description =
        "Prints what recomputation says of every numeric cell of the published tables: a summary,"
            + " then the cells that are not reproduced, each with its reason. As CSV, every cell.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  dtm-bench ledger                          verdicts per table, then every cell that fails",
      "  dtm-bench ledger --verdict explained      cells that another input gives, and which",
      "  dtm-bench ledger --table opencarboneval_operational --format csv",
      "  dtm-bench ledger --json --columns table,row,column,verdict --output ledger.json"
    })
final class LedgerCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private OutputOptions output;

  @Option(names = "--table", paramLabel = "TABLE", description = "Only the cells of this table.")
  private String table;

  @Option(
      names = "--verdict",
      paramLabel = "VERDICT",
      description =
          "Only cells with this verdict: reproduced, within-tolerance, explained, unexplained,"
              + " not-reproducible or input.")
  private String verdict;

  @Override
  public Integer call() throws IOException {
    List<Claim> all = Ledger.of(ShippedData.load()).claims();
    requireKnown("--table", table, all.stream().map(Claim::table));
    requireKnown(
        "--verdict",
        verdict,
        Stream.of(Verdict.values()).filter(v -> v != Verdict.NOT_PRINTED).map(Verdict::label));
    List<Claim> claims =
        all.stream()
            .filter(claim -> table == null || claim.table().equals(table))
            .filter(claim -> verdict == null || claim.verdict().label().equals(verdict))
            .toList();
    List<ResultTable> document =
        output.format() == TableFormat.CSV
            ? List.of(LedgerDocument.tidy(claims))
            : LedgerDocument.readable(claims);
    output.write(document, spec.commandLine().getOut());
    return 0;
  }

  private void requireKnown(String option, String value, Stream<String> known) {
    List<String> names = known.distinct().toList();
    if (value != null && !names.contains(value)) {
      throw new InputException(
          option
              + " is '"
              + value
              + "'"
              + NearestNames.hint(value, names)
              + "; known: "
              + String.join(", ", names));
    }
  }
}

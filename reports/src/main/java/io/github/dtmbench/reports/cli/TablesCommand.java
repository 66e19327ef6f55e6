package io.github.dtmbench.reports.cli;

import io.github.dtmbench.benchmarks.reproduction.AccuracyTables;
import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.reports.accuracy.AccuracyDocument;
import io.github.dtmbench.reports.accuracy.TidyTable;
import io.github.dtmbench.reports.cli.contest.ThreadOption;
import io.github.dtmbench.reports.cli.terminal.OutputOptions;
import io.github.dtmbench.reports.table.ResultTable;
import io.github.dtmbench.reports.table.format.TableFormat;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the accuracy tables. */
@Command(
    name = "tables",
    mixinStandardHelpOptions = true,
    description =
        "Prints the accuracy tables: OpenCarbonEval's Tables 1 to 3 and leaderboard, printed and"
            + " recomputed; Table 2 on equal terms; every estimator on held-out records.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  dtm-bench tables                          as text",
      "  dtm-bench tables --format csv | head -3   every number, one a row",
      "  dtm-bench tables --format markdown --output tables.md",
      "  dtm-bench tables --json --threads 2 --columns method,printed,status"
    })
final class TablesCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private OutputOptions output;

  @Mixin private ThreadOption threads;

  @Override
  public Integer call() throws IOException {
    AccuracyTables tables = AccuracyTables.compute(ShippedData.load(), threads.count());
    List<ResultTable> document =
        output.format() == TableFormat.CSV
            ? List.of(TidyTable.of(tables))
            : AccuracyDocument.sections(tables);
    output.write(document, spec.commandLine().getOut());
    return 0;
  }
}

package io.github.dtmbench.reports.cli;

import io.github.dtmbench.reports.cli.terminal.OutputOptions;
import io.github.dtmbench.reports.table.ResultTable;
import io.github.dtmbench.reports.table.format.TableFormat;
import io.github.dtmbench.reports.timing.JmhFile;
import io.github.dtmbench.reports.timing.TimingDocument;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** JMH's results as tables. */
@Command(
    name = "timing",
    mixinStandardHelpOptions = true,
    description =
        "Puts what JMH measured into tables: accuracy against cost of every quadrature and"
            + " inversion, and the other benchmarks, with their ratios to Math.log. CSV is the"
            + " first of them.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  scripts/timing.sh && dtm-bench timing benchmarks/target/timing.json",
      "  dtm-bench timing reports/results/timing.json --format csv",
      "  dtm-bench timing timing.json --json --columns method,nanoseconds --output timing-out.json"
    })
final class TimingCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private OutputOptions output;

  @Parameters(paramLabel = "FILE", description = "What JMH wrote with -rf json.")
  private Path file;

  @Override
  public Integer call() throws IOException {
    List<ResultTable> tables = TimingDocument.of(JmhFile.read(file));
    output.write(
        output.format() == TableFormat.CSV ? tables.subList(0, 1) : tables,
        spec.commandLine().getOut());
    return 0;
  }
}

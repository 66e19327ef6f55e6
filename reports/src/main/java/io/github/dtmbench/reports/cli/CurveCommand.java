package io.github.dtmbench.reports.cli;

import io.github.dtmbench.datasets.check.InputException;
import io.github.dtmbench.reports.cli.argument.InputFile;
import io.github.dtmbench.reports.cli.terminal.OutputOptions;
import io.github.dtmbench.reports.curve.CurveFunction;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The kernels of the throughput curve on the command line. */
@Command(
    name = "curve",
    mixinStandardHelpOptions = true,
    description = {
      "Works out time, alpha or work of the curve ln(1 + alpha t) for every row of a CSV, with 17"
          + " significant digits.",
      "",
      "  time   from log10_alpha and tflop     gives seconds",
      "  alpha  from tflop and seconds         gives log10_alpha",
      "  work   from log10_alpha and seconds   gives tflop"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  dtm-bench curve time --input runs.csv --format csv",
      "  printf 'tflop,seconds\\n1e11,8e8\\n' | dtm-bench curve alpha --input - --format csv",
      "  dtm-bench curve work --input runs.csv --json --output work.json --problems problems.txt",
      "  dtm-bench curve time --input runs.csv --columns seconds"
    })
final class CurveCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private OutputOptions output;

  @Parameters(paramLabel = "FUNCTION", description = "time, alpha or work.")
  private String function;

  @Option(
      names = {"-i", "--input"},
      required = true,
      paramLabel = "FILE",
      description = "The CSV; - is standard input.")
  private Path input;

  @Override
  public Integer call() throws IOException {
    CurveFunction known =
        Arrays.stream(CurveFunction.values())
            .filter(f -> f.label().equals(function))
            .findFirst()
            .orElseThrow(
                () ->
                    new InputException(
                        "function is '"
                            + function
                            + "'; known: "
                            + Arrays.stream(CurveFunction.values())
                                .map(CurveFunction::label)
                                .collect(Collectors.joining(", "))));
    output.write(List.of(known.table(InputFile.read(input))), spec.commandLine().getOut());
    return 0;
  }
}

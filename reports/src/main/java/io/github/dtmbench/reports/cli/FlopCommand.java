package io.github.dtmbench.reports.cli;

import io.github.dtmbench.datasets.check.InputException;
import io.github.dtmbench.reports.cli.run.ComputeOptions;
import io.github.dtmbench.reports.cli.terminal.OutputOptions;
import io.github.dtmbench.reports.compute.ComputeTable;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Counts the compute of a run by its shape. */
@Command(
    name = "flop",
    mixinStandardHelpOptions = true,
    description =
        "Counts the floating-point operations of a training run term by term, each with its formula"
            + " and source. predict takes the same options.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  dtm-bench flop --parameters 70B --tokens 15T",
      "  dtm-bench flop --parameters 7B --tokens 2T --layers 32 --width 4096 --sequence 4096 \\",
      "      --architecture decoder",
      "  dtm-bench flop --parameters 46.7B --tokens 1T --experts 8 --active-experts 2 \\",
      "      --expert-parameters 5.64B",
      "  dtm-bench flop --parameters 11B --tokens 1T --architecture encoder-decoder",
      "  dtm-bench flop --parameters 7B --tokens 100M --adapter-parameters 20M   low-rank adapters",
      "  dtm-bench flop --parameters 340M --tokens 1B --frozen-parameters 300M",
      "  dtm-bench flop --vit L/16 --samples 303M --epochs 14",
      "  dtm-bench flop --vit B/16 --image-size 384 --samples 1.28M --epochs 8",
      "  dtm-bench flop --cnn ResNet-50 --samples 1,281,167 --epochs 90",
      "  dtm-bench flop --macs-per-sample 3.8e9 --samples 1,281,167 --epochs 90   counted"
          + " elsewhere",
      "  dtm-bench flop --macs-per-sample 340G --frozen-macs-per-sample 600G --samples 1.2B",
      "  dtm-bench flop --parameters 66M --tokens 3.3B --teacher-parameters 110M   a distillation",
      "  dtm-bench flop --parameters 7B --generated-tokens 2B --updates 2 \\",
      "      --reference-parameters 7B --reward-parameters 7B        reinforcement learning",
      "  dtm-bench flop --parameters 7B --tokens 2T --format csv --columns term,flop",
      "  dtm-bench flop --vit L/16 --samples 303M --json --output flop.json"
    })
final class FlopCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private ComputeOptions compute;

  @Mixin private OutputOptions output;

  @Override
  public Integer call() throws IOException {
    if (compute.isTotal()) {
      throw new InputException("--flop is what this command counts; leave it out");
    }
    output.write(List.of(ComputeTable.of(compute.count())), spec.commandLine().getOut());
    return 0;
  }
}

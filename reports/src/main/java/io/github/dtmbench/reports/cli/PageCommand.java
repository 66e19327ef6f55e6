package io.github.dtmbench.reports.cli;

import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.file.AtomicFile;
import io.github.dtmbench.datasets.file.Content;
import io.github.dtmbench.reports.calculator.CalculatorModel;
import io.github.dtmbench.reports.html.CalculatorPage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes the calculator. */
@Command(
    name = "page",
    mixinStandardHelpOptions = true,
    description =
        "Writes a page that forecasts runs and accounts for known hours in any browser, without"
            + " network or installation. Its estimators are those with a closed form, fitted on the"
            + " shipped records.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  dtm-bench page --out calculator.html                       then open it",
      "  dtm-bench page --out calculator.html --model model.json    and its numbers alone"
    })
final class PageCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FILE",
      required = true,
      description = "The page; replaced if it is there.")
  private Path out;

  @Option(
      names = "--model",
      paramLabel = "FILE",
      description = "Write the numbers of the page as JSON, too.")
  private Path model;

  @Override
  public Integer call() throws IOException {
    String json = CalculatorModel.ofShipped(ShippedData.load());
    Map<Path, Content> files = new LinkedHashMap<>();
    files.put(out, stream -> CalculatorPage.write(json, stream));
    if (model != null) {
      files.put(model, stream -> stream.write(json + "\n"));
    }
    AtomicFile.writeAll(files);
    spec.commandLine().getOut().println(out + "; open it in a browser");
    return 0;
  }
}

package io.github.dtmbench.reports.cli;

import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.run.file.NewRunFile;
import io.github.dtmbench.datasets.run.file.NewRunFile.NewRun;
import io.github.dtmbench.datasets.run.file.RecordStore;
import io.github.dtmbench.reports.cli.argument.ArgumentRules;
import io.github.dtmbench.reports.cli.contest.RecordFileOption;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts validated records into the user's own file. */
@Command(
    name = "add",
    mixinStandardHelpOptions = true,
    description =
        "Checks records and puts them into your own file of records, all or none; evaluate takes"
            + " them in from there. The shipped records are never changed.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  dtm-bench score runs.csv                  first look at what it would change",
      "  dtm-bench add runs.csv                    then keep it",
      "  dtm-bench add runs.csv --replace --records ours.csv",
      "                                            in another file, over what stands there",
      "  dtm-bench add runs.csv --problems problems.txt",
      "  dtm-bench evaluate --records ours.csv     with the records of that file"
    })
final class AddCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private RecordFileOption records;

  @Parameters(paramLabel = "FILE", description = "A CSV of records; dtm-bench score explains it.")
  private Path file;

  @Option(
      names = "--replace",
      description = "Let a record take the place of one of the same model in your file.")
  private boolean replace;

  @Override
  public Integer call() throws IOException {
    ArgumentRules.refuseOverlap(Map.of("FILE", file), Map.of("--records", records.file()));
    ShippedData data = ShippedData.load();
    List<NewRun> runs = NewRunFile.read(file, data.devices(), data.runs());
    RecordStore.Change change =
        records.store(data).add(runs, String.valueOf(file.getFileName()), replace);
    spec.commandLine()
        .getOut()
        .println(
            records.file()
                + ": "
                + change.added()
                + " added, "
                + change.replaced()
                + " replaced, "
                + change.total()
                + " in all");
    return 0;
  }
}

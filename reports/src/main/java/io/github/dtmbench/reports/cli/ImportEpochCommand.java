package io.github.dtmbench.reports.cli;

import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.check.InputException;
import io.github.dtmbench.datasets.epoch.EpochImport;
import io.github.dtmbench.datasets.epoch.ImportedRun;
import io.github.dtmbench.datasets.file.Content;
import io.github.dtmbench.datasets.run.file.TrainingRunFile;
import io.github.dtmbench.reports.cli.argument.ArgumentRules;
import io.github.dtmbench.reports.cli.terminal.Failure;
import io.github.dtmbench.reports.cli.terminal.OutputOptions;
import io.github.dtmbench.reports.epoch.ImportLists;
import io.github.dtmbench.reports.epoch.ImportSummary;
import io.github.dtmbench.reports.table.ResultTable;
import io.github.dtmbench.reports.table.format.TableFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Turns a download of Epoch AI into a file of records that the other commands take. */
@Command(
    name = "import-epoch",
    mixinStandardHelpOptions = true,
    description = {
      "Turns a CSV of Epoch AI's data on AI models (notable, large-scale or all models, of any"
          + " year) into records that score, add and evaluate take, and counts what it did.",
      "",
      "Beside the records it writes every dropped row with its reason, and the evidence: what each"
          + " FLOP rests on, the utilization it implies, and flags. Records whose FLOP contain the"
          + " hours are kept, and neither predicted nor scored."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  dtm-bench import-epoch notable_ai_models.csv",
      "  dtm-bench score epoch-records.csv",
      "  dtm-bench import-epoch all_ai_models.csv --out all.csv --force --format json",
      "  dtm-bench import-epoch all_ai_models.csv --dropped dropped.csv --evidence why.csv \\",
      "      --include-shipped --problems problems.txt      what was left out, and why",
      "  dtm-bench import-epoch all_ai_models.csv --json --columns item,rows --output import.json"
    })
final class ImportEpochCommand implements Callable<Integer> {

  private static final String CSV = ".csv";

  @Spec private CommandSpec spec;

  @Mixin private OutputOptions output;

  @Parameters(paramLabel = "FILE", description = "A download from epoch.ai/data.")
  private Path file;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      defaultValue = "epoch-records.csv",
      description = "Receives the records. Default: ${DEFAULT-VALUE}.")
  private Path records;

  @Option(
      names = "--dropped",
      paramLabel = "FILE",
      description = "Receives the dropped rows. Default: the name of --out with -dropped.")
  private Path dropped;

  @Option(
      names = "--evidence",
      paramLabel = "FILE",
      description = "Receives the evidence. Default: the name of --out with -evidence.")
  private Path evidence;

  @Option(
      names = "--include-shipped",
      description =
          "Make records of models that are shipped too, to compare; score refuses such a file.")
  private boolean includeShipped;

  @Option(names = "--force", description = "Replace files that are there already.")
  private boolean force;

  @Override
  public Integer call() throws IOException {
    Path droppedFile = dropped == null ? beside("-dropped") : dropped;
    Path evidenceFile = evidence == null ? beside("-evidence") : evidence;
    refuseLosses(droppedFile, evidenceFile);
    ShippedData data = ShippedData.load();
    EpochImport result = EpochImport.read(file, data.devices(), data.runs(), includeShipped);
    boolean empty = result.records().isEmpty();
    Map<Path, Content> files = new LinkedHashMap<>();
    files.put(droppedFile, csv(ImportLists.dropped(result)));
    files.put(evidenceFile, csv(ImportLists.evidence(result)));
    if (!empty) {
      // Last, so that whoever finds the records finds what goes with them.
      String text = TrainingRunFile.text(result.records().stream().map(ImportedRun::run).toList());
      files.put(records, out -> out.write(text));
    }
    output.write(
        files,
        output.format() == TableFormat.CSV
            ? List.of(ImportSummary.tidy(result))
            : ImportSummary.readable(
                result,
                List.of(
                    (empty ? "No records, so no " : "Records: ") + records,
                    "Dropped rows: " + droppedFile,
                    "Evidence: " + evidenceFile)),
        spec.commandLine().getOut());
    if (empty) {
      spec.commandLine()
          .getErr()
          .println("dtm-bench: no row of " + file + " became a record; see " + droppedFile);
      return Failure.EXIT_INPUT;
    }
    return 0;
  }

  private Path beside(String suffix) {
    String name = String.valueOf(records.getFileName());
    String stem = name.endsWith(CSV) ? name.substring(0, name.length() - CSV.length()) : name;
    return records.resolveSibling(stem + suffix + CSV);
  }

  /** Before anything is read or written: no file is written twice, none is lost by accident. */
  private void refuseLosses(Path droppedFile, Path evidenceFile) {
    Map<String, Path> written = new LinkedHashMap<>();
    written.put("--out", records);
    written.put("--dropped", droppedFile);
    written.put("--evidence", evidenceFile);
    if (!force) {
      written.forEach(
          (option, path) -> {
            if (Files.exists(path)) {
              throw new InputException(
                  option + ": " + path + " is there already; --force replaces it");
            }
          });
    }
    output.file().ifPresent(path -> written.put("--output", path));
    ArgumentRules.refuseOverlap(Map.of("FILE", file), written);
  }

  private static Content csv(ResultTable table) {
    return out -> TableFormat.CSV.render(List.of(table), out);
  }
}

package io.github.dtmbench.benchmarks.exchange;

import io.github.dtmbench.benchmarks.protocol.Fold;
import io.github.dtmbench.benchmarks.protocol.Protocol;
import io.github.dtmbench.estimators.Feature;
import io.github.dtmbench.estimators.LabelledRun;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The folds of an evaluation as files: {@code folds.csv}, and for every fold a numbered directory
 * with {@code train.csv} and {@code test.csv}.
 */
public final class FoldFiles {

  private final List<Protocol> protocols;
  private final List<LabelledRun> runs;
  private final Set<Feature> features;

  /**
   * Files to be.
   *
   * @param protocols how records are split
   * @param runs the records that take part
   * @param features what is told of a run beside compute and device
   */
  public FoldFiles(List<Protocol> protocols, List<LabelledRun> runs, Set<Feature> features) {
    this.protocols = List.copyOf(protocols);
    this.runs = List.copyOf(runs);
    this.features = Set.copyOf(features);
  }

  /**
   * The files.
   *
   * @param withCalibration whether the inner folds are written, too, those that intervals are
   *     calibrated on: some ten times as many
   * @return contents by path relative to the directory, with slashes; {@code folds.csv} first
   */
  public Map<String, byte[]> files(boolean withCalibration) {
    List<List<String>> index = new ArrayList<>();
    index.add(List.of("protocol", "fold", "directory", "record", "role"));
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("folds.csv", new byte[0]);
    int number = 0;
    for (Protocol protocol : protocols) {
      FoldPlan plan = FoldPlan.of(List.of(protocol), runs);
      for (Fold fold : withCalibration ? plan.all() : plan.folds()) {
        number++;
        String directory = String.format(Locale.ROOT, "fold-%04d", number);
        fold.training().forEach(run -> index.add(row(protocol, fold, directory, run, "train")));
        fold.held().forEach(run -> index.add(row(protocol, fold, directory, run, "test")));
        files.put(
            directory + "/train.csv",
            RunFile.training(names(fold.training()), fold.training(), features));
        files.put(
            directory + "/test.csv",
            RunFile.test(
                names(fold.held()),
                fold.held().stream().map(LabelledRun::features).toList(),
                features));
      }
    }
    files.put("folds.csv", RunFile.bytes(index));
    return files;
  }

  /**
   * All records with their hours, as the training file of a fold that holds none out would have
   * them: what a checksum of the data is taken of.
   *
   * @param runs the records
   * @return the bytes of the file, every feature told
   */
  public static byte[] records(List<LabelledRun> runs) {
    return RunFile.training(names(runs), runs, EnumSet.allOf(Feature.class));
  }

  private static List<String> row(
      Protocol protocol, Fold fold, String directory, LabelledRun run, String role) {
    return List.of(protocol.id(), fold.label(), directory, run.model(), role);
  }

  private static List<String> names(List<LabelledRun> runs) {
    return runs.stream().map(LabelledRun::model).toList();
  }
}

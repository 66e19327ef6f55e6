package io.github.dtmbench.datasets.quality;

import io.github.dtmbench.datasets.csv.CsvFile;
import io.github.dtmbench.datasets.csv.CsvRow;
import io.github.dtmbench.datasets.csv.NumberRule;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The file of printed scores. */
public final class ModelQualityFile {

  private static final List<String> COLUMNS =
      List.of(
          "model", "benchmark", "setting", "score_pct", "leaderboard_model", "source", "locator");

  private static final NumberRule SCORE =
      new NumberRule(0, false, 100, "a percentage above 0 and at most 100, such as 68.9");

  private ModelQualityFile() {}

  /**
   * Reads a file of scores.
   *
   * @param file columns {@code model, benchmark, setting, score_pct, leaderboard_model, source,
   *     locator}
   * @return the scores, in order
   * @throws io.github.dtmbench.datasets.csv.InvalidDataException with every problem of the file; a
   *     model has one score in a setting of a benchmark
   */
  public static List<ModelQuality> read(CsvFile file) {
    Set<List<String>> keys = new HashSet<>();
    return file.rows(COLUMNS, row -> read(row, keys));
  }

  private static Optional<ModelQuality> read(CsvRow row, Set<List<String>> keys) {
    String model = row.requiredText("model", "the name of a model");
    Optional<QualityBenchmark> benchmark = row.requiredLabel("benchmark", QualityBenchmark.class);
    String setting = row.requiredText("setting", "how it was scored, such as 5-shot");
    double score = row.requiredNumber("score_pct", SCORE);
    String leaderboardModel = row.text("leaderboard_model");
    String source = row.requiredText("source", "where the score is printed");
    String locator = row.requiredText("locator", "where in the source it stands");
    if (!keys.add(List.of(model, row.text("benchmark"), setting))) {
      row.problem("setting", "a setting that no other row of this model and benchmark has");
    }
    return row.isSound()
        ? Optional.of(
            new ModelQuality(
                model,
                benchmark.orElseThrow(),
                setting,
                score,
                Optional.of(leaderboardModel).filter(name -> !name.isEmpty()),
                source,
                locator))
        : Optional.empty();
  }
}

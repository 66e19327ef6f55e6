package io.github.dtmbench.reports.forecast;

import io.github.dtmbench.benchmarks.footprint.Stage;
import io.github.dtmbench.benchmarks.forecast.PlannedRun;
import io.github.dtmbench.benchmarks.forecast.PlannedRunFile.NamedRun;
import io.github.dtmbench.benchmarks.forecast.PlannedRunFile.Plans;
import io.github.dtmbench.reports.table.format.CsvRows;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The forecasts of a file of runs as CSV, one run a row and the device-hours of one estimator a
 * column, written a block at a time: a million runs do not fit into one table.
 */
public final class FileForecast {

  private static final int BLOCK = 4096;
  private static final int CHARACTERS_OF_ROW = 256;

  /** Blocks that are laid out at once, by as many threads as there are. */
  private static final int BLOCKS_AT_ONCE = 16;

  /** What hours come to, as far as the file says enough. */
  private static final List<Stage> STAGES =
      List.of(Stage.WALL_DAYS, Stage.ENERGY, Stage.OPERATIONAL_CARBON);

  private final Plans plans;
  private final List<NamedRun> runs;
  private final List<Stage> stages;
  private final List<String> estimators;
  private final double[][] hours;

  /**
   * Takes forecasts.
   *
   * @param plans the file
   * @param estimators their ids
   * @param hours device-hours by estimator and run; NaN where the estimator refused
   */
  public FileForecast(Plans plans, List<String> estimators, double[][] hours) {
    this.plans = plans;
    this.runs = plans.runs();
    this.stages = STAGES.stream().filter(stage -> isTold(stage, plans)).toList();
    this.estimators = List.copyOf(estimators);
    this.hours = hours.clone();
  }

  /**
   * Writes header and rows.
   *
   * @param out takes the characters
   * @throws IOException if it fails
   */
  public void writeTo(Writer out) throws IOException {
    int blocks = (runs.size() + BLOCK - 1) / BLOCK;
    for (int first = 0; first < blocks; first += BLOCKS_AT_ONCE) {
      List<String> texts =
          IntStream.range(first, Math.min(blocks, first + BLOCKS_AT_ONCE))
              .parallel()
              .mapToObj(this::text)
              .toList();
      for (String text : texts) {
        out.write(text);
      }
    }
  }

  /** The rows of a block, and before the first block the header. */
  private String text(int block) {
    CsvRows rows = new CsvRows(BLOCK * CHARACTERS_OF_ROW);
    if (block == 0) {
      header(rows);
    }
    for (int i = block * BLOCK; i < Math.min(runs.size(), (block + 1) * BLOCK); i++) {
      row(i, rows);
    }
    return rows.toString();
  }

  private void header(CsvRows rows) {
    rows.verbatim("model").verbatim("device").verbatim("training_flop");
    plans.others().forEach(rows::verbatim);
    for (String id : estimators) {
      // Keys of columns hold no hyphens and no dots.
      String key = id.replace('-', '_').replace('.', '_');
      rows.verbatim(key + "_hours");
      for (Stage stage : stages) {
        rows.verbatim(key + "_" + stage.key());
      }
    }
    rows.endRow();
  }

  private void row(int i, CsvRows rows) {
    NamedRun run = runs.get(i);
    rows.text(run.model())
        .text(run.features().device().name())
        .measure(run.features().computeFlop());
    run.others().forEach(rows::verbatim);
    PlannedRun planned = new PlannedRun(run.features(), "", run.site());
    double[] rates = new double[stages.size()];
    for (int s = 0; s < rates.length; s++) {
      rates[s] = planned.perDeviceHour(stages.get(s)).orElse(Double.NaN);
    }
    for (double[] byRun : hours) {
      rows.measure(byRun[i]);
      for (double rate : rates) {
        rows.measure(byRun[i] * rate);
      }
    }
    rows.endRow();
  }

  private static boolean isTold(Stage stage, Plans plans) {
    return switch (stage) {
      case WALL_DAYS -> plans.hasCounts();
      case ENERGY -> plans.hasSite();
      default -> plans.hasGrid();
    };
  }
}

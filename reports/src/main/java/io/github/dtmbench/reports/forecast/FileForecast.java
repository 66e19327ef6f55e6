package io.github.dtmbench.reports.forecast;

import io.github.dtmbench.benchmarks.footprint.Stage;
import io.github.dtmbench.benchmarks.forecast.PlannedRun;
import io.github.dtmbench.benchmarks.forecast.PlannedRunFile.NamedRun;
import io.github.dtmbench.benchmarks.forecast.PlannedRunFile.Plans;
import io.github.dtmbench.estimators.Units;
import io.github.dtmbench.reports.table.Cell;
import io.github.dtmbench.reports.table.Column;
import io.github.dtmbench.reports.table.ResultTable;
import io.github.dtmbench.reports.table.format.TableFormat;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The forecasts of a file of runs as CSV, one run a row and the device-hours of one estimator a
 * column, written a block at a time: a million runs do not fit into one table.
 */
public final class FileForecast {

  private static final int BLOCK = 4096;

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
    ResultTable.Builder table =
        ResultTable.builder("forecasts", "Device-hours of planned runs")
            .column(Column.text("model", "Model"))
            .column(Column.text("device", "Device"))
            .column(Column.number("training_flop", "Compute", "FLOP"));
    for (int i = 0; i < plans.others().size(); i++) {
      table.column(Column.foreign(i + 1, plans.others().get(i)));
    }
    for (String id : estimators) {
      table.column(Column.number(key(id) + "_hours", id, "h"));
      for (Stage stage : stages) {
        table.column(Column.number(key(id) + "_" + stage.key(), stage.label(), stage.unit()));
      }
    }
    for (int i = block * BLOCK; i < Math.min(runs.size(), (block + 1) * BLOCK); i++) {
      table.row(row(i));
    }
    StringWriter text = new StringWriter();
    try {
      TableFormat.CSV.render(List.of(table.build()), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a text never fails
    }
    String all = text.toString();
    return block == 0 ? all : all.substring(all.indexOf('\n') + 1);
  }

  private List<Cell> row(int i) {
    NamedRun run = runs.get(i);
    List<Cell> cells = new ArrayList<>(3 + run.others().size() + hours.length * columnsEach());
    cells.add(Cell.text(run.model()));
    cells.add(Cell.text(run.features().device().name()));
    cells.add(Cell.significant(run.features().computeTflop() * Units.FLOP_PER_TFLOP, 4));
    run.others().forEach(word -> cells.add(Cell.text(word)));
    PlannedRun planned = new PlannedRun(run.features(), "", run.site());
    double[] rates = new double[stages.size()];
    for (int s = 0; s < rates.length; s++) {
      rates[s] = planned.perDeviceHour(stages.get(s)).orElse(Double.NaN);
    }
    for (double[] byRun : hours) {
      cells.add(cell(byRun[i]));
      for (double rate : rates) {
        cells.add(cell(byRun[i] * rate));
      }
    }
    return cells;
  }

  private int columnsEach() {
    return 1 + stages.size();
  }

  private static Cell cell(double value) {
    return Double.isNaN(value) ? Cell.missing() : Cell.significant(value, 4);
  }

  private static boolean isTold(Stage stage, Plans plans) {
    return switch (stage) {
      case WALL_DAYS -> plans.hasCounts();
      case ENERGY -> plans.hasSite();
      default -> plans.hasGrid();
    };
  }

  /** Keys of columns hold no hyphens and no dots. */
  private static String key(String id) {
    return id.replace('-', '_').replace('.', '_');
  }
}

package io.github.dtmbench.reports.forecast;

import io.github.dtmbench.benchmarks.forecast.PlannedRunFile.NamedRun;
import io.github.dtmbench.estimators.Units;
import io.github.dtmbench.reports.table.Cell;
import io.github.dtmbench.reports.table.Column;
import io.github.dtmbench.reports.table.ResultTable;
import io.github.dtmbench.reports.table.TableFormat;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
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

  private final List<NamedRun> runs;
  private final List<String> estimators;
  private final double[][] hours;

  /**
   * Takes forecasts.
   *
   * @param runs the runs
   * @param estimators their ids
   * @param hours device-hours by estimator and run; NaN where the estimator refused
   */
  public FileForecast(List<NamedRun> runs, List<String> estimators, double[][] hours) {
    this.runs = runs;
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
    estimators.forEach(id -> table.column(Column.number(key(id), id, "h")));
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
    Cell[] cells = new Cell[3 + hours.length];
    cells[0] = Cell.text(run.model());
    cells[1] = Cell.text(run.features().device().name());
    cells[2] = Cell.significant(run.features().computeTflop() * Units.FLOP_PER_TFLOP, 4);
    for (int e = 0; e < hours.length; e++) {
      cells[3 + e] = Double.isNaN(hours[e][i]) ? Cell.missing() : Cell.significant(hours[e][i], 4);
    }
    return List.of(cells);
  }

  /** Keys of columns hold no hyphens and no dots. */
  private static String key(String id) {
    return id.replace('-', '_').replace('.', '_') + "_hours";
  }
}

package io.github.dtmbench.reports.footprint;

import io.github.dtmbench.benchmarks.footprint.LifeCycle;
import io.github.dtmbench.benchmarks.footprint.Stage;
import io.github.dtmbench.reports.table.Cell;
import io.github.dtmbench.reports.table.Column;
import io.github.dtmbench.reports.table.ResultTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Footprints of many runs: a row a run, the words of its file first. People see the stages that
 * some run tells, and a last row for all; programs see every stage and no total.
 *
 * @param columns names of the columns that come first, as the file has them
 * @param runs the runs
 * @param unread those of the columns that say nothing to a footprint
 */
public record RunsTable(List<String> columns, List<Row> runs, List<String> unread) {

  private static final String UTILIZATION = "utilization";
  private static final int DIGITS = 4;
  private static final int MACHINE_DIGITS = 10;

  /**
   * A run.
   *
   * @param words what stands in the columns that come first
   * @param life phases and their usage
   * @param utilization share of the peak that was achieved; empty if the compute is not given
   */
  public record Row(List<String> words, LifeCycle life, OptionalDouble utilization) {

    /** Copies the words. */
    public Row {
      words = List.copyOf(words);
    }
  }

  /** Copies the lists. */
  public RunsTable {
    columns = List.copyOf(columns);
    runs = List.copyOf(runs);
    unread = List.copyOf(unread);
  }

  /**
   * Names of the columns that the table itself has for programs.
   *
   * @return the keys
   */
  public static Set<String> keys() {
    return Stream.concat(Stream.of(UTILIZATION), Arrays.stream(Stage.values()).map(Stage::key))
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * The table.
   *
   * @param machine true for all digits and every stage
   * @return a row a run, all phases of it together
   */
  public ResultTable table(boolean machine) {
    List<Stage> stages =
        Arrays.stream(Stage.values()).filter(stage -> machine || isTold(stage)).toList();
    List<Integer> told =
        IntStream.range(0, columns.size()).filter(i -> machine || isTold(i)).boxed().toList();
    ResultTable.Builder table = ResultTable.builder("footprints", "Footprints of runs");
    for (int i : told) {
      table.column(Column.foreign(i + 1, columns.get(i)));
    }
    boolean utilized = machine || runs.stream().anyMatch(run -> run.utilization().isPresent());
    if (utilized) {
      table.column(Column.number(UTILIZATION, "Utilization"));
    }
    stages.forEach(
        stage -> table.column(Column.measured(stage.key(), stage.label(), stage.unit())));
    for (Row run : runs) {
      List<Cell> cells = new ArrayList<>();
      told.forEach(i -> cells.add(Cell.text(run.words().get(i))));
      if (utilized) {
        OptionalDouble share = run.utilization();
        cells.add(share.isPresent() ? Cell.percent(share.getAsDouble(), 1) : Cell.missing());
      }
      stages.forEach(stage -> cells.add(cell(run.life().total(stage), machine)));
      table.row(cells);
    }
    if (!machine) {
      table.row(total(told.size(), utilized, stages));
      table.note(
          "All phases of a run together. The total is blank where a run does not tell the figure,"
              + " and days by the clock do not add up.");
    }
    if (!machine && !unread.isEmpty()) {
      table.note("Columns handed on as they are: " + String.join(", ", unread) + ".");
    }
    return table.build();
  }

  private List<Cell> total(int words, boolean utilized, List<Stage> stages) {
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < words; i++) {
      cells.add(Cell.text(i == 0 ? "All" : ""));
    }
    if (utilized) {
      cells.add(Cell.missing());
    }
    for (Stage stage : stages) {
      double sum = 0;
      for (Row run : runs) {
        sum += run.life().total(stage).orElse(Double.NaN);
      }
      boolean known = !Double.isNaN(sum) && stage != Stage.WALL_DAYS;
      cells.add(known ? Cell.significant(sum, DIGITS) : Cell.missing());
    }
    return cells;
  }

  private boolean isTold(Stage stage) {
    return runs.stream().anyMatch(run -> run.life().total(stage).isPresent());
  }

  private boolean isTold(int column) {
    return runs.stream().anyMatch(run -> !run.words().get(column).isBlank());
  }

  private static Cell cell(OptionalDouble value, boolean machine) {
    return value.isPresent()
        ? Cell.significant(value.getAsDouble(), machine ? MACHINE_DIGITS : DIGITS)
        : Cell.missing();
  }
}

package io.github.dtmbench.reports.footprint;

import io.github.dtmbench.benchmarks.footprint.Assumption;
import io.github.dtmbench.benchmarks.footprint.Footprint;
import io.github.dtmbench.benchmarks.footprint.LifeCycle;
import io.github.dtmbench.benchmarks.footprint.LifeCycle.Phase;
import io.github.dtmbench.benchmarks.footprint.Sourced;
import io.github.dtmbench.benchmarks.footprint.Stage;
import io.github.dtmbench.datasets.equivalence.Equivalence;
import io.github.dtmbench.datasets.equivalence.Equivalences;
import io.github.dtmbench.reports.table.Cell;
import io.github.dtmbench.reports.table.Column;
import io.github.dtmbench.reports.table.ResultTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * What a run cost, for its reader: every stage by phase of the model's life, manufacturing against
 * electricity, requests until they equal training, what the carbon is like, and what all of it
 * rests on.
 *
 * @param life phases and their usage
 * @param footprint what it rests on
 * @param notes remarks, such as the utilization; may be empty
 */
public record FootprintDocument(LifeCycle life, Footprint footprint, List<String> notes) {

  private static final int DIGITS = 4;
  private static final int MACHINE_DIGITS = 10;

  /** Those that nearly everybody knows. */
  private static final List<String> LIKENESSES =
      List.of(
          "us_home_electricity_year",
          "passenger_vehicle_year",
          "flight_ny_sf_round_trip_passenger");

  /** Copies the notes. */
  public FootprintDocument {
    notes = List.copyOf(notes);
  }

  /**
   * All tables, for readers and for JSON.
   *
   * @param equivalences what carbon is like
   * @param machine true for all digits and every stage
   * @return the tables; the first one alone is {@link #stages}
   */
  public List<ResultTable> tables(Equivalences equivalences, boolean machine) {
    List<ResultTable> tables = new ArrayList<>();
    tables.add(stages(machine));
    if (life.total(Stage.EMBODIED_CARBON).isPresent()
        && life.total(Stage.OPERATIONAL_CARBON).isPresent()) {
      tables.add(shares());
    }
    if (life.perRequest().isPresent()) {
      tables.add(requests(machine));
    }
    life.total(Stage.OPERATIONAL_CARBON)
        .ifPresent(tonnes -> tables.add(likenesses(equivalences, tonnes)));
    tables.add(assumptions());
    return tables;
  }

  /**
   * Every stage by phase.
   *
   * @param machine true for all digits, and for stages that are not told
   * @return a row per stage
   */
  public ResultTable stages(boolean machine) {
    List<Phase> phases = List.copyOf(life.phases().keySet());
    ResultTable.Builder table =
        ResultTable.builder("footprint", "Footprint by stage and phase")
            .column(Column.text("stage", "Stage"))
            .column(Column.text("unit", "Unit"));
    phases.forEach(phase -> table.column(Column.number(phase.key(), phase.label())));
    table.column(Column.number("total", "All"));
    for (Stage stage : Stage.values()) {
      boolean told = life.value(Phase.FINAL_RUN, stage).isPresent();
      if (told || machine) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.text(machine ? stage.key() : stage.label()));
        cells.add(Cell.text(stage.unit()));
        phases.forEach(phase -> cells.add(cell(life.value(phase, stage), machine)));
        cells.add(cell(life.total(stage), machine));
        table.row(cells);
      }
    }
    notes.forEach(table::note);
    return table.build();
  }

  private ResultTable shares() {
    ResultTable.Builder table =
        ResultTable.builder("manufacturing", "Electricity against manufacturing, shares of carbon")
            .column(Column.text("phase", "Phase"))
            .column(Column.number("operational_share", "Electricity"))
            .column(Column.number("manufacturing_share", "Manufacturing"));
    for (Phase phase : life.phases().keySet()) {
      addShare(table, phase.label(), life.manufacturingShare(Stream.of(phase)));
    }
    addShare(table, "All", life.manufacturingShare(life.phases().keySet().stream()));
    return table
        .note("By the grid at the place; the split over the life cycle follows arXiv 2111.00364.")
        .build();
  }

  private static void addShare(ResultTable.Builder table, String phase, OptionalDouble share) {
    table.row(
        Cell.text(phase),
        share.isPresent() ? Cell.percent(1 - share.getAsDouble(), 1) : Cell.missing(),
        share.isPresent() ? Cell.percent(share.getAsDouble(), 1) : Cell.missing());
  }

  private ResultTable requests(boolean machine) {
    ResultTable.Builder table =
        ResultTable.builder("inference", "A request, and how many of them equal training")
            .column(Column.text("stage", "Stage"))
            .column(Column.text("unit", "Unit"))
            .column(Column.number("per_request", "Per request"))
            .column(Column.number("requests_until_equal", "Requests until equal"))
            .column(Column.number("training_share", "Share of training"));
    for (Stage stage : Stage.values()) {
      OptionalDouble each = stage.of(life.perRequest().orElseThrow());
      if (each.isPresent()) {
        OptionalDouble share = life.trainingShare(stage);
        table.row(
            Cell.text(machine ? stage.key() : stage.label()),
            Cell.text(stage.unit()),
            cell(each, machine),
            cell(life.requestsUntilEqual(stage), machine),
            share.isPresent() ? Cell.percent(share.getAsDouble(), 1) : Cell.missing());
      }
    }
    return table
        .note(
            "Training is development and final run. Its share is that of each request when training"
                + " is spread over all requests counted, if their number is given.")
        .build();
  }

  private static ResultTable likenesses(Equivalences equivalences, double tonnes) {
    ResultTable.Builder table =
        ResultTable.builder("equivalences", "What that carbon of electricity is like")
            .column(Column.number("count", "Count"))
            .column(Column.text("of", "Of what"))
            .column(Column.number("tonnes_co2e_each", "Each", "t"))
            .column(Column.text("source", "Source"));
    for (String id : LIKENESSES) {
      Equivalence like = equivalences.latest(id);
      table.row(
          Cell.significant(like.count(tonnes), 3),
          Cell.text(like.phrase()),
          Cell.significant(1 / like.count(1), 3),
          Cell.text(like.source() + ", " + like.year()));
    }
    return table.build();
  }

  private ResultTable assumptions() {
    ResultTable.Builder table =
        ResultTable.builder("assumptions", "What it rests on")
            .column(Column.text("assumption", "Assumption"))
            .column(Column.number("value", "Value"))
            .column(Column.text("unit", "Unit"))
            .column(Column.text("basis", "Basis"));
    Arrays.stream(Assumption.values())
        .forEach(
            assumption -> {
              Optional<Sourced> known = footprint.find(assumption);
              if (known.isPresent() || assumption.isExpected()) {
                table.row(
                    Cell.text(assumption.label()),
                    known.map(v -> Cell.plain(v.value())).orElseGet(Cell::missing),
                    Cell.text(assumption.unit()),
                    Cell.text(known.map(Sourced::basis).orElse(assumption.ifMissing())));
              }
            });
    return table.build();
  }

  private static Cell cell(OptionalDouble value, boolean machine) {
    return value.isPresent()
        ? Cell.significant(value.getAsDouble(), machine ? MACHINE_DIGITS : DIGITS)
        : Cell.missing();
  }
}

package io.github.dtmbench.reports.footprint;

import io.github.dtmbench.benchmarks.footprint.Footprint;
import io.github.dtmbench.benchmarks.footprint.LifeCycle;
import io.github.dtmbench.benchmarks.footprint.LifeCycle.Phase;
import io.github.dtmbench.benchmarks.footprint.Stage;
import io.github.dtmbench.benchmarks.footprint.Usage;
import io.github.dtmbench.datasets.equivalence.Equivalence;
import io.github.dtmbench.datasets.equivalence.Equivalences;
import io.github.dtmbench.reports.table.Cell;
import io.github.dtmbench.reports.table.Column;
import io.github.dtmbench.reports.table.ResultTable;
import io.github.dtmbench.reports.table.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

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

  /** Those that nearly everybody knows, for tonnes. */
  private static final List<String> LIKENESSES =
      List.of(
          "us_home_electricity_year",
          "passenger_vehicle_year",
          "flight_ny_sf_round_trip_passenger");

  /** The same for less: a thousandth of a car's year is like nothing. */
  private static final List<String> SMALL_LIKENESSES =
      List.of("gasoline_gallon", "passenger_vehicle_mile", "smartphone_charge");

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
    tables.add(AssumptionsTable.of(footprint, Set.of()));
    return tables;
  }

  /**
   * Every stage by phase.
   *
   * @param machine true for all digits, and for stages that are not told
   * @return a row per stage
   */
  public ResultTable stages(boolean machine) {
    List<Stage> stages =
        Arrays.stream(Stage.values())
            .filter(stage -> machine || life.value(Phase.FINAL_RUN, stage).isPresent())
            .toList();
    Shape<Stage> shape =
        byStage(machine)
            .each(
                life.phases().keySet(),
                (columns, phase) ->
                    columns.column(
                        Column.inUnitOfRow(phase.key(), phase.label()),
                        stage -> cell(life.value(phase, stage))))
            .column(Column.inUnitOfRow("total", "All"), stage -> cell(life.total(stage)));
    notes.forEach(shape::note);
    return shape.table("footprint", "Footprint by stage and phase", stages);
  }

  private static Shape<Stage> byStage(boolean machine) {
    return new Shape<Stage>()
        .text("stage", "Stage", stage -> machine ? stage.key() : stage.label())
        .column(Column.unitOfRow("unit", "Unit"), stage -> Cell.text(stage.unit()));
  }

  /** Phases whose shares stand together: each alone, and all of them. */
  private record Split(String label, List<Phase> phases) {}

  private ResultTable shares() {
    List<Phase> all = List.copyOf(life.phases().keySet());
    List<Split> splits = new ArrayList<>();
    all.forEach(phase -> splits.add(new Split(phase.label(), List.of(phase))));
    splits.add(new Split("All", all));
    return new Shape<Split>()
        .text("phase", "Phase", Split::label)
        .number(
            "operational_share",
            "Electricity",
            split -> Cell.of(made(split), share -> Cell.percent(1 - share, 1)))
        .number(
            "manufacturing_share",
            "Manufacturing",
            split -> Cell.of(made(split), share -> Cell.percent(share, 1)))
        .note("By the grid at the place; the split over the life cycle follows arXiv 2111.00364.")
        .table("manufacturing", "Electricity against manufacturing, shares of carbon", splits);
  }

  private OptionalDouble made(Split split) {
    return life.manufacturingShare(split.phases().stream());
  }

  private ResultTable requests(boolean machine) {
    Usage each = life.perRequest().orElseThrow();
    return byStage(machine)
        .column(Column.inUnitOfRow("per_request", "Per request"), stage -> cell(stage.of(each)))
        .number(
            "requests_until_equal",
            "Requests until equal",
            stage -> cell(life.requestsUntilEqual(stage)))
        .number(
            "training_share",
            "Share of training",
            stage -> Cell.of(life.trainingShare(stage), share -> Cell.percent(share, 1)))
        .note(
            "Training is development and final run. Its share is that of each request when training"
                + " is spread over all requests counted, if their number is given.")
        .table(
            "inference",
            "A request, and how many of them equal training",
            Arrays.stream(Stage.values()).filter(stage -> stage.of(each).isPresent()).toList());
  }

  private static ResultTable likenesses(Equivalences equivalences, double tonnes) {
    List<Equivalence> large = LIKENESSES.stream().map(equivalences::latest).toList();
    List<Equivalence> fitting =
        large.stream().anyMatch(like -> like.count(tonnes) >= 1)
            ? large
            : SMALL_LIKENESSES.stream().map(equivalences::latest).toList();
    return new Shape<Equivalence>()
        .number("count", "Count", like -> Cell.significant(like.count(tonnes), 3))
        .text("of", "Of what", Equivalence::phrase)
        .measure("tonnes_co2e_each", "Each", "t", like -> Cell.significant(1 / like.count(1), 3))
        .text("source", "Source", like -> like.source() + ", " + like.year())
        .table("equivalences", "What that carbon of electricity is like", fitting);
  }

  /** Programs get ten digits of it. */
  private static Cell cell(OptionalDouble value) {
    return Cell.of(value, known -> Cell.significant(known, DIGITS));
  }
}

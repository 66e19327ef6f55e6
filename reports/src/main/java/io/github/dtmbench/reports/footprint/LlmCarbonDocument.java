package io.github.dtmbench.reports.footprint;

import io.github.dtmbench.benchmarks.footprint.Assumption;
import io.github.dtmbench.benchmarks.footprint.LlmCarbonRun;
import io.github.dtmbench.benchmarks.footprint.LlmCarbonStep;
import io.github.dtmbench.estimators.carbon.ClusterEmbodiedCarbon;
import io.github.dtmbench.estimators.carbon.ClusterEmbodiedCarbon.Component;
import io.github.dtmbench.reports.table.Cell;
import io.github.dtmbench.reports.table.Column;
import io.github.dtmbench.reports.table.ResultTable;
import io.github.dtmbench.reports.table.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * LLMCarbon's account of a run: a step a row with its equation, the components of the cluster, and
 * what all of it rests on.
 *
 * @param run the run
 */
public record LlmCarbonDocument(LlmCarbonRun run) {

  private static final int DIGITS = 4;
  private static final double KILOGRAMS_PER_TONNE = 1e3;
  private static final double LARGEST_COUNT = 1e6;

  /**
   * For readers.
   *
   * @return steps, components if they are known, assumptions
   */
  public List<ResultTable> readable() {
    List<ResultTable> tables = new ArrayList<>(List.of(steps()));
    run.cluster().ifPresent(cluster -> tables.add(components(cluster)));
    tables.add(AssumptionsTable.of(run.footprint(), unused()));
    return tables;
  }

  /** Making is a table of its own, and water is counted where all of it is known. */
  private Set<Assumption> unused() {
    Set<Assumption> unused = EnumSet.of(Assumption.MAKING, Assumption.MAKING_WATER);
    if (LlmCarbonStep.WATER.value(run).isEmpty()) {
      unused.addAll(Set.of(Assumption.WATER_ON_SITE, Assumption.WATER_OFF_SITE));
    }
    return unused;
  }

  /**
   * For programs that read one table.
   *
   * @return one row, a step a column
   */
  public List<ResultTable> tidy() {
    Shape<LlmCarbonRun> shape =
        new Shape<LlmCarbonRun>()
            .number("parameters", "Parameters", one -> Cell.value(one.parameters()))
            .number("tokens", "Tokens", one -> Cell.value(one.tokens()))
            .text("device", "Device", one -> one.device().name());
    for (LlmCarbonStep step : LlmCarbonStep.values()) {
      shape.number(step.key(), step.label(), step.unit(), one -> Cell.value(step.value(one)));
    }
    return List.of(shape.tidy("llmcarbon", "LLMCarbon, a step a column", List.of(run)));
  }

  /**
   * For programs that read more than one table.
   *
   * @return the row, the steps with their equations, components and assumptions
   */
  public List<ResultTable> structured() {
    List<ResultTable> tables = new ArrayList<>(tidy());
    tables.addAll(readable());
    return tables;
  }

  private ResultTable steps() {
    Shape<LlmCarbonStep> shape =
        new Shape<LlmCarbonStep>()
            .text("step", "Step", LlmCarbonStep::label)
            .column(
                Column.inUnitOfRow("value", "Value"),
                step -> Cell.of(step.value(run), LlmCarbonDocument::number))
            .column(Column.unitOfRow("unit", "Unit"), step -> Cell.text(step.unit()))
            .text("equation", "Equation", step -> step.equation(run));
    notes().forEach(shape::note);
    return shape.table("steps", title(), shown());
  }

  private List<LlmCarbonStep> shown() {
    return Arrays.stream(LlmCarbonStep.values())
        .filter(step -> step.isOfLlmCarbon() || step.value(run).isPresent())
        .toList();
  }

  /** Devices, stages and copies are whole; other numbers have as many digits as they deserve. */
  private static Cell number(double value) {
    return value == Math.rint(value) && value < LARGEST_COUNT
        ? Cell.value(value)
        : Cell.significant(value, DIGITS);
  }

  private String title() {
    return "LLMCarbon: "
        + words(run.parameters())
        + " parameters (N), "
        + words(run.tokens())
        + " tokens (D) on "
        + run.device().name()
        + " with "
        + words(run.model().cluster().memoryGigabytes())
        + " GB";
  }

  private static String words(double number) {
    return ((Cell.Printed) Cell.plain(number)).digits();
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (run.isExtrapolated()) {
      notes.add(
          "The parabolas are fits to models of 1.7e9 to 1.008e12 parameters; this one lies"
              + " outside.");
    }
    if (!Set.of("NVIDIA A100", "NVIDIA V100").contains(run.device().family())
        && run.efficiency().isEmpty()) {
      notes.add(
          "LLMCarbon's code knows A100 and V100; for "
              + run.device().name()
              + " throughput and number of devices are carried over here by its peak.");
    }
    if (run.givenDevices().isPresent() && run.efficiency().isEmpty()) {
      notes.add(
          "The paper lowers the efficiency of another number of devices than planned by constants"
              + " that it does not print; here it stays.");
    }
    notes.add(
        "Power is that of a device at every hour, as in the paper's validation, where it is"
            + " measured; the text multiplies the peak power by the hardware efficiency.");
    return notes;
  }

  private ResultTable components(ClusterEmbodiedCarbon cluster) {
    double share = run.shareOfLife();
    return new Shape<Component>()
        .text("component", "Component", Component::name)
        .number("count", "Count", part -> Cell.value(part.count()))
        .number("size_cm2_or_gb", "Size", "cm², GB", part -> Cell.value(part.size()))
        .number(
            "kg_co2e_per_cm2_or_gb",
            "Carbon",
            "kg/cm², kg/GB",
            part -> Cell.value(part.kgCo2ePerSize()))
        .measure(
            "cluster_tonnes_co2e",
            "Cluster",
            "t",
            part -> Cell.significant(part.kilogramsCo2e() / KILOGRAMS_PER_TONNE, DIGITS))
        .measure(
            "run_kilograms_co2e",
            "This run",
            "kg",
            part -> Cell.significant(part.kilogramsCo2e() * share, DIGITS))
        .note(
            "LLMCarbon's list for a cluster of 512 devices, in proportion; the run takes "
                + String.format(Locale.ROOT, "%.3g", 100 * share)
                + " % of five years.")
        .table("components", "Making of the cluster, by component", cluster.components());
  }
}

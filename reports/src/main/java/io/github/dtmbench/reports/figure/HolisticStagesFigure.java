package io.github.dtmbench.reports.figure;

import io.github.dtmbench.datasets.published.PublishedTable;
import io.github.dtmbench.reports.table.Cell;
import io.github.dtmbench.reports.table.ResultTable;
import io.github.dtmbench.reports.table.Shape;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.annotations.XYBoxAnnotation;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * Carbon and water of developing and of training language models by their size: Figure 1 of
 * "Holistically Evaluating the Environmental Impact of Creating Language Models". Both follow from
 * the energy that its tables print, by the grid and the water of its section 3; the ledger holds
 * the same formulas against the printed cells.
 */
final class HolisticStagesFigure {

  private static final String ID = "holistic-stages";
  private static final Color DEVELOPMENT = Palette.ORANGE;
  private static final Color TRAINING = Palette.BLUE;
  private static final double BAR = 0.36;
  private static final double ROOM_FOR_NUMBERS = 1.14;

  /**
   * The models whose training belongs to a group of development, by what their names begin with.
   */
  private static final List<Group> GROUPS =
      List.of(
          new Group("<1B", List.of("LM-20M-", "LM-60M-", "LM-150M-", "LM-300M-", "LM-700M-")),
          new Group("1B", List.of("LM-1B-")),
          new Group("7B", List.of("LM-7B-")),
          new Group("MoE", List.of("LM-MoE-")));

  private HolisticStagesFigure() {}

  /**
   * The figure.
   *
   * @param development energy of development by size
   * @param training energy of final training runs by model
   * @param constants grid intensity and water of a kilowatt-hour
   */
  static Figure of(PublishedTable development, PublishedTable training, PublishedTable constants) {
    double tonnesPerMegawattHour = constants.number("grid_carbon_intensity", "value").value();
    double kilolitresPerMegawattHour =
        constants.number("wue_onsite", "value").value()
            + constants.number("wue_offsite", "value").value();
    List<Stages> stages = new ArrayList<>();
    for (Group group : GROUPS) {
      double developed = development.number(group.name(), "energy_mwh").value();
      double trained =
          training.rowKeys().stream()
              .filter(model -> group.prefixes().stream().anyMatch(model::startsWith))
              .mapToDouble(model -> training.number(model, "energy_mwh").value())
              .sum();
      stages.add(
          new Stages(
              group.name(),
              tonnesPerMegawattHour * developed,
              tonnesPerMegawattHour * trained,
              kilolitresPerMegawattHour * developed,
              kilolitresPerMegawattHour * trained));
    }
    double developed = stages.stream().mapToDouble(Stages::developmentTonnes).sum();
    double all = developed + stages.stream().mapToDouble(Stages::trainingTonnes).sum();
    String title =
        "Development took "
            + Words.percent(developed / all)
            + " of the operational carbon of a family of language models, their final training runs"
            + " the rest";
    String caption =
        "Operational carbon and water of development and of final training runs, from the energy"
            + " that the source prints, at its "
            + tonnesPerMegawattHour
            + " kgCO2e and "
            + String.format(Locale.ROOT, "%.2f", kilolitresPerMegawattHour)
            + " L per kWh; what it embodies in hardware is left out. Groups are those of its table"
            + " of development.";
    return new Figure(
        ID,
        title,
        caption,
        data(title, stages),
        FigurePage.wide(
                ID,
                title,
                "Holistically Evaluating the Environmental Impact of Creating Language Models"
                    + " (2025), tables of development and training",
                caption,
                75,
                grid(stages))
            .images());
  }

  private static PanelGrid grid(List<Stages> stages) {
    LegendItemCollection legend = new LegendItemCollection();
    legend.add(Legends.patch("development (upper)", DEVELOPMENT));
    legend.add(Legends.patch("final training runs (lower)", TRAINING));
    List<String> names =
        stages.stream().map(stage -> Label.of(stage.group()) + " parameters").toList();
    List<String> rows = names.stream().map(n -> n.replace("MoE parameters", "MoE")).toList();
    return new PanelGrid(
        2,
        List.of(
            panel(
                "Carbon (tCO2e)", rows, stages, Stages::developmentTonnes, Stages::trainingTonnes),
            panel(
                "Water (kL)",
                rows,
                stages,
                Stages::developmentKilolitres,
                Stages::trainingKilolitres)),
        "tCO2e at the left, kL at the right",
        "",
        Axes.widthOf(rows),
        legend);
  }

  private static Panel panel(
      String title,
      List<String> rows,
      List<Stages> stages,
      ToDoubleFunction<Stages> development,
      ToDoubleFunction<Stages> training) {
    double greatest =
        stages.stream()
            .flatMapToDouble(
                s -> DoubleStream.of(development.applyAsDouble(s), training.applyAsDouble(s)))
            .max()
            .orElse(1);
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
    for (int row = 0; row < stages.size(); row++) {
      bar(renderer, development.applyAsDouble(stages.get(row)), row - BAR, DEVELOPMENT, greatest);
      bar(renderer, training.applyAsDouble(stages.get(row)), row, TRAINING, greatest);
    }
    double end = ROOM_FOR_NUMBERS * greatest;
    XYPlot plot =
        Axes.plot(
            new XYSeriesCollection(),
            Axes.linear(0, end, Axes.step(end, 6), "0"),
            Axes.names(rows),
            renderer);
    plot.setRangeGridlinesVisible(false);
    return new Panel(title, "", plot);
  }

  private static void bar(
      XYLineAndShapeRenderer renderer, double value, double top, Color color, double greatest) {
    renderer.addAnnotation(
        new XYBoxAnnotation(0, top + BAR, value, top, null, null, color), Layer.BACKGROUND);
    XYTextAnnotation number =
        new XYTextAnnotation(
            String.format(Locale.ROOT, value < 10 ? "%.1f" : "%.0f", value),
            value + 0.012 * greatest,
            top + BAR / 2);
    number.setFont(FigureFont.SMALL);
    number.setPaint(Palette.INK);
    number.setTextAnchor(TextAnchor.CENTER_LEFT);
    renderer.addAnnotation(number, Layer.FOREGROUND);
  }

  private static ResultTable data(String title, List<Stages> stages) {
    return new Shape<Stages>()
        .text("group", "Group", Stages::group)
        .number(
            "development_tonnes_co2e",
            "Development",
            "tCO2e",
            s -> Cell.value(s.developmentTonnes()))
        .number("training_tonnes_co2e", "Training", "tCO2e", s -> Cell.value(s.trainingTonnes()))
        .number(
            "development_water_kl", "Development", "kL", s -> Cell.value(s.developmentKilolitres()))
        .number("training_water_kl", "Training", "kL", s -> Cell.value(s.trainingKilolitres()))
        .table(ID, title, stages);
  }

  private record Group(String name, List<String> prefixes) {}

  /** What one group took. */
  private record Stages(
      String group,
      double developmentTonnes,
      double trainingTonnes,
      double developmentKilolitres,
      double trainingKilolitres) {}
}

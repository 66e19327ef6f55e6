package io.github.dtmbench.reports.footprint;

import io.github.dtmbench.benchmarks.footprint.Assumption;
import io.github.dtmbench.benchmarks.footprint.Footprint;
import io.github.dtmbench.benchmarks.footprint.Sourced;
import io.github.dtmbench.benchmarks.footprint.Stage;
import io.github.dtmbench.benchmarks.footprint.Usage;
import io.github.dtmbench.datasets.check.InputException;
import io.github.dtmbench.reports.table.NumberStyle;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.OptionalDouble;

/**
 * What a model card says of a run's carbon: the metadata that model hubs read ({@code
 * co2_eq_emissions}, grams) and a paragraph to paste.
 *
 * @param usage the final run
 * @param trainingType such as pre-training or fine-tuning
 * @param place where it ran, in words
 * @param hardware what it ran on, in words
 */
public record ModelCard(Usage usage, String trainingType, String place, String hardware) {

  private static final double GRAMS_PER_TONNE = 1e6;
  private static final NumberStyle STYLE = new NumberStyle(NumberStyle.Kind.SIGNIFICANT, 4);

  /**
   * Metadata and paragraph.
   *
   * @return YAML between lines of three hyphens, then the paragraph
   * @throws InputException if the carbon of the electricity is not known
   */
  public String text() {
    OptionalDouble tonnes = Stage.OPERATIONAL_CARBON.of(usage);
    if (tonnes.isEmpty()) {
      throw new InputException(
          "a model card needs the carbon of the electricity: give power or energy, and --region,"
              + " --country or --grid");
    }
    return "---\n"
        + "co2_eq_emissions:\n"
        + "  emissions: "
        + new BigDecimal(tonnes.getAsDouble() * GRAMS_PER_TONNE)
            .round(new MathContext(4))
            .toPlainString()
        + "\n"
        + line("source", "dtm-bench: " + basis(Assumption.GRID))
        + line("training_type", trainingType)
        + line("geographical_location", place)
        + line("hardware_used", hardware)
        + "---\n\n"
        + paragraph(tonnes.getAsDouble())
        + "\n";
  }

  private String paragraph(double tonnes) {
    StringBuilder text = new StringBuilder("Training ran on ").append(hardware);
    usage
        .deviceHours()
        .ifPresent(hours -> text.append(" for ").append(number(hours)).append(" device-hours"));
    Stage.ENERGY
        .of(usage)
        .ifPresent(
            energy ->
                text.append(" and drew an estimated ")
                    .append(number(energy))
                    .append(" MWh of electricity"));
    describe(text, Assumption.DEVICE_POWER, " (power per device ", " W: ");
    text.append(usage.footprint().find(Assumption.DEVICE_POWER).isPresent() ? "; PUE " : " (PUE ")
        .append(number(value(Assumption.PUE)))
        .append(": ")
        .append(basis(Assumption.PUE))
        .append("). At ")
        .append(number(value(Assumption.GRID)))
        .append(" g CO2e/kWh (")
        .append(basis(Assumption.GRID))
        .append(") this is ")
        .append(number(tonnes))
        .append(" t CO2e of operational, location-based emissions.");
    Stage.MARKET_CARBON
        .of(usage)
        .ifPresent(
            market ->
                text.append(" Market-based, it is ").append(number(market)).append(" t CO2e."));
    Stage.EMBODIED_CARBON
        .of(usage)
        .ifPresent(
            made ->
                text.append(" Manufacturing adds ")
                    .append(number(made))
                    .append(" t CO2e (")
                    .append(basis(Assumption.MAKING))
                    .append(")."));
    Stage.WATER
        .of(usage)
        .ifPresent(
            water ->
                text.append(" Water consumed is ")
                    .append(number(water))
                    .append(" m³, on site and off site."));
    return text.append(" Development runs and inference are not included.").toString();
  }

  private void describe(StringBuilder text, Assumption assumption, String before, String after) {
    usage
        .footprint()
        .find(assumption)
        .ifPresent(
            known ->
                text.append(before)
                    .append(number(known.value()))
                    .append(after)
                    .append(known.basis()));
  }

  private double value(Assumption assumption) {
    return usage.footprint().find(assumption).orElseThrow().value();
  }

  private String basis(Assumption assumption) {
    Footprint footprint = usage.footprint();
    return footprint.find(assumption).map(Sourced::basis).orElse("not known");
  }

  private static String number(double value) {
    return STYLE.format(value);
  }

  /** In double quotes, in which YAML reads what JSON writes. */
  private static String line(String key, String value) {
    return "  " + key + ": \"" + YamlText.quoted(value) + "\"\n";
  }
}

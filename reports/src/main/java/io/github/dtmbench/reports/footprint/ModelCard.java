package io.github.dtmbench.reports.footprint;

import io.github.dtmbench.benchmarks.footprint.Assumption;
import io.github.dtmbench.benchmarks.footprint.Footprint;
import io.github.dtmbench.benchmarks.footprint.Sourced;
import io.github.dtmbench.benchmarks.footprint.Stage;
import io.github.dtmbench.benchmarks.footprint.Usage;
import io.github.dtmbench.datasets.check.InputException;
import io.github.dtmbench.reports.table.number.Magnitude;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * What a model card says of a run's carbon: the metadata that model hubs read ({@code
 * co2_eq_emissions}, grams) and a paragraph to paste.
 *
 * @param usage the final run
 * @param trainingType such as pre-training or fine-tuning
 * @param place where it ran, in words
 * @param hardware what it ran on, in words
 * @param forecast who predicted the hours, and how surely; empty if they are known
 */
public record ModelCard(
    Usage usage, String trainingType, String place, String hardware, Optional<String> forecast) {

  private static final double GRAMS_PER_TONNE = 1e6;
  private static final double METERED_APART = 1e-9;
  private static final MathContext DIGITS = new MathContext(4);

  private static final Pattern GROUPS = Pattern.compile("(\\d)(?=(?:\\d{3})+$)");

  /** The basis of a number that needs no other words: its reader's own. */
  private static final String GIVEN = "given";

  /** Refuses nulls. */
  public ModelCard {
    Objects.requireNonNull(usage, "usage");
    Objects.requireNonNull(trainingType, "trainingType");
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(hardware, "hardware");
    Objects.requireNonNull(forecast, "forecast");
  }

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
        + new BigDecimal(tonnes.getAsDouble() * GRAMS_PER_TONNE).round(DIGITS).toPlainString()
        + "\n"
        + line("source", source())
        + line("training_type", trainingType)
        + line("geographical_location", place)
        + line("hardware_used", hardware)
        + "---\n\n"
        + paragraph(tonnes.getAsDouble())
        + "\n";
  }

  private String source() {
    String hours = forecast.map(by -> "hours " + by + ", ").orElse("");
    String grid = basis(Assumption.GRID);
    return "dtm-bench: "
        + hours
        + (isMetered() ? "energy metered" : "energy as hours × power")
        + " × PUE × grid intensity"
        + (grid.equals(GIVEN) ? "" : " (" + grid + ")");
  }

  private String paragraph(double tonnes) {
    StringBuilder text = new StringBuilder();
    text.append(forecast.isPresent() ? "Training on " : "Training ran on ").append(hardware);
    usage
        .deviceHours()
        .ifPresent(
            hours ->
                text.append(forecast.isPresent() ? " is to take " : " for ")
                    .append(number(hours))
                    .append(" device-hours"));
    forecast.ifPresent(by -> text.append(" (").append(by).append(')'));
    text.append(" and ")
        .append(drew())
        .append(isMetered() ? " " : " an estimated ")
        .append(quantity(Stage.ENERGY, Stage.ENERGY.of(usage).orElseThrow()))
        .append(" of electricity: ");
    if (isMetered()) {
      text.append("energy of the computers as metered");
    } else {
      text.append(number(value(Assumption.DEVICE_POWER)))
          .append(" W for each device")
          .append(because(Assumption.DEVICE_POWER));
      usage
          .footprint()
          .find(Assumption.HOST_POWER)
          .ifPresent(
              host -> text.append(" and ").append(number(host.value())).append(" W for its host"));
    }
    text.append(", and a PUE of ")
        .append(number(value(Assumption.PUE)))
        .append(because(Assumption.PUE))
        .append(". At a grid intensity of ")
        .append(number(value(Assumption.GRID)))
        .append(" g CO2e/kWh")
        .append(because(Assumption.GRID))
        .append(" this comes to ")
        .append(quantity(Stage.OPERATIONAL_CARBON, tonnes))
        .append(" CO2e of operational, location-based emissions.");
    Stage.MARKET_CARBON
        .of(usage)
        .ifPresent(
            market ->
                text.append(" Market-based, it is ")
                    .append(quantity(Stage.MARKET_CARBON, market))
                    .append(" CO2e."));
    Stage.EMBODIED_CARBON
        .of(usage)
        .ifPresent(
            made ->
                text.append(" Manufacturing of the devices, charged by the hour, adds ")
                    .append(quantity(Stage.EMBODIED_CARBON, made))
                    .append(" CO2e")
                    .append(because(Assumption.MAKING))
                    .append("."));
    Stage.WATER
        .of(usage)
        .ifPresent(
            water ->
                text.append(" Water consumed, on site and by the power plants, is ")
                    .append(quantity(Stage.WATER, water))
                    .append("."));
    return text.append(" Development runs and inference are not included.").toString();
  }

  /** In the unit that fits its size. */
  private static String quantity(Stage stage, double value) {
    Magnitude.Measured fitted = Magnitude.fitted(value, stage.unit());
    return number(fitted.value()) + " " + fitted.unit();
  }

  private String drew() {
    return forecast.isPresent() ? "draw" : "drew";
  }

  /** Energy that is not hours × power was metered. */
  private boolean isMetered() {
    double machines = usage.machineKilowattHours().orElse(Double.NaN);
    double byPower =
        usage.deviceHours().isPresent()
            ? Usage.ofDeviceHours(usage.footprint(), usage.deviceHours().getAsDouble())
                .machineKilowattHours()
                .orElse(Double.NaN)
            : Double.NaN;
    return !(Math.abs(byPower - machines) <= METERED_APART * machines);
  }

  private String because(Assumption assumption) {
    String basis = basis(assumption);
    return basis.equals(GIVEN) ? "" : " (" + basis + ")";
  }

  private double value(Assumption assumption) {
    return usage.footprint().find(assumption).orElseThrow().value();
  }

  private String basis(Assumption assumption) {
    Footprint footprint = usage.footprint();
    return footprint.find(assumption).map(Sourced::basis).orElse("not known");
  }

  /**
   * A number inside a sentence: four digits, thousands in groups, no zeros at the end.
   *
   * @param value finite
   * @return such as {@code 580,200} or {@code 0.0484}
   */
  public static String number(double value) {
    BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
    String plain = rounded.toPlainString();
    return rounded.scale() > 0 ? plain : GROUPS.matcher(plain).replaceAll("$1,");
  }

  /** In double quotes, in which YAML reads what JSON writes. */
  private static String line(String key, String value) {
    return "  " + key + ": \"" + YamlText.quoted(value) + "\"\n";
  }
}

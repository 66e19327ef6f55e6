package io.github.dtmbench.reports.table.number;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * Units of one quantity by size, of which people read the one that leaves one to three digits
 * before the point: Wh to TWh, g to Mt, L to GL.
 */
public enum Magnitude {
  /** Energy. */
  ENERGY(
      new Unit("Wh", 1),
      new Unit("kWh", 1e3),
      new Unit("MWh", 1e6),
      new Unit("GWh", 1e9),
      new Unit("TWh", 1e12)),
  /** Mass, as of CO2 equivalent. */
  MASS(
      new Unit("g", 1),
      new Unit("kg", 1e3),
      new Unit("t", 1e6),
      new Unit("kt", 1e9),
      new Unit("Mt", 1e12)),
  /** Volume of water; a kilolitre is a cubic metre. */
  VOLUME(new Unit("L", 1), new Unit("m³", 1e3), new Unit("ML", 1e6), new Unit("GL", 1e9));

  /** Figures are compared as they are shown, so that 999.96 counts as 1000. */
  private static final MathContext SHOWN = new MathContext(3);

  @SuppressWarnings("ImmutableEnumChecker") // List.of
  private final List<Unit> units;

  Magnitude(Unit... units) {
    this.units = List.of(units);
  }

  /**
   * A unit.
   *
   * @param name such as {@code kWh}
   * @param size in the smallest unit of its quantity
   */
  record Unit(String name, double size) {}

  /**
   * A value in a unit.
   *
   * @param value the number
   * @param unit its unit
   */
  public record Measured(double value, String unit) {}

  /**
   * A value in the unit that fits its size.
   *
   * @param value a finite number
   * @param unit what it is in
   * @return the same in another unit; unchanged if the unit is none of these
   */
  public static Measured fitted(double value, String unit) {
    String fitting = fitting(DoubleStream.of(value), unit);
    return new Measured(converted(value, unit, fitting), fitting);
  }

  /**
   * The unit that fits the middle one of some numbers.
   *
   * @param values finite numbers; zeros fit every unit
   * @param unit what they are in
   * @return the unit; the given one if there is nothing but zeros, or if it is none of these
   */
  public static String fitting(DoubleStream values, String unit) {
    Optional<Magnitude> quantity = of(unit);
    double[] sizes = values.map(Math::abs).filter(value -> value > 0).sorted().toArray();
    if (quantity.isEmpty() || sizes.length == 0) {
      return unit;
    }
    double size =
        new BigDecimal(sizes[sizes.length / 2] * quantity.get().size(unit))
            .round(SHOWN)
            .doubleValue();
    List<Unit> units = quantity.get().units;
    Unit fitting = units.get(0);
    for (Unit each : units) {
      fitting = each.size() <= size ? each : fitting;
    }
    return fitting.name();
  }

  /**
   * A value in another unit of the same quantity.
   *
   * @param value the number
   * @param from what it is in
   * @param to what it is wanted in
   * @return the number
   */
  public static double converted(double value, String from, String to) {
    if (from.equals(to)) {
      return value;
    }
    Magnitude quantity = of(from).orElseThrow();
    double step = quantity.size(from) / quantity.size(to);
    // Powers of ten below 1 are no doubles, those above are: one rounding in place of two.
    return step >= 1 ? value * step : value / (quantity.size(to) / quantity.size(from));
  }

  private static Optional<Magnitude> of(String unit) {
    return Arrays.stream(values())
        .filter(quantity -> quantity.units.stream().anyMatch(each -> each.name().equals(unit)))
        .findFirst();
  }

  private double size(String name) {
    return units.stream()
        .filter(unit -> unit.name().equals(name))
        .mapToDouble(Unit::size)
        .findFirst()
        .orElseThrow();
  }
}

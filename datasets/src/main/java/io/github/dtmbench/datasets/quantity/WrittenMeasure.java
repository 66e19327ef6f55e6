package io.github.dtmbench.datasets.quantity;

import io.github.dtmbench.datasets.check.InputException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A measure as people write it: a number, and behind it the unit or one of its multiples ({@code
 * 0.4 kW}, {@code 416 g/kWh}, {@code 5 %}). A plain decimal number is taken as it is, so {@code
 * 1.125} is a little more than one; others are read as {@link WrittenNumber} reads them.
 */
public enum WrittenMeasure {
  /** Power in watts. */
  WATTS(units("W", 1, "kW", 1e3, "MW", 1e6)),
  /** Carbon intensity in grams per kWh. */
  GRAMS_PER_KWH(
      units(
          "g/kWh",
          1,
          "gCO2/kWh",
          1,
          "gCO2e/kWh",
          1,
          "gCO2eq/kWh",
          1,
          "g CO2/kWh",
          1,
          "g CO2e/kWh",
          1,
          "g CO2eq/kWh",
          1,
          "kg/kWh",
          1e3,
          "kgCO2/kWh",
          1e3,
          "kgCO2e/kWh",
          1e3,
          "kg CO2e/kWh",
          1e3,
          "kg/MWh",
          1,
          "t/MWh",
          1e3)),
  /** Energy in kWh. */
  KILOWATT_HOURS(units("Wh", 1e-3, "kWh", 1, "MWh", 1e3, "GWh", 1e6, "TWh", 1e9)),
  /** Water in litres per kWh. */
  LITRES_PER_KWH(units("L/kWh", 1, "m³/MWh", 1, "m3/MWh", 1)),
  /** A ratio, which may be written in percent. */
  RATIO(units("%", 0.01));

  @SuppressWarnings("ImmutableEnumChecker") // never changed
  private final Map<String, Double> units;

  WrittenMeasure(Map<String, Double> units) {
    this.units = units;
  }

  private static Map<String, Double> units(Object... namesAndFactors) {
    Map<String, Double> units = new LinkedHashMap<>();
    for (int i = 0; i < namesAndFactors.length; i += 2) {
      units.put((String) namesAndFactors[i], ((Number) namesAndFactors[i + 1]).doubleValue());
    }
    return units;
  }

  /**
   * Reads a measure.
   *
   * @param text a number, alone or with a unit; case does not count, but for {@code MW}
   * @return in the unit of this constant
   * @throws InputException if it is none, or may be read in two ways
   */
  public double parse(String text) {
    String all = text.strip();
    List<String> longestFirst =
        units.keySet().stream().sorted(Comparator.comparing(unit -> -unit.length())).toList();
    for (String unit : longestFirst) {
      int start = all.length() - unit.length();
      if (start > 0 && matches(all.substring(start), unit) && isNumberEnd(all, start)) {
        return number(all.substring(0, start).strip(), text) * units.get(unit);
      }
    }
    return number(all, text);
  }

  private static boolean matches(String written, String unit) {
    return unit.startsWith("MW")
        ? written.equals(unit)
        : written.toLowerCase(Locale.ROOT).equals(unit.toLowerCase(Locale.ROOT));
  }

  private static boolean isNumberEnd(String text, int end) {
    char last = text.charAt(end - 1);
    return Character.isDigit(last) || Character.isWhitespace(last) || last == '.';
  }

  private double number(String digits, String text) {
    try {
      double plain = Double.parseDouble(digits);
      if (Double.isFinite(plain) && Character.isDigit(digits.charAt(digits.length() - 1))) {
        return plain;
      }
    } catch (NumberFormatException e) {
      // Not plain: grouped, scaled or wrong, which the other reader tells.
    }
    try {
      return WrittenNumber.parse(digits);
    } catch (InputException e) {
      throw e.getMessage().contains(" may be read as ")
          ? e
          : new InputException(
              "'" + text + "' is no number, alone or with " + String.join(", ", units.keySet()), e);
    }
  }
}

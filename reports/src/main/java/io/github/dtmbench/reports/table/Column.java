package io.github.dtmbench.reports.table;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A column of a {@link ResultTable}: its name for machines and its heading for people.
 *
 * @param key the name in CSV and JSON, in snake case with the unit in it, such as {@code
 *     energy_kilowatt_hours}
 * @param heading the words above the column, never blank
 * @param unit the unit shown behind the heading, or an empty string
 * @param alignment the side the cells are set against
 * @param programKeys the names in CSV and JSON: the key, or for an interval those of its two ends
 * @param scaling in which unit people see its numbers
 */
public record Column(
    String key,
    String heading,
    String unit,
    Alignment alignment,
    List<String> programKeys,
    Scaling scaling) {
  private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");

  /**
   * Checks the names.
   *
   * @param key the name in CSV and JSON
   * @param heading the words above the column
   * @param unit the unit, or an empty string
   * @param alignment the side the cells are set against
   * @param programKeys the names in CSV and JSON
   * @param scaling in which unit people see its numbers
   * @throws IllegalArgumentException if the key is not in snake case or the heading is blank
   */
  public Column {
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(alignment, "alignment");
    programKeys = List.copyOf(programKeys);
    if (!KEY.matcher(key).matches()) {
      throw new IllegalArgumentException(
          "column key \"" + key + "\" is not in snake case, such as device_hours");
    }
    if (heading.isBlank()) {
      throw new IllegalArgumentException("column " + key + " has a blank heading");
    }
  }

  /**
   * A left-aligned column without unit.
   *
   * @param key the name in CSV and JSON
   * @param heading the words above the column
   * @return the column
   */
  public static Column text(String key, String heading) {
    return new Column(key, heading, "", Alignment.LEFT, List.of(key), Scaling.NONE);
  }

  /**
   * A right-aligned column without unit.
   *
   * @param key the name in CSV and JSON
   * @param heading the words above the column
   * @return the column
   */
  public static Column number(String key, String heading) {
    return number(key, heading, "");
  }

  /**
   * A right-aligned column.
   *
   * @param key the name in CSV and JSON
   * @param heading the words above the column
   * @param unit the unit of every number in it, or an empty string
   * @return the column
   */
  public static Column number(String key, String heading, String unit) {
    return new Column(key, heading, unit, Alignment.RIGHT, List.of(key), Scaling.NONE);
  }

  /**
   * A column of intervals: one for people, two for programs.
   *
   * @param key the name of both; programs see it with {@code _low} and {@code _high} behind it
   * @param heading the words above the column
   * @return the column
   */
  public static Column range(String key, String heading) {
    return new Column(
        key, heading, "", Alignment.LEFT, List.of(key + "_low", key + "_high"), Scaling.NONE);
  }

  /**
   * A column of somebody else's file that is handed on under its own name, whatever it is.
   *
   * @param position its place among such columns, from 1
   * @param name the name in the file
   * @return the column
   */
  public static Column foreign(int position, String name) {
    return new Column(
        "given_" + position,
        name.isBlank() ? "column " + position : name,
        "",
        Alignment.LEFT,
        List.of(name),
        Scaling.NONE);
  }

  /**
   * A right-aligned column of which people see the numbers in a unit that fits their size.
   *
   * @param key the name in CSV and JSON, with the unit of the cells in it
   * @param heading the words above the column
   * @param unit the unit of the cells, which programs get; such as {@code MWh}, {@code t} or {@code
   *     m³}
   * @return the column
   */
  public static Column measured(String key, String heading, String unit) {
    return number(key, heading, unit).scaled(new Scaling(Scaling.Kind.COLUMN, unit, key));
  }

  /**
   * A column beside a measured one that is in the same unit, whichever people see, such as the end
   * of an interval.
   *
   * @param key the name in CSV and JSON
   * @param heading the words above the column
   * @param measured the measured column, whose heading shows the unit
   * @return the column
   */
  public static Column inUnitOf(String key, String heading, Column measured) {
    return number(key, heading).scaled(measured.scaling);
  }

  /**
   * A column of units: that of the numbers in each row, of which people see one that fits.
   *
   * @param key the name in CSV and JSON
   * @param heading the words above the column
   * @return the column
   */
  public static Column unitOfRow(String key, String heading) {
    return text(key, heading).scaled(new Scaling(Scaling.Kind.ROW_UNIT, "", ""));
  }

  /**
   * A right-aligned column of numbers in the unit of their row.
   *
   * @param key the name in CSV and JSON
   * @param heading the words above the column
   * @return the column
   */
  public static Column inUnitOfRow(String key, String heading) {
    return number(key, heading).scaled(new Scaling(Scaling.Kind.ROW, "", ""));
  }

  private Column scaled(Scaling other) {
    return new Column(key, heading, unit, alignment, programKeys, other);
  }

  /** The same column with its numbers in another unit. */
  Column inUnit(String other) {
    return new Column(key, heading, other, alignment, programKeys, scaling);
  }

  /**
   * The name that programs see.
   *
   * @return the key, or the name in the file that the column is handed on from
   */
  public String programName() {
    return isForeign() ? programKeys.get(0) : key;
  }

  /**
   * Whether it is handed on from somebody else's file, untouched.
   *
   * @return true for a column of {@link #foreign}
   */
  public boolean isForeign() {
    return programKeys.size() == 1 && !programKeys.get(0).equals(key);
  }

  /**
   * Whether its cells are intervals.
   *
   * @return true if programs see two columns
   */
  public boolean isRange() {
    return programKeys.size() > 1;
  }

  /**
   * The heading as people read it.
   *
   * @return the heading, followed by the unit in parentheses if there is one
   */
  public String headingWithUnit() {
    return unit.isEmpty() ? heading : heading + " (" + unit + ")";
  }
}

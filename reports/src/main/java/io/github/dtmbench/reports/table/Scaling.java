package io.github.dtmbench.reports.table;

/**
 * Whether people see the numbers of a column in a unit that fits their size. Programs never do:
 * they get the unit that the column is named after.
 *
 * @param kind where the unit stands
 * @param stored the unit that the cells are in; empty if it stands in the row, or nothing is scaled
 * @param block key of the column whose heading shows the unit; columns of one block share it
 */
public record Scaling(Kind kind, String stored, String block) {

  /** Where the unit of a number stands. */
  public enum Kind {
    /** Numbers stay as they are. */
    NONE,
    /** In the heading, one unit for all rows. */
    COLUMN,
    /** In the row; the numbers of a row share it. */
    ROW,
    /** These are the units of the rows. */
    ROW_UNIT
  }

  /** Numbers stay as they are. */
  public static final Scaling NONE = new Scaling(Kind.NONE, "", "");

  boolean is(Kind other) {
    return kind == other;
  }
}

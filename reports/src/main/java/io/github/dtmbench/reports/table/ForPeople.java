package io.github.dtmbench.reports.table;

/** What people see of a cell, apart from how a format writes words and marks reasons. */
public abstract class ForPeople implements Cell.Visitor<String> {

  /** Leaves words and missing values to a format. */
  protected ForPeople() {}

  @Override
  public String number(Cell.Numeric cell) {
    return cell.formatted();
  }

  @Override
  public String range(Cell.Range cell) {
    return cell.formatted();
  }

  @Override
  public String printed(Cell.Printed cell) {
    return cell.digits();
  }
}

package io.github.dtmbench.datasets.epoch;

import io.github.dtmbench.datasets.epoch.row.EpochColumn;
import io.github.dtmbench.datasets.epoch.row.EpochRow;
import java.util.Objects;

/**
 * A row that gave no record.
 *
 * @param line line of the file it starts on, from 1
 * @param model the model it is about; may be blank
 * @param reason why it was dropped
 * @param column the column at fault; blank if it is the row as a whole
 * @param detail what stands there, or what was expected; may be blank
 */
public record DroppedRow(long line, String model, DropReason reason, String column, String detail)
    implements RowOutcome {

  /**
   * Checks that nothing is null.
   *
   * @param line line of the file it starts on, from 1
   * @param model the model it is about; may be blank
   * @param reason why it was dropped
   * @param column the column at fault; blank if it is the row as a whole
   * @param detail what stands there, or what was expected; may be blank
   */
  public DroppedRow {
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(column, "column");
    Objects.requireNonNull(detail, "detail");
  }

  static DroppedRow of(EpochRow row, DropReason reason, EpochColumn column, String detail) {
    return new DroppedRow(
        row.line(), row.line(EpochColumn.MODEL), reason, row.name(column), detail);
  }
}

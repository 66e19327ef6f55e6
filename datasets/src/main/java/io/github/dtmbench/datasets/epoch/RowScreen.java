package io.github.dtmbench.datasets.epoch;

import io.github.dtmbench.datasets.csv.DataProblem;
import io.github.dtmbench.datasets.csv.Day;
import io.github.dtmbench.datasets.device.DeviceCatalog;
import io.github.dtmbench.datasets.epoch.row.CellNumber;
import io.github.dtmbench.datasets.epoch.row.EpochColumn;
import io.github.dtmbench.datasets.epoch.row.EpochRow;
import io.github.dtmbench.datasets.epoch.row.Quote;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds the rows that no record can be made of. */
final class RowScreen {

  private final DeviceCatalog devices;

  /** A download names the same device in many rows, and the nearest are dear to find. */
  private final Map<String, String> hints = new HashMap<>();

  RowScreen(DeviceCatalog devices) {
    this.devices = devices;
  }

  /** The first fault of a row, the most telling first; empty if a record can be made of it. */
  Optional<DroppedRow> fault(EpochRow row) {
    if (!row.problems().isEmpty()) {
      DataProblem problem = row.problems().get(0);
      return Optional.of(
          new DroppedRow(
              row.line(),
              row.line(EpochColumn.MODEL),
              DropReason.CELL_COUNT,
              "",
              "expected " + problem.expected()));
    }
    return blank(row, EpochColumn.MODEL, DropReason.NO_MODEL)
        .or(() -> blank(row, EpochColumn.COMPUTE, DropReason.NO_COMPUTE))
        .or(() -> noDevice(row))
        .or(() -> unknownDevice(row))
        .or(() -> noOrganization(row))
        .or(() -> blank(row, EpochColumn.PUBLICATION_DATE, DropReason.NO_DATE))
        .or(
            () ->
                unreadable(
                    row,
                    EpochColumn.PUBLICATION_DATE,
                    text -> Day.parse(text).isPresent(),
                    Day.EXPECTED))
        .or(() -> unreadable(row, EpochColumn.COMPUTE, RowScreen::isPositive, "a positive number"))
        .or(
            () ->
                unreadable(
                    row,
                    EpochColumn.QUANTITY,
                    text -> CellNumber.count(text).isPresent(),
                    "a whole number from 1 on"))
        .or(
            () ->
                unreadable(
                    row,
                    EpochColumn.HOURS,
                    text -> CellNumber.hours(text).isPresent(),
                    "a number of hours, or of days, weeks or minutes with that unit"));
  }

  private static Optional<DroppedRow> blank(EpochRow row, EpochColumn column, DropReason reason) {
    return row.text(column).isEmpty()
        ? Optional.of(DroppedRow.of(row, reason, column, ""))
        : Optional.empty();
  }

  private static Optional<DroppedRow> noDevice(EpochRow row) {
    return row.parts(EpochColumn.HARDWARE).isEmpty()
        ? Optional.of(DroppedRow.of(row, DropReason.NO_DEVICE, EpochColumn.HARDWARE, ""))
        : Optional.empty();
  }

  private static Optional<DroppedRow> noOrganization(EpochRow row) {
    return row.first(EpochColumn.ORGANIZATION).isEmpty()
        ? Optional.of(DroppedRow.of(row, DropReason.NO_ORGANIZATION, EpochColumn.ORGANIZATION, ""))
        : Optional.empty();
  }

  private Optional<DroppedRow> unknownDevice(EpochRow row) {
    return row.parts(EpochColumn.HARDWARE).stream()
        .filter(name -> devices.find(name).isEmpty())
        .findFirst()
        .map(
            name ->
                DroppedRow.of(
                    row,
                    DropReason.UNKNOWN_DEVICE,
                    EpochColumn.HARDWARE,
                    Quote.of(name) + hints.computeIfAbsent(name, devices::hint)));
  }

  private static Optional<DroppedRow> unreadable(
      EpochRow row, EpochColumn column, Predicate<String> readable, String expected) {
    String text = row.line(column);
    return text.isEmpty() || readable.test(text)
        ? Optional.empty()
        : Optional.of(
            DroppedRow.of(
                row,
                DropReason.UNREADABLE,
                column,
                "\"" + Quote.of(text) + "\", expected " + expected));
  }

  private static boolean isPositive(String text) {
    return CellNumber.plain(text).orElse(0) > 0;
  }
}

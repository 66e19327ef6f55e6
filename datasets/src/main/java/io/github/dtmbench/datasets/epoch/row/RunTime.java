package io.github.dtmbench.datasets.epoch.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long a run took, by the clock and summed over its devices.
 *
 * <p>The column of hours is meant for the clock, but some of its figures are sums: multiplied by
 * the number of devices they are wrong by that number. Notes that give the very figure in
 * device-hours, or device-days, give it away.
 *
 * @param quantity number of devices
 * @param wallHours hours by the clock
 * @param deviceHours hours summed over the devices
 * @param flags doubts about them
 */
public record RunTime(
    OptionalDouble quantity,
    OptionalDouble wallHours,
    OptionalDouble deviceHours,
    List<Flag> flags) {

  private static final double HOURS_PER_DAY = 24;
  private static final double HOURS_PER_YEAR = 8760;

  /** Sums are rounded when they are printed; more than this is another figure. */
  private static final double SAME = 0.01;

  /** Sum and product of one run may differ by restarts; more than this is no restart. */
  private static final double AGREEING = 0.05;

  private static final Pattern SUMMED =
      Pattern.compile(
          "(?<![0-9.,])([0-9][0-9,]*+(?:\\.[0-9]++)?) ?(k|m|thousand|million)?[- ]+"
              + "(?:[avhpk][0-9]{2,3}|gpu|tpu|tpuv[0-9]|chip|device|accelerator)[- ]?"
              + "(hours?|days?|years?)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final List<EpochColumn> NOTES =
      List.of(EpochColumn.HOURS_NOTES, EpochColumn.COMPUTE_NOTES);

  /** Copies the flags. */
  public RunTime {
    flags = List.copyOf(flags);
  }

  /** Reads it from a row whose cells can all be read. */
  public static RunTime of(EpochRow row) {
    OptionalDouble quantity = CellNumber.count(row.text(EpochColumn.QUANTITY));
    OptionalDouble hours = positive(CellNumber.hours(row.text(EpochColumn.HOURS)));
    OptionalDouble stated = positive(CellNumber.hours(row.text(EpochColumn.CHIP_HOURS)));
    OptionalDouble product =
        quantity.isPresent() && hours.isPresent()
            ? OptionalDouble.of(quantity.getAsDouble() * hours.getAsDouble())
            : OptionalDouble.empty();
    if (stated.isPresent()) {
      return new RunTime(quantity, hours, stated, disagreement(row, stated, product));
    }
    if (product.isPresent() && quantity.getAsDouble() > 1) {
      Optional<Flag> summed = summed(row, hours.getAsDouble());
      if (summed.isPresent()) {
        return new RunTime(quantity, OptionalDouble.empty(), hours, List.of(summed.get()));
      }
    }
    return new RunTime(quantity, hours, product, List.of());
  }

  private static List<Flag> disagreement(
      EpochRow row, OptionalDouble stated, OptionalDouble product) {
    List<Flag> flags = new ArrayList<>();
    if (product.isPresent()
        && Math.abs(product.getAsDouble() / stated.getAsDouble() - 1) > AGREEING) {
      flags.add(
          new Flag(
              ImportFlag.DEVICE_HOURS,
              row.name(EpochColumn.CHIP_HOURS),
              String.format(
                  Locale.ROOT,
                  "%.6g stated, %.6g from devices × hours",
                  stated.getAsDouble(),
                  product.getAsDouble())));
    }
    return flags;
  }

  private static Optional<Flag> summed(EpochRow row, double hours) {
    for (EpochColumn column : NOTES) {
      String notes = row.text(column);
      Matcher matcher = SUMMED.matcher(notes);
      while (matcher.find()) {
        if (Math.abs(deviceHours(matcher) / hours - 1) <= SAME) {
          return Optional.of(
              new Flag(ImportFlag.DEVICE_HOURS, row.name(column), Quote.around(notes, matcher)));
        }
      }
    }
    return Optional.empty();
  }

  private static double deviceHours(Matcher matcher) {
    double number = Double.parseDouble(matcher.group(1).replace(",", ""));
    String scale = matcher.group(2) == null ? "" : matcher.group(2).toLowerCase(Locale.ROOT);
    double scaled =
        number * (scale.startsWith("k") || scale.startsWith("t") ? 1e3 : scale.isEmpty() ? 1 : 1e6);
    return switch (matcher.group(3).toLowerCase(Locale.ROOT).charAt(0)) {
      case 'd' -> scaled * HOURS_PER_DAY;
      case 'y' -> scaled * HOURS_PER_YEAR;
      default -> scaled;
    };
  }

  /** A time of zero says that nobody knows it. */
  private static OptionalDouble positive(OptionalDouble value) {
    return value.orElse(0) > 0 ? value : OptionalDouble.empty();
  }
}

package io.github.dtmbench.datasets.epoch.row;

import io.github.dtmbench.datasets.device.Device;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The trap of TPUs: chips of version 2 to 4 have two cores, papers count either, and the name of a
 * slice counts cores ("v3-512" is 256 chips). A quantity that notes give in cores is doubtful by a
 * factor of two; which is meant only a reader can tell, so it is flagged and not halved.
 */
public final class CoreCount {

  private static final Pattern CORES =
      Pattern.compile(
          "\\bv[234][- ]([0-9]++)\\b|(?<![0-9.,])([0-9][0-9,]*+)[-"
              + " ](?:(?:google|cloud|tpu|v[234]|tpuv[234])[- ])*cores?\\b",
          Pattern.CASE_INSENSITIVE);

  private static final List<EpochColumn> NOTES =
      List.of(EpochColumn.COMPUTE_NOTES, EpochColumn.HOURS_NOTES, EpochColumn.FINETUNE_NOTES);

  private CoreCount() {}

  /**
   * A doubt whether a number of TPUs counts cores or chips.
   *
   * @param row the row
   * @param devices its devices
   * @param quantity how many of them it states
   * @return the doubt, with the words, if notes name as many cores; empty otherwise
   */
  public static Optional<Flag> flag(EpochRow row, List<Device> devices, double quantity) {
    if (devices.stream().noneMatch(device -> device.family().contains("TPU"))) {
      return Optional.empty();
    }
    for (EpochColumn column : NOTES) {
      String notes = row.text(column);
      Matcher matcher = CORES.matcher(notes);
      while (matcher.find()) {
        String digits = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
        if (Double.parseDouble(digits.replace(",", "")) == quantity) {
          return Optional.of(
              new Flag(ImportFlag.CHIP_OR_CORE, row.name(column), Quote.around(notes, matcher)));
        }
      }
    }
    return Optional.empty();
  }
}

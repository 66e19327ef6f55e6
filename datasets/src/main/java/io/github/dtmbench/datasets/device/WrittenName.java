package io.github.dtmbench.datasets.device;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a device inside what people write around it: a number of them, or the line of {@code
 * nvidia-smi -L}.
 *
 * @param name the name alone
 * @param count how many of them are written; 1 if no number is
 * @param byDriver whether a driver wrote it, which lists each chip of a board
 */
record WrittenName(String name, double count, boolean byDriver) {

  /** GPU 0: NVIDIA A100-SXM4-80GB (UUID: GPU-5f1c...). */
  private static final Pattern DRIVER_LINE =
      Pattern.compile(
          "\\s*GPU\\s+\\d+:\\s*(.*?)\\s*(\\(UUID:[^)]*\\)?)?\\s*", Pattern.CASE_INSENSITIVE);

  /** 8 x A100, 8x A100, 8×A100, 8 * A100. */
  private static final Pattern COUNT_FIRST =
      Pattern.compile("\\s*(\\d{1,6})\\s*[x×*]\\s*(\\S.*)", Pattern.CASE_INSENSITIVE);

  /** A100 x 8, A100 x8, A100 × 8; the space before keeps names such as "MLU370-X8" whole. */
  private static final Pattern COUNT_LAST =
      Pattern.compile("(.*\\S)\\s+[x×*]\\s*(\\d{1,6})\\s*", Pattern.CASE_INSENSITIVE);

  static WrittenName of(String written) {
    Matcher driver = DRIVER_LINE.matcher(written);
    if (driver.matches()) {
      return new WrittenName(driver.group(1), 1, true);
    }
    Matcher first = COUNT_FIRST.matcher(written);
    if (first.matches()) {
      return counted(first.group(2), first.group(1), written);
    }
    Matcher last = COUNT_LAST.matcher(written);
    if (last.matches()) {
      return counted(last.group(1), last.group(2), written);
    }
    return new WrittenName(written, 1, false);
  }

  private static WrittenName counted(String name, String count, String written) {
    int devices = Integer.parseInt(count);
    return devices == 0
        ? new WrittenName(written, 1, false)
        : new WrittenName(name, devices, false);
  }
}

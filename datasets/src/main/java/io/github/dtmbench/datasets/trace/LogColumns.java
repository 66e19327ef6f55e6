package io.github.dtmbench.datasets.trace;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which columns of a log are its clock and its progress. Logs name them as their makers please; the
 * names below are those of common loggers, and of several the first of the list is taken.
 *
 * @param time name of the column of time
 * @param unitSeconds what a number in it counts
 * @param progress name of the column of progress
 */
record LogColumns(String time, double unitSeconds, String progress) {

  private static final List<String> TIMES =
      List.of(
          "seconds",
          "elapsed",
          "time_since_start",
          "relative_time",
          "relative",
          "runtime",
          "train_time",
          "training_time",
          "total_time",
          "time_elapsed",
          "elapsed_time",
          "wall",
          "wall_time",
          "walltime",
          "wall_clock",
          "wall_clock_time",
          "time",
          "timestamp",
          "ts",
          "unix_time",
          "datetime",
          "date_time",
          "date",
          "created_at");

  private static final List<String> PROGRESSES =
      List.of(
          "progress",
          "consumed_tokens",
          "tokens_seen",
          "num_tokens_seen",
          "num_input_tokens_seen",
          "total_tokens",
          "tokens",
          "num_tokens",
          "consumed_samples",
          "samples_seen",
          "examples_seen",
          "total_samples",
          "samples",
          "num_samples",
          "examples",
          "images",
          "sequences",
          "global_step",
          "step",
          "steps",
          "num_steps",
          "train_step",
          "iteration",
          "iterations",
          "iter",
          "iters",
          "iter_num",
          "num_updates",
          "updates",
          "update",
          "epoch",
          "epochs");

  private static final Pattern WITH_UNIT = Pattern.compile("(?:(.+)_)?([a-z]+)");

  /**
   * Finds them.
   *
   * @param names all columns
   * @param time the user's choice
   * @param progress the user's choice
   * @return the columns; empty if one is not found
   */
  static Optional<LogColumns> among(
      List<String> names, Optional<String> time, Optional<String> progress) {
    Optional<String> clock = time.isPresent() ? time.filter(names::contains) : first(names, true);
    Optional<String> done =
        progress.isPresent() ? progress.filter(names::contains) : first(names, false);
    return clock.isPresent() && done.isPresent()
        ? Optional.of(new LogColumns(clock.get(), unit(clock.get()), done.get()))
        : Optional.empty();
  }

  private static Optional<String> first(List<String> names, boolean time) {
    for (String known : time ? TIMES : PROGRESSES) {
      for (String name : names) {
        if ((time ? stem(name) : plain(name)).equals(known)) {
          return Optional.of(name);
        }
      }
    }
    return Optional.empty();
  }

  /** {@code train/Global Step} is {@code global_step}. */
  private static String plain(String name) {
    String last = name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    return last.replaceAll("[^a-z0-9]+", "_").replaceAll("^_|_$", "");
  }

  /** The name of a time without its unit; {@code seconds} if it is nothing but a unit. */
  private static String stem(String name) {
    Matcher m = WITH_UNIT.matcher(plain(name));
    if (!m.matches() || Double.isNaN(seconds(m.group(2)))) {
      return plain(name);
    }
    return m.group(1) == null ? "seconds" : m.group(1);
  }

  private static double unit(String name) {
    Matcher m = WITH_UNIT.matcher(plain(name));
    double seconds = m.matches() ? seconds(m.group(2)) : Double.NaN;
    return Double.isNaN(seconds) ? 1 : seconds;
  }

  private static double seconds(String unit) {
    return switch (unit) {
      case "ms", "msec", "millis", "milliseconds" -> 1e-3;
      case "s", "sec", "secs", "second", "seconds" -> 1;
      case "min", "mins", "minute", "minutes" -> 60;
      case "h", "hr", "hrs", "hour", "hours" -> 3600;
      case "day", "days" -> 86400;
      default -> Double.NaN;
    };
  }
}

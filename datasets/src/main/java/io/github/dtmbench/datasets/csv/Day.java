package io.github.dtmbench.datasets.csv;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Days as data files write them, of the years in which something on record can have happened. The
 * one judge of importers and loaders: what the first writes, the second takes.
 */
public final class Day {

  /** What a file is to hold, in words. */
  public static final String EXPECTED =
      "a day of the calendar such as 2024-04-18, from 1900 to 2099";

  private static final Pattern SYNTAX = Pattern.compile("(?:19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}");
  private static final int MONTH_AT = 5;
  private static final int DAY_AT = 8;

  private Day() {}

  /**
   * Reads a day.
   *
   * @param text year, month and day, two digits each but for the year, joined by hyphens
   * @return the day; empty if the text is none, or one of another century
   */
  public static Optional<LocalDate> parse(String text) {
    if (!SYNTAX.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      // Not LocalDate.parse: its formatter costs more to set up than all dates of a file to read.
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(text.substring(0, MONTH_AT - 1)),
              Integer.parseInt(text.substring(MONTH_AT, DAY_AT - 1)),
              Integer.parseInt(text.substring(DAY_AT))));
    } catch (DateTimeException e) {
      return Optional.empty(); // well formed, but no such day
    }
  }
}

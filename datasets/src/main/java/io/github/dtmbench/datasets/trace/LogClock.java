package io.github.dtmbench.datasets.trace;

import io.github.dtmbench.datasets.csv.DecimalNumber;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The time of a line of a log, in the ways in which logs write it; one log keeps to one way. */
enum LogClock {
  /** A number in the unit of its column. */
  NUMBER("number of seconds since the start, zero or more") {
    @Override
    OptionalDouble seconds(String text, double unitSeconds) {
      OptionalDouble number = DecimalNumber.parse(text);
      if (number.isEmpty() || !(number.getAsDouble() >= 0 && number.getAsDouble() < MOST)) {
        return OptionalDouble.empty();
      }
      // No run takes three thousand years: these are milliseconds since 1970.
      double unit = number.getAsDouble() > LEAST_MILLISECONDS ? 1e-3 : unitSeconds;
      return OptionalDouble.of(number.getAsDouble() * unit);
    }
  },
  /** Hours, minutes and seconds. */
  ELAPSED("time such as 1:02:03") {
    @Override
    OptionalDouble seconds(String text, double unitSeconds) {
      Matcher m = ELAPSED_TIME.matcher(text);
      return m.matches()
          ? OptionalDouble.of(
              3600.0 * Integer.parseInt(m.group(1))
                  + 60.0 * Integer.parseInt(m.group(2))
                  + Double.parseDouble(m.group(3)))
          : OptionalDouble.empty();
    }
  },
  /** A date and a time, with an offset from UTC or without. */
  DATE("date and time such as 2024-04-18T12:00:00Z") {
    @Override
    OptionalDouble seconds(String text, double unitSeconds) {
      Matcher m = DATE_TIME.matcher(text);
      if (!m.matches()) {
        return OptionalDouble.empty();
      }
      try {
        // Not LocalDateTime.parse, which takes longer than all the rest of a line.
        LocalDateTime local =
            LocalDateTime.of(
                number(text, 0, 4),
                number(text, 5, 7),
                number(text, 8, 10),
                number(text, 11, 13),
                number(text, 14, 16),
                number(text, 17, 19));
        String zone = m.group(2);
        ZoneOffset offset = zone == null || zone.equals("Z") ? ZoneOffset.UTC : ZoneOffset.of(zone);
        double fraction = m.group(1) == null ? 0 : Double.parseDouble("0." + m.group(1));
        return OptionalDouble.of(local.toEpochSecond(offset) + fraction);
      } catch (DateTimeException e) {
        return OptionalDouble.empty(); // well formed, but no such day or hour
      }
    }
  };

  private static final double LEAST_MILLISECONDS = 1e11;
  private static final double MOST = 1e14;
  private static final Pattern ELAPSED_TIME =
      Pattern.compile("([0-9]{1,6}):([0-5][0-9]):([0-5][0-9](?:\\.[0-9]{1,9})?)");
  private static final Pattern DATE_TIME =
      Pattern.compile(
          "[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}:[0-9]{2}(?:[.,]([0-9]{1,9}))?"
              + " ?(Z|[+-][0-9]{2}:?[0-9]{2})?");

  private final String description;

  LogClock(String description) {
    this.description = description;
  }

  private static int number(String text, int from, int to) {
    return Integer.parseInt(text, from, to, 10);
  }

  /** What should stand there. */
  String description() {
    return description;
  }

  /**
   * Reads a time.
   *
   * @param text of the cell
   * @param unitSeconds what a number counts
   * @return seconds from any zero; empty if it is no such time
   */
  abstract OptionalDouble seconds(String text, double unitSeconds);

  /** The way in which a text is written; a number if in none. */
  static LogClock of(String text) {
    if (DATE_TIME.matcher(text).matches()) {
      return DATE;
    }
    return ELAPSED_TIME.matcher(text).matches() ? ELAPSED : NUMBER;
  }
}

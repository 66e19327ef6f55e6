package io.github.dtmbench.reports.cli.argument;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** How arguments become values, with messages that speak of the value and not of Java. */
public final class Converters {

  private Converters() {}

  /**
   * Lets a command and its subcommands use them.
   *
   * @param command the command line
   * @return the same command line
   */
  public static CommandLine in(CommandLine command) {
    return command
        .registerConverter(Path.class, Converters::path)
        .registerConverter(LocalDate.class, Converters::date)
        .registerConverter(int.class, Converters::wholeNumber)
        .registerConverter(Integer.class, Converters::wholeNumber)
        .registerConverter(double.class, Converters::number)
        .registerConverter(Double.class, Converters::number);
  }

  private static Path path(String text) {
    if (text.isBlank()) {
      throw new TypeConversionException("expected the name of a file, not an empty text");
    }
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new TypeConversionException("'" + text + "' cannot be the name of a file");
    }
  }

  private static int wholeNumber(String text) {
    try {
      return Integer.parseInt(text.strip());
    } catch (NumberFormatException e) {
      throw new TypeConversionException("'" + text + "' is no whole number up to 2147483647");
    }
  }

  private static double number(String text) {
    try {
      return Double.parseDouble(text.strip());
    } catch (NumberFormatException e) {
      throw new TypeConversionException("'" + text + "' is no number");
    }
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text.strip());
    } catch (DateTimeException e) {
      throw new TypeConversionException("'" + text + "' is no day such as 2026-05-31");
    }
  }
}

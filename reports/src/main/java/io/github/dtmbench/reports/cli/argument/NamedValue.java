package io.github.dtmbench.reports.cli.argument;

import io.github.dtmbench.datasets.check.InputException;

/**
 * An argument of the form {@code NAME=VALUE}.
 *
 * @param name before the first equals sign
 * @param value behind it
 */
public record NamedValue(String name, String value) {

  /**
   * Takes an argument apart.
   *
   * @param option the option it was given to, for the message
   * @param argument the argument
   * @param valueLabel what the value is, in capitals
   * @throws InputException if a part is missing
   */
  public static NamedValue of(String option, String argument, String valueLabel) {
    int equals = argument.indexOf('=');
    if (equals < 1 || equals == argument.length() - 1) {
      throw new InputException(option + " is '" + argument + "', expected NAME=" + valueLabel);
    }
    return new NamedValue(argument.substring(0, equals), argument.substring(equals + 1));
  }
}

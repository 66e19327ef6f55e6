package io.github.dtmbench.reports.cli;

import java.io.Console;
import java.lang.reflect.InvocationTargetException;

/** Whether a person looks on. */
final class Terminal {

  private Terminal() {}

  /**
   * Whether input and output are a terminal.
   *
   * @return false in a pipe; JDKs from 22 give a console there too, which then says that it is no
   *     terminal
   */
  @SuppressWarnings("SystemConsoleNull") // what later JDKs give instead is asked below
  static boolean isInteractive() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException e) {
      return true; // before JDK 22 there is a console at a terminal only
    } catch (IllegalAccessException | InvocationTargetException e) {
      return false;
    }
  }
}

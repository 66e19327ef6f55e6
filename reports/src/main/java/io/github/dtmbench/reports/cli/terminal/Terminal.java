package io.github.dtmbench.reports.cli.terminal;

import io.github.dtmbench.reports.table.format.TextStyle;
import java.io.Console;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a person looks on, and through how wide a window.
 *
 * @param present whether input and output are a terminal
 * @param environment the environment variables
 * @param device asks the terminal itself for its columns; empty if it does not say
 */
public record Terminal(
    boolean present, Map<String, String> environment, Supplier<OptionalInt> device) {

  private static final Pattern ROWS_AND_COLUMNS = Pattern.compile("[0-9]+ ([0-9]{1,6})\\s*");
  private static final Pattern COLUMNS = Pattern.compile("[0-9]{1,6}");
  private static final long PATIENCE_MILLIS = 500;

  /** The terminal of this process. */
  public static Terminal ofProcess() {
    return new Terminal(isInteractive(), System.getenv(), Terminal::askDevice);
  }

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

  /**
   * Whether output may be highlighted: at a terminal that can, unless the user set NO_COLOR to
   * anything (no-color.org).
   */
  public boolean highlights() {
    return present
        && environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !environment.getOrDefault("TERM", "").equals("dumb");
  }

  /** The style of text for this terminal; without one, that of files and pipes. */
  TextStyle style() {
    TextStyle plain = TextStyle.plain();
    if (!present) {
      return plain;
    }
    int columns = columns().orElse(plain.lineWidth());
    return new TextStyle(Math.max(columns, TextStyle.NARROWEST), highlights());
  }

  /** What the user says counts; a terminal that has no size says 0. */
  private OptionalInt columns() {
    OptionalInt said = positive(environment.getOrDefault("COLUMNS", ""));
    return said.isPresent() ? said : device.get();
  }

  private static OptionalInt positive(String columns) {
    return COLUMNS.matcher(columns).matches() && Integer.parseInt(columns) > 0
        ? OptionalInt.of(Integer.parseInt(columns))
        : OptionalInt.empty();
  }

  /**
   * Asks POSIX's stty, which costs a few milliseconds and nothing at all in a pipe. The JDK cannot
   * tell, and a library that can would load native code.
   */
  private static OptionalInt askDevice() {
    try {
      Process stty =
          new ProcessBuilder("stty", "size")
              .redirectInput(new File("/dev/tty"))
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (!stty.waitFor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
        stty.destroyForcibly();
        return OptionalInt.empty();
      }
      return parseSize(new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII));
    } catch (IOException e) {
      return OptionalInt.empty(); // no stty here, as on Windows
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return OptionalInt.empty();
    }
  }

  /** The columns in what {@code stty size} prints: rows, a blank, columns. */
  static OptionalInt parseSize(String printed) {
    Matcher size = ROWS_AND_COLUMNS.matcher(printed);
    return size.matches() ? positive(size.group(1)) : OptionalInt.empty();
  }
}

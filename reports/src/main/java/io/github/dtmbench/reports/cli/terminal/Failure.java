package io.github.dtmbench.reports.cli.terminal;

import io.github.dtmbench.datasets.check.InputException;
import io.github.dtmbench.datasets.csv.InvalidDataException;
import io.github.dtmbench.reports.table.text.VisibleText;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * The one place where what a command throws becomes words and an exit code. What the user can mend,
 * which is an {@link InputException} or a file that cannot be read or written, is told in a line
 * each and ends with 2; so is output that is lost, but for a reader who has seen enough. Anything
 * else is a defect and ends with 1 and a trace.
 */
public final class Failure {

  /** Exit code for what the user can mend. */
  public static final int EXIT_INPUT = 2;

  /** Exit code for a defect, of this program or of somebody's estimator. */
  static final int EXIT_DEFECT = 1;

  /** What a shell gives for a program that a closed pipe ended: 128 + SIGPIPE. */
  static final int EXIT_READER_GONE = 141;

  private Failure() {}

  /**
   * Tells what was thrown.
   *
   * @param thrown what was thrown
   * @param err where the line goes
   * @return the exit code for it
   */
  public static int report(Throwable thrown, PrintWriter err) {
    if (thrown instanceof InvalidDataException invalid) {
      invalid.getMessage().lines().forEach(err::println);
      line(
          err,
          "problems in the input: "
              + invalid.problems().size()
              + "; nothing was done; mend what the lines above name and run it again");
      return EXIT_INPUT;
    }
    if (thrown instanceof OutOfMemoryError) { // one in an estimator bears its name
      line(err, "the input takes more memory than Java has; java -Xmx gives it more");
      return EXIT_INPUT;
    }
    if (thrown instanceof StandardOutput.LostException lost && lost.readerHasGone()) {
      return EXIT_READER_GONE;
    }
    if (thrown instanceof StandardOutput.LostException lost) {
      line(err, lost.getMessage());
      return EXIT_INPUT;
    }
    if (thrown instanceof InputException || thrown instanceof IOException) {
      line(err, thrown.getMessage());
      return EXIT_INPUT;
    }
    line(err, "a defect, not your input: " + thrown.getMessage());
    trace(err, thrown);
    return EXIT_DEFECT;
  }

  /** Messages stand in the trace, too. */
  private static void trace(PrintWriter err, Throwable thrown) {
    StringWriter text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text));
    text.toString()
        .lines()
        .forEach(
            line ->
                err.println((line.startsWith("\t") ? "\t" : "") + VisibleText.of(line.strip())));
  }

  /** The message may quote an argument, and an argument may hold anything. */
  private static void line(PrintWriter err, String message) {
    err.println("dtm-bench: " + VisibleText.of(String.valueOf(message)));
  }
}

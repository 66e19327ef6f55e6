package io.github.dtmbench.reports.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a command line gave: its exit code and what it printed. */
public record CommandLineRun(int exitCode, String out, String err) {

  private static final Map<List<String>, CommandLineRun> PRINTED = new HashMap<>();

  public static CommandLineRun of(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exitCode = DtmBench.execute(new PrintWriter(out), new PrintWriter(err), arguments);
    return new CommandLineRun(exitCode, out.toString(), err.toString());
  }

  /**
   * What a command line printed when it was first asked for: for tests of what is printed from the
   * shipped data, of which several read the same.
   */
  public static CommandLineRun printed(String... arguments) {
    return PRINTED.computeIfAbsent(List.of(arguments), key -> of(arguments));
  }
}

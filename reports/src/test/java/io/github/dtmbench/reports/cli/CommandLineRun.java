package io.github.dtmbench.reports.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** What a command line gave: its exit code and what it printed. */
public record CommandLineRun(int exitCode, String out, String err) {

  public static CommandLineRun of(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exitCode = DtmBench.execute(new PrintWriter(out), new PrintWriter(err), arguments);
    return new CommandLineRun(exitCode, out.toString(), err.toString());
  }
}

package io.github.dtmbench.reports;

import io.github.dtmbench.reports.cli.DtmBench;
import io.github.dtmbench.reports.cli.terminal.StandardOutput;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.IntSupplier;

/** Runs the command line in this process. */
public final class Main {

  private Main() {}

  /**
   * Runs a command and, if it failed, ends the process with its exit code: 2 for a bad argument or
   * bad input. After success the method returns, so that a host such as Maven can finish its own
   * work.
   *
   * @param arguments the command line; empty for the accuracy tables
   */
  public static void main(String[] arguments) {
    // Figures are drawn to files: no window system is needed, and none is to be looked for.
    System.setProperty("java.awt.headless", "true");
    PrintWriter out = StandardOutput.on(new FileOutputStream(FileDescriptor.out));
    PrintWriter err =
        new PrintWriter(
            new OutputStreamWriter(
                new FileOutputStream(FileDescriptor.err), StandardCharsets.UTF_8));
    Thread guard = new Thread(new StrayExit(err, Main.class), "stray-exit");
    Runtime.getRuntime().addShutdownHook(guard);
    int exitCode = apartFromPrints(() -> DtmBench.execute(out, err, arguments));
    try {
      Runtime.getRuntime().removeShutdownHook(guard);
    } catch (IllegalStateException e) {
      return; // a signal ends the process already
    }
    err.flush();
    if (exitCode != 0) {
      System.exit(exitCode);
    }
  }

  /** What somebody's estimator prints must not stand among the results. */
  private static int apartFromPrints(IntSupplier command) {
    PrintStream standardOutput = System.out;
    System.setOut(System.err);
    try {
      return command.getAsInt();
    } finally {
      System.setOut(standardOutput);
    }
  }
}

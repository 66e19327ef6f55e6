package io.github.dtmbench.reports.cli.contest;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The option {@code --threads}. */
public final class ThreadOption {

  private static final int MOST = 1024;

  private int threads = Runtime.getRuntime().availableProcessors();

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description =
          "Worker threads, 1 to 1024; the result does not depend on it. Default: one per core.")
  @SuppressWarnings("UnusedMethod") // called by picocli
  private void set(int given) {
    if (given < 1 || given > MOST) {
      throw new CommandLine.ParameterException(
          command.commandLine(), "--threads is " + given + ", must be in [1, " + MOST + "]");
    }
    threads = given;
  }

  /**
   * How many threads work.
   *
   * @return one or more
   */
  public int count() {
    return threads;
  }
}

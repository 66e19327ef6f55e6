package io.github.dtmbench.reports.cli;

import io.github.dtmbench.reports.cli.terminal.ProblemsOption;
import picocli.CommandLine;

/** What the commands say they take, for tests of other packages. */
public final class CommandModel {

  private CommandModel() {}

  /**
   * The root command.
   *
   * @return a model of its own
   */
  public static CommandLine root() {
    return ProblemsOption.in(DtmBench.whole());
  }
}

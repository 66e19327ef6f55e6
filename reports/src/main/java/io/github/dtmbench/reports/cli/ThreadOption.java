package io.github.dtmbench.reports.cli;

import io.github.dtmbench.datasets.check.InputException;
import picocli.CommandLine.Option;

/** The option {@code --threads}. */
final class ThreadOption {

  @Option(
      names = "--threads",
      paramLabel = "N",
      description =
          "Worker threads, 1 to 1024; the result does not depend on it. Default: one per core.")
  private Integer threads;

  int count() {
    if (threads == null) {
      return Runtime.getRuntime().availableProcessors();
    }
    if (threads < 1 || threads > 1024) {
      throw new InputException("--threads is " + threads + ", must be in [1, 1024]");
    }
    return threads;
  }
}

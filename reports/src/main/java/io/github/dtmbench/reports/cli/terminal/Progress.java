package io.github.dtmbench.reports.cli.terminal;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * A progress bar with the time left, on standard error where a person is looking and nowhere else.
 */
public final class Progress implements AutoCloseable {

  private static final int WIDEST = 78;
  private static final Duration REFRESH = Duration.ofMillis(200);

  private final ProgressBar bar;
  private final PrintStream stream;
  private final int width;

  private Progress(ProgressBar bar, PrintStream stream, int width) {
    this.bar = bar;
    this.stream = stream;
    this.width = width;
  }

  /**
   * Shows a bar if the command runs at a terminal.
   *
   * @param task what is done, a word or two
   * @param steps how many there are
   * @return the bar, or one that shows nothing
   */
  public static Progress of(String task, long steps) {
    Terminal terminal = Terminal.ofProcess();
    return terminal.present()
        ? on(
            new PrintStream(System.err, false, StandardCharsets.UTF_8),
            task,
            steps,
            terminal.style().lineWidth())
        : new Progress(null, System.err, WIDEST);
  }

  /** Shows a bar on a stream, whatever it is; a line that were to wrap could not be taken back. */
  static Progress on(PrintStream stream, String task, long steps, int columns) {
    int width = Math.min(WIDEST, columns - 2);
    return new Progress(
        new ProgressBarBuilder()
            .setTaskName(task)
            .setInitialMax(steps)
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis((int) REFRESH.toMillis())
            .setConsumer(
                new DelegatingProgressBarConsumer(
                    line -> {
                      stream.print("\r" + line);
                      stream.flush();
                    },
                    width))
            .build(),
        stream,
        width);
  }

  /** One step is done; from any thread. */
  public void step() {
    if (bar != null) {
      bar.step();
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
      stream.print("\r" + " ".repeat(width) + "\r");
      stream.flush();
    }
  }
}

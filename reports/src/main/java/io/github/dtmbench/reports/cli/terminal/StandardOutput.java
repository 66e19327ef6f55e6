package io.github.dtmbench.reports.cli.terminal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Standard output that does not swallow a failure, as {@link PrintWriter} does: the first one ends
 * the command.
 */
public final class StandardOutput extends OutputStream {

  private final OutputStream stream;

  private StandardOutput(OutputStream stream) {
    this.stream = stream;
  }

  /**
   * A writer for results: UTF-8, for the tables hold letters outside ASCII, whatever the locale of
   * the terminal says.
   *
   * @param stream where it goes
   * @return a writer that throws {@link LostException} where the stream fails
   */
  public static PrintWriter on(OutputStream stream) {
    return new PrintWriter(
        new OutputStreamWriter(new StandardOutput(stream), StandardCharsets.UTF_8));
  }

  /** Output that could not be written. */
  public static final class LostException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LostException(IOException cause) {
      super("standard output: " + cause.getMessage(), cause);
    }

    /** Whether the reader has gone, as {@code head} does once it has seen enough. */
    boolean readerHasGone() {
      return String.valueOf(getMessage()).toLowerCase(Locale.ROOT).contains("broken pipe");
    }
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    try {
      stream.write(bytes, offset, length);
    } catch (IOException e) {
      throw new LostException(e);
    }
  }

  @Override
  public void flush() {
    try {
      stream.flush();
    } catch (IOException e) {
      throw new LostException(e);
    }
  }
}

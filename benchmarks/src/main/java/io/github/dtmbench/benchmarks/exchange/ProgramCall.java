package io.github.dtmbench.benchmarks.exchange;

import io.github.dtmbench.datasets.check.UserProgramException;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * One start of a user's program: no shell, nothing to read, a time limit, and an end for all of it.
 */
final class ProgramCall {

  /** Enough for the last lines of a trace, short enough for a message. */
  private static final int TAIL_BYTES = 2000;

  private static final int TAIL_SHOWN = 300;

  private final List<String> command;
  private final Path folder;
  private final Duration limit;
  private final RunningPrograms programs;

  /**
   * A call.
   *
   * @param command the program and its arguments
   * @param folder where its standard error is kept
   * @param limit how long it may take
   * @param programs where it is kept track of
   */
  ProgramCall(List<String> command, Path folder, Duration limit, RunningPrograms programs) {
    this.command = List.copyOf(command);
    this.folder = folder;
    this.limit = limit;
    this.programs = programs;
  }

  /**
   * Runs the program to its end.
   *
   * @param what names estimator and fold, for messages
   * @throws UserProgramException if it cannot be started, fails, or takes too long
   */
  void run(String what) {
    File errors = folder.resolve("stderr.txt").toFile();
    Process process;
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .redirectInput(ProcessBuilder.Redirect.from(new File(nullDevice())))
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(errors);
      process = programs.start(builder);
    } catch (IOException e) {
      throw new UserProgramException(
          what + ": cannot start " + command.get(0) + ": " + e.getMessage());
    }
    try {
      if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new UserProgramException(
            what + ": took longer than " + limit.toSeconds() + " s (--time-limit)" + tail(errors));
      }
      if (process.exitValue() != 0) {
        throw new UserProgramException(
            what + ": ended with exit code " + process.exitValue() + tail(errors));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UserProgramException(what + ": was interrupted");
    } finally {
      programs.end(process);
    }
  }

  private static String nullDevice() {
    return File.separatorChar == '\\' ? "NUL" : "/dev/null";
  }

  /** The end of what the program wrote to its standard error, in one line. */
  private static String tail(File errors) {
    try (RandomAccessFile file = new RandomAccessFile(errors, "r")) {
      long start = Math.max(0, file.length() - TAIL_BYTES);
      byte[] bytes = new byte[(int) (file.length() - start)];
      file.seek(start);
      file.readFully(bytes);
      String text =
          new String(bytes, StandardCharsets.UTF_8).strip().replaceAll("\\s*[\\r\\n]+\\s*", " | ");
      if (text.isEmpty()) {
        return "; it wrote nothing to its standard error";
      }
      return "; its standard error ends: "
          + (text.length() > TAIL_SHOWN ? "..." : "")
          + text.substring(Math.max(0, text.length() - TAIL_SHOWN));
    } catch (IOException e) {
      return "";
    }
  }
}

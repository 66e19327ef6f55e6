package io.github.dtmbench.benchmarks.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * The programs that this process has started, so that none outlives it. A process that is killed
 * outright cannot stop them, but the next one knows them by the files that they were handed.
 */
final class RunningPrograms {

  /** The names of the files that a program is handed, in this order, as its last arguments. */
  static final List<String> FILES = List.of("train.csv", "test.csv", "predictions.csv");

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Set<Process> running = new HashSet<>();
  private boolean stopped;

  /** None yet. */
  RunningPrograms() {}

  /**
   * Starts a program, unless this process is ending.
   *
   * @throws IOException if it cannot be started
   */
  synchronized Process start(ProcessBuilder program) throws IOException {
    requireGoing();
    Process process = program.start();
    running.add(process);
    return process;
  }

  /** Refuses whatever would be left behind by a process that is ending. */
  synchronized void requireGoing() throws IOException {
    if (stopped) {
      throw new IOException("this process is ending");
    }
  }

  /** Ends a program, if it is still running, with whatever it has started. */
  void end(Process process) {
    kill(process.toHandle());
    synchronized (this) {
      running.remove(process);
    }
  }

  /** Ends all of them, and lets no other start. */
  synchronized void stop() {
    stopped = true;
    running.forEach(process -> kill(process.toHandle()));
    for (Process process : running) {
      try {
        process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  /**
   * Ends what a process that is gone has left running, where the system tells the arguments of
   * processes, as Linux and macOS do.
   *
   * @param space the directory in which it handed out files
   */
  static void endThoseHandedFilesOf(Path space) {
    List<ProcessHandle> left =
        ProcessHandle.allProcesses().filter(process -> isHandedFilesOf(space, process)).toList();
    left.forEach(RunningPrograms::kill);
    for (ProcessHandle program : left) {
      program
          .onExit()
          .completeOnTimeout(program, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
          .join();
    }
  }

  /** Its last arguments are the three files of one call; who looks at one of them is let be. */
  private static boolean isHandedFilesOf(Path space, ProcessHandle process) {
    String[] arguments = process.info().arguments().orElse(new String[0]);
    int first = arguments.length - FILES.size();
    if (first < 0 || !arguments[first].startsWith(space.toString())) {
      return false;
    }
    Path call = Path.of(arguments[first]).getParent();
    for (int i = 0; i < FILES.size(); i++) {
      if (!arguments[first + i].equals(call.resolve(FILES.get(i)).toString())) {
        return false;
      }
    }
    return space.equals(call.getParent());
  }

  /**
   * The program, and then whatever it has started: the other way round, it would see its children
   * end and go on for a moment.
   */
  private static void kill(ProcessHandle program) {
    List<ProcessHandle> started = program.descendants().toList();
    program.destroyForcibly();
    started.forEach(ProcessHandle::destroyForcibly);
  }
}
